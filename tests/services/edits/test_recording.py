"""Every kind of edit is written down, and undone and redone in a later session, as a whole or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from clipstudio.domain.derived import Derivation
from clipstudio.domain.duplicates import Verdict
from clipstudio.domain.edits import EditAction
from clipstudio.domain.errors import NothingLeftError, ProjectError
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.packed_numbers import pack, unpack
from clipstudio.domain.removals import Kind, Thing
from clipstudio.domain.run_list import RunKey, RunKind
from clipstudio.services import attribute_editing as editing
from clipstudio.services.clusters import put_together, take_apart
from clipstudio.services.collections import (
    add_to_collection,
    remove_collection,
    rename_collection,
    take_from_collection,
)
from clipstudio.services.deriving import AskedDerivation, derive_attribute, read_asked
from clipstudio.services.duplicates.deciding import Choice, decide, take_back_all
from clipstudio.services.edits.kinds import decode, encode
from clipstudio.services.edits.of_images import ImagesRemoved
from clipstudio.services.edits.recording import Change, keep, make, steps, undo, undo_down_to
from clipstudio.services.reversible import order_values, remove, rename_run
from clipstudio.services.saved_filters import remove_filter, rename_filter, save_filter
from clipstudio.storage import edits
from clipstudio.storage.project_file import ProjectFile
from tests.prepared import copy_of
from tests.storage.conftest import add_images
from tests.storage.test_runs import save_run

IMAGES = np.arange(1, 5)


@pytest.fixture(scope="module")
def made(blank: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed project with six images, an attribute of two values, a collection, a filter and a run."""
    with ProjectFile.open(copy_of(blank, tmp_path_factory.mktemp("made") / "made.clipstudio")) as project:
        images = add_images(project, 6)
        source = project.attributes.add_source("table.csv", "ab")
        project.attributes.record(source, "gender", {image: "fm"[image % 2] for image in images})
        project.collections.add("portraits", images[:4])
        save_filter(project, "few", ImageQuery(text="000"))
        save_run(project)
        return project.path


