"""What the window remembers between starts, with another window open at the same time."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipstudio.services.folders import data_folder
from clipstudio.ui.settings import Settings


@pytest.fixture
def projects(tmp_path: Path) -> list[Path]:
    """Four files, as projects are remembered by their paths."""
    paths = [tmp_path / f"{name}.clipstudio" for name in "abcd"]
    for path in paths:
        path.touch()
    return paths


def test_what_another_window_remembered_meanwhile_stays(projects: list[Path]) -> None:
    first, other, third, _fourth = projects
    settings = Settings()
    settings.remember(first)
    # As another process leaves the file behind: Qt's settings of one process are one object in memory.
    file = data_folder() / "window.ini"
    written = file.read_text(encoding="utf-8")
    assert f"recent={first}" in written
    file.write_text(written.replace("recent=", f"recent={other}, "), encoding="utf-8")
    settings.remember(third)
    assert settings.recent[:3] == [third, other, first]


def test_what_another_window_remembers_is_offered(projects: list[Path]) -> None:
    settings = Settings()
    settings.remember(projects[0])
    file = data_folder() / "window.ini"
    written = file.read_text(encoding="utf-8")
    file.write_text(written.replace("recent=", f"recent={projects[3]}, "), encoding="utf-8")
    assert settings.recent[:2] == [projects[3], projects[0]]


def test_a_recent_project_that_cannot_be_looked_at_is_left_out(projects: list[Path]) -> None:
    """The start page lists them: whatever one of them is, the program starts."""
    settings = Settings()
    settings.remember(projects[0])
    file = data_folder() / "window.ini"
    refused = f"/{'a' * 300}.clipstudio"  # asked whether it is there, the system answers with an error
    written = file.read_text(encoding="utf-8").replace("recent=", f"recent={refused}, ")
    file.write_text(written, encoding="utf-8")
    assert settings.recent[0] == projects[0]
    settings._store.setValue("recent", [3, str(projects[1])])
    assert settings.recent == [projects[1]]
