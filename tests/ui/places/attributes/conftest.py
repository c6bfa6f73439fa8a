"""The Attributes place on a project of 24 pictures, and a table that speaks of most of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.places.attributes.place import AttributesPlace
from clipstudio.ui.session import Session

NAMED = 20
"""Pictures that the table names; 14 of them are of women, 6 of men."""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Rows for p0 to p19, two different rows for p20, and one for a picture that is not there."""
    lines = [f"Person {number},p{number}.png,s{number // 2},{_gender(number)}" for number in range(NAMED)]
    lines += ["A,p20.png,s9,male", "B,p20.png,s9,female", "Nobody,nobody.png,s9,male"]
    path = tmp_path / "people.csv"
    path.write_text("name,picture,sequence,gender\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def place(qtbot: QtBot, peopled: ProjectFile, session: Session) -> Iterator[AttributesPlace]:
    """The place, shown, before any attribute is there."""
    made = AttributesPlace(session)
    qtbot.addWidget(made)
    made.resize(1180, 740)
    made.show()
    qtbot.waitUntil(made.empty.isVisible)
    yield made
    session.background.shut_down()


def record(project: ProjectFile, name: str, values: dict[int, str], source: str = "people.csv") -> None:
    """Write what a source says of some images, by their place in the project."""
    ids = [image for image, _ in project.images.all_paths()]
    of_images = {ids[index]: value for index, value in values.items()}
    project.attributes.record(project.attributes.add_source(source, None), name, of_images)


def _gender(number: int) -> str:
    return "male" if number % 3 == 2 else "female"