@pytest.fixture
def path(made: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return copy_of(made, tmp_path / "one.clipstudio")


def seen(project: ProjectFile) -> dict[str, object]:
    """All that readers see of a project."""
    every = np.arange(1, 7)
    names = project.attributes.names()
    return {
        "collections": [
            (each.name, project.collections.members(each.id).tolist()) for each in project.collections.all()
        ],
        "filters": [(each.name, each.query.text) for each in project.saved_filters.all()],
        "runs": [run.title for run in project.run_list.all()],
        "label sets": [each.content.name for each in project.label_sets.newest()],
        "attributes": project.attributes.summaries(),
        "values": [project.attributes.codes(name, every).codes.tolist() for name in names],
        "clusters": {name: images.tolist() for name, images in project.images.cluster_members().items()},
        "decisions": project.look_alikes.all(),
        "copies": project.look_alikes.left_out().tolist(),
    }


def content(path: Path) -> list[str]:
    """All that a project says, but its log of edits."""
    with closing(sqlite3.connect(path)) as connection:
        lines = [line for line in connection.iterdump() if "sqlite_sequence" not in line]
    return [line for line in lines if not line.startswith('INSERT INTO "edit"')]


def _derivation(project: ProjectFile, edges: str) -> Derivation:
    return read_asked(project, AskedDerivation("size", lines=f"big: gender is {edges}", otherwise="small"))


CHANGES: dict[str, Change] = {
    "put in": lambda file: add_to_collection(file, "portraits", [5, 6]),
    "new": lambda file: add_to_collection(file, "others", [5, 6]),
    "take out": lambda file: take_from_collection(file, file.collections.find("portraits"), [1, 2]),
    "rename": lambda file: rename_collection(file, file.collections.find("portraits"), "faces"),
    "remove": lambda file: remove_collection(file, file.collections.find("portraits")),
    "filter": lambda file: save_filter(file, "many", ImageQuery(text="0")),
    "filter renamed": lambda file: rename_filter(file, file.saved_filters.all()[0], "some"),
    "filter removed": lambda file: remove_filter(file, file.saved_filters.all()[0].id),
    "run": lambda file: remove(file, [Thing(Kind.RUN, 1)]),
    "run renamed": lambda file: rename_run(file, RunKey(RunKind.RUN, 1), "the good one"),
    "attribute": lambda file: remove(file, [Thing(Kind.ATTRIBUTE, 1)]),
    "label set": lambda file: remove(file, [Thing(Kind.LABEL_SET, 1)]),
    "order": lambda file: order_values(file, "gender", ["m", "f"]),
    "assign": lambda file: editing.assign_value(file, "gender", "m", IMAGES, "Ann"),
    "assign new": lambda file: editing.assign_value(file, "rank", "high", IMAGES, "Ann"),
    "rename value": lambda file: editing.rename_value(file, "gender", "f", "woman"),
    "merge values": lambda file: editing.merge_values(file, "gender", ["f", "m"], "person"),
    "rename attribute": lambda file: editing.rename_attribute(file, "gender", "sex"),
    "describe": lambda file: editing.describe(file, "gender", "as the table says"),
    "describe value": lambda file: editing.describe(file, "gender", "woman", "f"),
    "guessed": lambda file: editing.mark_guessed(file, "gender", "table.csv", True),
    "derive": lambda file: derive_attribute(file, "size", _derivation(file, "f")),
    "together": lambda file: put_together(file, [1, 2], "Ann"),
    "keep one": lambda file: decide(file, [Choice((1, 2, 3), Verdict.KEEP_ONE, 1)]),
    "same": lambda file: decide(file, [Choice((1, 2, 3), Verdict.SAME)]),
}
CHANGED_THINGS: dict[str, tuple[Change, Callable[[ProjectFile], object], str]] = {
    "a name": (
        CHANGES["rename"],
        lambda file: file.collections.rename(file.collections.find("faces"), "people"),
        "The collection was renamed again meanwhile: it is called “people”.",
    ),
    "a collection that is gone": (
        CHANGES["put in"],
        lambda file: file.collections.remove(file.collections.find("portraits")),
        "This collection was deleted.",
    ),
    "members": (
        CHANGES["put in"],
        lambda file: file.collections.take_out(file.collections.find("portraits"), [5]),
        "1 image was taken out of the collection “portraits” meanwhile.",
    ),
    "values": (
        CHANGES["assign"],
        lambda file: editing.assign_value(file, "gender", "f", IMAGES[:1], "Ann"),
        "The value of gender was changed again meanwhile, of 1 image.",
    ),
    "clusters": (
        CHANGES["together"],
        lambda file: take_apart(file, [1]),
        "1 image was put into another cluster meanwhile.",
    ),
    "a deletion": (
        CHANGES["run"],
        lambda file: file.removals.restore(Thing(Kind.RUN, 1)),
        "The run “first look, run 1” was restored meanwhile.",
    ),
    "merged values": (
        CHANGES["rename value"],
        lambda file: editing.merge_values(file, "gender", ["woman"], "m"),
        "“f” of gender was renamed or merged again meanwhile.",
    ),
    "decisions": (CHANGES["same"], take_back_all, "Decisions on duplicates were taken back meanwhile."),
}


def test_every_kind_of_edit_is_undone_and_redone_after_the_project_was_opened_again(path: Path) -> None:
    for kind, change in CHANGES.items():
        with ProjectFile.open(path) as project:
            before = seen(project)
            project.auditor = "Ann"
            step = make(project, change)
            assert step is not None, kind
            after = seen(project)
            assert after != before, kind
        with ProjectFile.open(path) as project:
            project.auditor = "Ben"
            again = steps(project, 500)[0][-1]
            assert (again.words, again.about) == (step.words, step.about)
            again.undo(project)
            assert seen(project) == before, kind
            assert [each.id for each in steps(project, 500)[1]] == [step.id]
            again.redo(project)
            assert seen(project) == after, kind
            edit = project.edits.all()[0]
            assert (edit.made.auditor, edit.last.auditor, edit.last.action) == ("Ann", "Ben", EditAction.REDONE)
            undo(step.id, project)
            assert seen(project) == before, kind


@pytest.mark.parametrize("what", CHANGED_THINGS)
def test_an_edit_whose_ground_was_changed_is_refused_with_the_reason_and_nothing_is_touched(
    path: Path, what: str
) -> None:
    change, meanwhile, reason = CHANGED_THINGS[what]
    with ProjectFile.open(path) as project:
        made = make(project, change)
        assert made is not None
        meanwhile(project)
    before = content(path)
    with ProjectFile.open(path) as project:
        (step,), _ = steps(project, 500)
        with pytest.raises(NothingLeftError) as refused:
            step.undo(project)
        assert str(refused.value) == reason
        (edit,) = project.edits.all()
        assert (edit.last.action, edit.last.words, edit.place) == (EditAction.SPENT, reason, 0)
    assert content(path) == before


def test_a_change_that_fails_half_way_leaves_neither_itself_nor_a_line_in_the_log(path: Path) -> None:
    before = content(path)

    def failing(project: ProjectFile) -> None:
        add_to_collection(project, "others", [1, 2])
        editing.describe(project, "gender", "as the table says")
        raise ProjectError("The disk is full.")

    with ProjectFile.open(path) as project:
        with pytest.raises(ProjectError, match="disk is full"):
            make(project, failing)
        assert project.edits.all() == ()
    assert content(path) == before


def test_an_undo_that_fails_half_way_is_not_half_done(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with ProjectFile.open(path) as project:
        step = make(project, CHANGES["same"])
        assert step is not None
    before = content(path)
    with ProjectFile.open(path) as project:
        with monkeypatch.context() as patch:
            patch.setattr(type(project.images), "set_clusters", _full_disk)
            with pytest.raises(ProjectError, match="disk is full"):
                undo(step.id, project)
        assert project.edits.all()[0].place == 1, "it can be undone once there is room"
        assert len(project.look_alikes.all()) == 2
    assert content(path) == before


def _full_disk(*_: object) -> None:
    raise ProjectError("The disk is full.")


def test_an_edit_that_is_too_large_for_the_file_is_written_down_and_undone_in_this_session_only(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(edits, "MOST_BYTES", 10)
    with ProjectFile.open(path) as project:
        step = make(project, CHANGES["rename"])
        assert step is not None
        step.undo(project)
        step.redo(project)
    with ProjectFile.open(path) as project:
        (edit,) = project.edits.all()
        assert (edit.made.words, edit.last.action, edit.place) == (step.words, EditAction.REDONE, 0)
        assert steps(project, 500) == ([], [])


def test_of_many_edits_the_oldest_can_be_undone_no_more_and_their_lines_stay(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(edits, "MOST_KEPT", 3)
    with ProjectFile.open(path) as project:
        for name in "abcde":
            collection = project.collections.all()[0].id
            make(project, lambda file, name=name, id=collection: rename_collection(file, id, name))  # type: ignore[misc]
        assert len(project.edits.all()) == 5
        assert [each.words for each in steps(project, 500)[0]] == [f"rename collection “{each}”" for each in "bcd"]


def test_edits_are_undone_down_to_one_of_them_until_one_cannot_be(path: Path) -> None:
    with ProjectFile.open(path) as project:
        made = [make(project, CHANGES[kind]) for kind in ("describe", "rename", "together", "keep one")]
        ids = [step.id for step in made if step is not None]
        assert undo_down_to(ids[2], project)[:2] == (2, "")
        project.collections.rename(project.collections.find("faces"), "people")
        done, reason, _ = undo_down_to(ids[0], project)
        assert (done, reason) == (
            0,
            "“rename collection “portraits””: The collection was renamed again meanwhile: it is called “people”.",
        )
        assert undo_down_to(ids[0], project)[:2] == (1, "")
        assert undo_down_to(ids[0], project)[0] == 0


def test_a_million_images_take_little_room_in_the_log() -> None:
    ids = np.arange(1, 1_000_001)
    some = np.sort(np.random.default_rng(1).choice(ids, 500_000, replace=False))
    for images, most in ((ids, 20_000), (some, 800_000)):
        payload = encode(ImagesRemoved(pack(images), None), ImagesRemoved(pack(images), None))
        assert len(payload) < most
        before, _ = decode(payload)
        assert isinstance(before, ImagesRemoved)
        np.testing.assert_array_equal(unpack(before.images), images)


def test_a_payload_of_a_newer_program_or_a_damaged_one_is_refused_and_told(path: Path) -> None:
    with ProjectFile.open(path) as project:
        step = make(project, CHANGES["rename"])
        assert step is not None
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE edit_payload SET data = x'00'")
    with ProjectFile.open(path) as project:
        with pytest.raises(NothingLeftError, match="What undoing it takes cannot be read"):
            undo(step.id, project)
        assert [each.name for each in project.collections.all()] == ["faces"]


def test_the_log_is_only_added_to(path: Path) -> None:
    with ProjectFile.open(path) as project:
        assert make(project, CHANGES["rename"]) is not None
    with closing(sqlite3.connect(path)) as connection:
        for statement in ("UPDATE edit SET auditor = 'Eve'", "DELETE FROM edit"):
            with pytest.raises(sqlite3.IntegrityError, match="edits are only ever added"):
                connection.execute(statement)


def test_a_step_that_was_made_elsewhere_can_be_written_down(path: Path) -> None:
    with ProjectFile.open(path) as project:
        made = CHANGES["describe"](project)
        assert made is not None
        keep(project, made).undo(project)
        assert [each.is_undone for each in project.edits.all()] == [True]
