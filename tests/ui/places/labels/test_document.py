"""Documents: edits and the way back, and what a save leaves."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtWidgets import QApplication

from clipstudio.domain.ids import LabelSetVersionId
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.ui.places.labels.document import LabelSetDocument
from clipstudio.ui.places.labels.draft import Draft


def version(number: int, *labels: str, name: str = "letters") -> VersionedLabelSet:
    content = LabelSet(name, tuple(map(Label, labels)))
    return VersionedLabelSet(LabelSetVersionId(number), number, content, datetime(2026, 1, number, tzinfo=UTC))


def test_every_edit_can_be_undone(qapp: QApplication) -> None:
    document = LabelSetDocument.of(version(1, "a", "b"))
    before = document.draft
    document.edit(before.without([0]), "removing 1 label")
    document.edit(replace(document.draft, name="vowels"), "typing")
    assert document.is_edited
    document.stack.undo()
    document.stack.undo()
    assert document.draft == before
    assert not document.is_edited
    document.stack.redo()
    assert document.draft == before.without([0])
    assert document.stack.undoText() == "removing 1 label"


def test_typed_characters_are_undone_together_until_a_save(qapp: QApplication) -> None:
    document = LabelSetDocument.of(version(1, "a", "b"))
    for name in ("l", "le", "let"):
        document.edit(replace(document.draft, name=name), "typing in the name", merging=0)
    assert document.stack.count() == 1
    document.rest_on(version(1, "a", "b", name="let"))
    document.edit(replace(document.draft, name="lett"), "typing in the name", merging=0)
    document.stack.undo()
    assert document.draft.name == "let"


def test_an_edit_that_changes_nothing_is_no_edit(qapp: QApplication) -> None:
    document = LabelSetDocument.of(version(1, "a", "b"))
    document.edit(Draft.of(version(1, "a", "b").content), "nothing")
    assert document.stack.count() == 0


def test_blanks_are_no_edit_to_save(qapp: QApplication) -> None:
    document = LabelSetDocument.of(version(1, "a", "b"))
    document.edit(replace(document.draft, description="\n "), "typing")
    assert not document.is_edited


def test_a_read_only_document_stays(qapp: QApplication) -> None:
    document = LabelSetDocument.of(version(1, "a", "b"), read_only=True)
    document.edit(Draft(name="other"), "typing")
    assert document.draft.name == "letters"


def test_a_newer_version_replaces_a_draft_without_edits_only(qapp: QApplication) -> None:
    plain, edited = LabelSetDocument.of(version(1, "a", "b")), LabelSetDocument.of(version(1, "a", "b"))
    edited.edit(edited.draft.with_label(2, Label("z")), "writing")
    for document in (plain, edited):
        document.rest_on(version(2, "a", "b", "c"))
    assert [label.text for label in plain.draft.labels] == ["a", "b", "c"]
    assert [label.text for label in edited.draft.labels] == ["a", "b", "z"]
    assert edited.is_edited


def test_another_name_makes_another_set(qapp: QApplication) -> None:
    document = LabelSetDocument.of(version(1, "a", "b"))
    assert not document.becomes_new_set
    document.edit(replace(document.draft, name="vowels"), "typing")
    assert document.becomes_new_set
