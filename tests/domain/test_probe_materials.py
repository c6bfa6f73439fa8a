"""What the probes ship with: named by status, and nothing named that does not ship."""

from __future__ import annotations

import pytest

from clipstudio.domain.probe_materials import Fidelity, invented_names, materials
from clipstudio.services.label_files import shipped_label_sets

PROBES = ("attributes", "denigration", "labels", "scenes", "identity", "models")
SHIPPED = {each.name: each for each in shipped_label_sets()}


@pytest.mark.parametrize("probe", PROBES)
def test_a_probe_proposes_sets_that_ship_with_the_templates_that_they_have(probe: str) -> None:
    proposed = materials(probe)
    assert {each.name for each in proposed.label_sets} <= set(SHIPPED)
    own = {template for each in proposed.label_sets for template in SHIPPED[each.name].templates}
    assert own <= {each.text for each in proposed.templates}
    assert all("{label}" in each.text for each in proposed.templates)
    assert all(each.note.endswith(".") for each in (*proposed.label_sets, *proposed.templates))


def test_what_the_paper_prints_is_as_published_and_its_wordings_are_not() -> None:
    status = {each.name: each.status for probe in PROBES for each in materials(probe).label_sets}
    published = {name for name, value in status.items() if value is Fidelity.AS_PUBLISHED}
    assert published == {"fairface-race-7", "fairface-race-2", "fairface-gender", "fairface-age-9"}
    assert status["denigration-21"] == status["occupations"] == "reconstruction"
    # Neither paper states a prompt for any of the five.
    assert {each.status for probe in PROBES for each in materials(probe).templates} == {Fidelity.RECONSTRUCTION}


def test_the_first_set_is_the_one_to_begin_with() -> None:
    assert materials("denigration").label_sets[0].name == "denigration-21"
    assert [each.name for each in materials("labels").label_sets[:2]] == ["occupations", "image-labels"]
    assert materials("identity").label_sets == ()


def test_a_probe_that_does_not_exist_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError, match="astrology"):
        materials("astrology")


def test_invented_names_are_full_names_and_enough_for_the_largest_pool() -> None:
    names = invented_names()
    assert len(names) >= 2_100
    assert len({name.casefold() for name in names}) == len(names)
    assert all(len(name.split()) == 2 and name == name.strip() for name in names)
    assert not any(name.startswith("#") for name in names)
