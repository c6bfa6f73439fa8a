"""Candidate names: lists as people write them, nobody twice, and never too few in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipstudio.domain.errors import AuditError, TableError
from clipstudio.domain.probe_materials import invented_names
from clipstudio.services.probes.names import find_distractors, gather_candidates, read_names
from clipstudio.storage.project_file import ProjectFile
from tests.services.probes.conftest import IMAGES, predict


def test_a_list_of_names_is_a_text_with_one_a_line(tmp_path: Path) -> None:
    file = tmp_path / "names.txt"
    file.write_text("# people\nAnn Ek\n\n  Bo Åberg \r\n#Not One\n", encoding="utf-8-sig")
    assert read_names(file) == ("Ann Ek", "Bo Åberg")
    with pytest.raises(TableError, match="cannot be read"):
        read_names(tmp_path / "none.txt")
    file.write_bytes("Åberg".encode("latin-1"))
    with pytest.raises(TableError, match="not UTF-8"):
        read_names(file)


def test_own_names_come_first_and_nobody_twice() -> None:
    found = gather_candidates(["Ann", "Bo", "Cy"], ["dee", "ANN", "Ed", " Dee ", "Flo"], 5, seed=1)
    assert set(found.names[:3]) == {"Ann", "Bo", "Cy"}
    assert set(found.names[3:]) < {"dee", "Ed", "Flo"}
    assert [found.names[place] for place in found.place] == ["Ann", "Bo", "Cy"]
    assert (found.own, found.repeated) == (3, 2)


def test_a_pool_smaller_than_the_own_names_holds_a_seeded_sample_of_them() -> None:
    own = [f"name {number}" for number in range(50)]
    one, same, other = (gather_candidates(own, ["x"], 10, seed).names[:10] for seed in (1, 1, 2))
    assert one == same
    assert set(one) != set(other)
    assert set(one) < set(own)


def test_the_other_names_are_drawn_and_not_taken_from_the_top_of_the_list() -> None:
    others = [f"stranger {number:03}" for number in range(200)]
    one, same, other = (gather_candidates(["Ann"], others, 21, seed).names[1:] for seed in (1, 1, 2))
    assert len(one) == 20
    assert one == same
    assert set(one) != set(other)
    assert not set(one) <= set(others[:40])


def test_too_few_names_are_counted() -> None:
    with pytest.raises(
        AuditError, match=r"list of 1,000 names needs 996 more: the images have 3, and the list adds 1\."
    ):
        gather_candidates(["a", "b", "c"], ["d", "D"], 1_000, seed=0)


def test_where_other_names_come_from(known: ProjectFile, tmp_path: Path) -> None:
    assert find_distractors(known, "any").names == invented_names()
    predict(known, tmp_path, [{"Ann": 0.6, "Bo": 0.4}] * IMAGES)
    assert find_distractors(known, "oracle").names == ("Ann", "Bo")
    (tmp_path / "n.txt").write_text("Cy\n")
    found = find_distractors(known, "oracle", tmp_path / "n.txt")
    assert (found.names, found.source) == (("Cy",), "n.txt")
