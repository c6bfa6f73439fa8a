"""The import of a table is taken back and made again, with nothing else touched."""

from __future__ import annotations

from pathlib import Path
from shutil import copyfile

import pytest

from clipstudio.domain.errors import NothingLeftError
from clipstudio.domain.ids import ImageId
from clipstudio.domain.progress import finish
from clipstudio.services.edits.recording import redo, undo
from clipstudio.services.importing.matching import match_table
from clipstudio.services.importing.reversible_import import import_reversibly
from clipstudio.services.importing.tables import read_table
from clipstudio.services.reversible import Reversible
from clipstudio.storage.project_file import ProjectFile
from tests.services.conftest import bring_in, save_picture

FIRST = "file,sex,age\np0.png,f,40\np1.png,m,30\np2.png,f,\n"
SECOND = "file,sex,band,who\np0.png,m,young,ann\np1.png,,old,ann\np3.png,x,old,bob\n"


@pytest.fixture
def images(project: ProjectFile, tmp_path: Path) -> list[ImageId]:
    for number in range(5):
        save_picture(tmp_path / "photos" / f"p{number}.png", number)
    bring_in(project, tmp_path / "photos")
    return sorted(image for image, _ in project.images.all_paths())


def held(project: ProjectFile, images: list[ImageId]) -> list[object]:
    """All that the project says of images, whose word counts, and how the sources follow each other."""
    told = [(project.attributes.of_image(image), project.images.facts(image)[2]) for image in images]
    return [project.attributes.summaries(), told]


def take(project: ProjectFile, path: Path, text: str, *columns: str, cluster: str = "") -> Reversible:
    path.write_text(text)
    found = finish(match_table(project, read_table(path), "file"))
    return finish(import_reversibly(project, found, columns, cluster))[1]


def test_imports_are_undone_one_after_the_other_and_redone(
    project: ProjectFile, images: list[ImageId], tmp_path: Path
) -> None:
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    states, steps = [held(project, images)], []
    for path, text, columns, cluster in (
        (one, FIRST, ("sex", "age"), ""),
        (two, SECOND, ("sex", "band"), "who"),
        (one, FIRST, ("sex",), "age"),  # known by its content: its words become the newest again
        (two, SECOND.replace("x,old", "y,old"), ("sex",), ""),  # another table of that name
    ):
        steps.append(take(project, path, text, *columns, cluster=cluster))
        states.append(held(project, images))
    assert len({str(state) for state in states}) == len(states), "every import changed something"
    for _ in range(2):
        for step, state in zip(reversed(steps), reversed(states[:-1]), strict=True):
            step.undo(project)
            assert held(project, images) == state, step.words
        for step, state in zip(steps, states[1:], strict=True):
            step.redo(project)
            assert held(project, images) == state, step.words
    assert steps[0].words == "import attributes from “one.csv”"


@pytest.mark.parametrize("text", [FIRST, SECOND])
def test_an_import_that_is_cancelled_anywhere_leaves_nothing(
    project: ProjectFile, images: list[ImageId], tmp_path: Path, text: str
) -> None:
    """Known and new attributes, clusters, and a table that was imported before."""
    take(project, tmp_path / "one.csv", FIRST, "sex")
    take(project, tmp_path / "two.csv", SECOND, "sex", cluster="band")
    path, before = tmp_path / ("one.csv" if text is FIRST else "two.csv"), held(project, images)
    path.write_text(text)
    match = finish(match_table(project, read_table(path), "file"))
    columns, cluster = (("sex", "age"), "age") if text is FIRST else (("sex", "band"), "who")
    finished, changed = False, 0
    for steps in range(1, 100):
        work = import_reversibly(project, match, columns, cluster)
        for _ in range(steps):
            if next(work, None) is None:
                finished = True
                break
        if finished:
            break
        changed += held(project, images) != before
        work.close()
        assert held(project, images) == before, steps
        assert project.removals.removed() == ()
    assert finished
    assert changed > 2, "some were cancelled in the middle of writing"
    stopped = project.edits.all()[1]
    assert stopped.made.words == f"import attributes from “{path.name}”, stopped and taken back"
    assert stopped.place == 0


def test_an_import_whose_program_was_killed_is_in_the_history_and_is_undone(
    project: ProjectFile, images: list[ImageId], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clipstudio.services.importing.attributes.BATCH", 1)
    take(project, tmp_path / "one.csv", FIRST, "sex")
    before, changed = held(project, images), 0
    (tmp_path / "two.csv").write_text(SECOND)
    match = finish(match_table(project, read_table(tmp_path / "two.csv"), "file"))
    work = import_reversibly(project, match, ("sex", "band"), "who")
    for step, _ in enumerate(work):
        # What a program that is killed leaves: the file with its write-ahead log.
        killed = tmp_path / f"killed {step}.clipstudio"
        for ending in ("", "-wal"):
            copyfile(f"{project.path}{ending}", f"{killed}{ending}")
        if not step % 3:
            continue  # each takes its time
        with ProjectFile.open(killed) as left:
            last, changed = left.edits.all()[0], changed + (held(left, images) != before)
            if last.made.words.endswith("unfinished"):
                undo(last.made.id, left)
                with pytest.raises(NothingLeftError, match="import the table again"):
                    redo(last.made.id, left)
            assert held(left, images)[1] == before[1]
            assert left.attributes.names() == ("sex",)
    assert changed > 3, "it was killed in the middle of writing"
    assert [each.made.words for each in project.edits.all()][:2] == [
        "import attributes from “two.csv”",
        "import attributes from “one.csv”",
    ]


def test_what_an_auditor_said_meanwhile_stays(project: ProjectFile, images: list[ImageId], tmp_path: Path) -> None:
    step = take(project, tmp_path / "one.csv", FIRST, "sex", "age")
    rater = project.attributes.add_source("Ann", None, kind="rater")
    project.attributes.record_perceived(rater, "sex", {images[0]: "m", images[4]: "f"})
    step.undo(project)
    assert project.attributes.names() == ("sex",), "what the table alone spoke of is gone"
    assert [project.attributes.of_image(image).get("sex") for image in images] == [
        (("m", "Ann"),),
        None,
        None,
        None,
        (("f", "Ann"),),
    ]
    step.redo(project)
    assert project.attributes.names() == ("sex", "age")
    assert project.attributes.of_image(images[0])["sex"] == (("f", "one.csv"), ("m", "Ann"))
    assert project.attributes.of_image(images[4])["sex"] == (("f", "Ann"),)


def test_what_was_deleted_permanently_cannot_be_put_back(
    project: ProjectFile, images: list[ImageId], tmp_path: Path
) -> None:
    take(project, tmp_path / "one.csv", FIRST, "sex")
    step = take(project, tmp_path / "two.csv", SECOND, "sex")
    project.attributes.remove("sex")
    with pytest.raises(NothingLeftError, match="deleted permanently"):
        step.undo(project)
