"""Paths of files to write: they name a file, and it has the ending of its kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipstudio.domain.errors import ProjectError
from clipstudio.domain.projects import with_ending


@pytest.mark.parametrize("typed", ["", ".", "..", "/", "folder/.."])
def test_a_path_that_names_no_file_is_refused(typed: str) -> None:
    with pytest.raises(ProjectError, match=r"names no file\. Give the name of the file to write\."):
        with_ending(Path(typed), ".clipstudio")


@pytest.mark.parametrize(
    ("typed", "any_case", "path"),
    [
        ("a", False, "a.clipstudio"),
        ("a.clipstudio", False, "a.clipstudio"),
        ("a.CLIPSTUDIO", False, "a.CLIPSTUDIO.clipstudio"),
        ("a.CLIPSTUDIO", True, "a.CLIPSTUDIO"),
        ("f/b.2", False, "f/b.2.clipstudio"),
    ],
)
def test_the_ending_is_added_where_it_was_not_typed(typed: str, any_case: bool, path: str) -> None:
    assert with_ending(Path(typed), ".clipstudio", any_case=any_case) == Path(path)
