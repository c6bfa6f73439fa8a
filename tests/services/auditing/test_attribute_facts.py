"""What was written of attributes, and how they follow from others, is kept with every run."""

from __future__ import annotations

from clipstudio.domain.derived_reading import read_rules
from clipstudio.services.attribute_editing import describe, mark_guessed, rename_value
from clipstudio.services.auditing.attribute_facts import noted
from clipstudio.services.auditing.provenance import warnings_of
from clipstudio.services.deriving import derive_attribute
from clipstudio.storage.project_file import ProjectFile
from tests.storage.conftest import add_images


def test_descriptions_definitions_and_words_of_sources_are_kept(project: ProjectFile) -> None:
    images = add_images(project, 2)
    source = project.attributes.add_source("t.csv", None)
    project.attributes.record(source, "sex", {images[0]: "M", images[1]: "F"})
    assert noted(project, (("sex",),)) == {}, "nothing is known that the values do not say"
    describe(project, "sex", "As perceived.")
    rename_value(project, "sex", "M", "male")
    derive_attribute(project, "woman", read_rules([("yes", "sex is F")], "no"))
    told = noted(project, (("woman",),))["attribute_facts"]
    assert told["woman"]["definition_in_words"].startswith("Derived: “yes” where sex is F; else “no”.")
    assert told["sex"] == {"description": "As perceived.", "shown_as": {"male": ["M"]}}


def test_a_run_by_guessed_values_warns_and_says_why(project: ProjectFile) -> None:
    images = add_images(project, 2)
    for name, guessed_by in (("hand.csv", None), ("fairface.csv", "a model")):
        source = project.attributes.add_source(name, name, guessed_by=guessed_by)
        project.attributes.record(source, "race", {images[0]: "a", images[1]: "b"})
    derive_attribute(project, "a?", read_rules([("yes", "race is a")], "no"))
    for view in ("race", "race (majority)", "race (from fairface.csv)", "a?"):
        (warning,) = warnings_of(noted(project, ((view,),)))
        assert warning.startswith(
            "“race” was guessed by a model (“fairface.csv”) and is compared as if it were true"
        )
    assert warnings_of(noted(project, (("race (from hand.csv)",),))) == ()
    step = mark_guessed(project, "race", "fairface.csv", False)
    assert step is not None
    assert warnings_of(noted(project, (("race",),))) == ()
    step.undo(project)
    assert project.attributes.summaries()[0].guessed == ("fairface.csv",)
    assert mark_guessed(project, "race", "fairface.csv", True) is None
