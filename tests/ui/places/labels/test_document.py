"""Documents: edits and the way back, and what a save leaves."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import cast

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from clipstudio.domain.ids import LabelSetVersionId
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.ui.places.labels.document import LabelSetDocument
from clipstudio.ui.places.labels.draft import Draft
from clipstudio.ui.undo_history import UndoHistory, WritingSession


class Journal(UndoHistory):
    """A history without a project: edits alone need none."""

    def __init__(self) -> None:
        self.owner = QObject()
        super().__init__(cast(WritingSession, None), self.owner)

    @property
    def count(self) -> int:
        return len(self._done)


@pytest.fixture
def history(qapp: QApplication) -> Journal:
    return Journal()


def version(number: int, *labels: str, name: str = "letters") -> VersionedLabelSet:
    content = LabelSet(name, tuple(map(Label, labels)))
    return VersionedLabelSet(LabelSetVersionId(number), number, content, datetime(2026, 1, number, tzinfo=UTC))


def test_every_edit_can_be_undone(history: Journal) -> None:
    document = LabelSetDocument.of(version(1, "a", "b"), history)
    before = document.draft
    document.edit(before.without([0]), "removing 1 label")
    document.edit(replace(document.draft, name="vowels"), "typing")
    assert document.is_edited
    history.undo()
    history.undo()
    assert document.draft == before
    assert not document.is_edited
    history.redo()
    assert document.draft == before.without([0])
    assert history.undo_words == "removing 1 label (“letters”)"


def test_typed_characters_are_undone_together_until_a_save(history: Journal) -> None:
    document = LabelSetDocument.of(version(1, "a", "b"), history)
    for name in ("l", "le", "let"):
        document.edit(replace(document.draft, name=name), "typing in the name", merging=0)
    assert history.count == 1
    document.rest_on(version(2, "a", "b", name="let"))
    document.edit(replace(document.draft, name="lett"), "typing in the name", merging=0)
    history.undo()
    assert document.draft.name == "let"


def test_characters_typed_before_and_after_another_step_are_undone_apart(history: Journal) -> None:
    one, other = (LabelSetDocument.of(version(1, "a", "b"), history) for _ in range(2))
    one.edit(replace(one.draft, name="x"), "typing in the name", merging=0)
    other.edit(replace(other.draft, name="y"), "typing in the name", merging=0)
    one.edit(replace(one.draft, name="xx"), "typing in the name", merging=0)
    assert history.count == 3
    history.undo()
    history.undo()
    assert (one.draft.name, other.draft.name) == ("x", "letters")


def test_a_version_written_elsewhere_takes_the_edits_of_its_set_off_the_history(history: Journal) -> None:
    one, other = (LabelSetDocument.of(version(1, "a", "b"), history) for _ in range(2))
    for document in (one, other):
        document.edit(replace(document.draft, name="x"), "typing in the name")
    history.undo()
    other.rest_on(version(2, "a", "b", "c"))
    assert (history.undo_words, history.redo_words) == ("typing in the name (“x”)", "")


def test_an_edit_that_changes_nothing_is_no_edit(history: Journal) -> None:
    document = LabelSetDocument.of(version(1, "a", "b"), history)
    document.edit(Draft.of(version(1, "a", "b").content), "nothing")
    assert history.count == 0


def test_blanks_are_no_edit_to_save(history: Journal) -> None:
    document = LabelSetDocument.of(version(1, "a", "b"), history)
    document.edit(replace(document.draft, description="\n "), "typing")
    assert not document.is_edited


def test_a_read_only_document_stays(qapp: QApplication) -> None:
    document = LabelSetDocument.of(version(1, "a", "b"))
    document.edit(Draft(name="other"), "typing")
    assert document.draft.name == "letters"


def test_a_newer_version_replaces_a_draft_without_edits_only(history: Journal) -> None:
    plain, edited = (LabelSetDocument.of(version(1, "a", "b"), history) for _ in range(2))
    edited.edit(edited.draft.with_label(2, Label("z")), "writing")
    for document in (plain, edited):
        document.rest_on(version(2, "a", "b", "c"))
    assert [label.text for label in plain.draft.labels] == ["a", "b", "c"]
    assert [label.text for label in edited.draft.labels] == ["a", "b", "z"]
    assert edited.is_edited


def test_another_name_makes_another_set(history: Journal) -> None:
    document = LabelSetDocument.of(version(1, "a", "b"), history)
    assert not document.becomes_new_set
    document.edit(replace(document.draft, name="vowels"), "typing")
    assert document.becomes_new_set
