"""Edits of label sets outlive the end of the process: they are offered when the project is opened again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from clipstudio.domain.labels import Label
from clipstudio.services.label_drafts import KeptDraft, keep_drafts, kept_drafts
from clipstudio.ui.places.labels.document import LabelSetDocument
from clipstudio.ui.places.labels.place import LabelsPlace
from clipstudio.ui.window.leaving import Unsaved
from clipstudio.ui.window.main_window import MainWindow
from clipstudio.ui.window.project_view import ProjectView
from tests.ui.window.projects import opened

pytestmark = pytest.mark.usefixtures("places_unasked")

LEFT = Qt.MouseButton.LeftButton
LOST = "Edits of “gender” were not saved when clipstudio last ended."


def edited(qtbot: QtBot, labels: LabelsPlace, name: str = "gender") -> LabelSetDocument:
    """A label set with a label more, as one types it."""
    qtbot.waitUntil(lambda: labels.bench.find(name) is not None)
    document = labels.bench.find(name)
    assert document is not None
    draft = document.draft
    document.edit(replace(draft, labels=(*draft.labels, Label("child"))), "writing “child”")
    return document


def kept(view: ProjectView) -> tuple[KeptDraft, ...]:
    return kept_drafts(view.project.uuid, view.project.path)


def again(qtbot: QtBot, window: MainWindow, path: Path) -> ProjectView:
    """Close the project without a question, as a logout does, and open it again."""
    window._asks_nothing = True
    window.close_project()
    window._asks_nothing = False
    return opened(qtbot, window, path)


def test_what_is_edited_is_on_disk_a_moment_later_and_gone_once_it_is_saved(
    qtbot: QtBot, view: ProjectView
) -> None:
    document = edited(qtbot, view.labels)
    qtbot.waitUntil(lambda: bool(kept(view)))
    (draft,) = kept(view)
    assert (draft.saved_name, draft.labels) == ("gender", document.draft.labels)
    view.labels.save_unsaved(lambda: None)
    qtbot.waitUntil(lambda: kept(view) == ())


def test_edits_are_offered_after_the_end_and_restored_as_edits(
    qtbot: QtBot, window: MainWindow, view: ProjectView, path: Path
) -> None:
    wanted = edited(qtbot, view.labels).draft
    new = view.labels.bench.start(view.labels.bench.documents[0].draft)
    new.edit(replace(wanted, name="a new one"), "typing")
    view = again(qtbot, window, path)
    said = "Edits of “a new one” and “gender” were not saved when clipstudio last ended."
    qtbot.waitUntil(lambda: window.messages.text == said)
    assert view.place is view.images, "it is said wherever one is"
    restore = next(each for each in window.messages.card.findChildren(QPushButton) if each.text() == "Restore")
    qtbot.mouseClick(restore, LEFT)
    assert view.place is view.labels
    document = view.labels.bench.find("gender")
    assert document is not None
    assert document.draft == wanted
    assert document.is_edited
    assert view.labels.unsaved() == ["a new one", "gender"]
    assert view.labels.drafts.words == ""
    view.session.history.undo()
    assert not document.is_edited, "restoring is an edit"
    view.session.history.redo()
    window._asks_nothing = True


def test_edits_that_are_offered_stay_until_one_decides(
    qtbot: QtBot, window: MainWindow, view: ProjectView, path: Path
) -> None:
    edited(qtbot, view.labels)
    for _ in range(2):
        view = again(qtbot, window, path)
        qtbot.waitUntil(lambda: window.messages.text == LOST)
    view.go_to(2)
    banner = view.labels.draft_banner
    assert banner.isVisible()
    qtbot.mouseClick(banner.discard, LEFT)
    assert banner.isHidden()
    view.session.history.undo()
    assert banner.isVisible(), "discarding can be undone"
    view.session.history.redo()
    qtbot.waitUntil(lambda: kept(view) == ())
    view = again(qtbot, window, path)
    qtbot.waitUntil(lambda: view.labels.drafts._is_read)
    assert view.labels.draft_banner.isHidden()


def test_what_one_discards_when_asked_is_not_offered(
    qtbot: QtBot, window: MainWindow, view: ProjectView, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edited(qtbot, view.labels)
    qtbot.waitUntil(lambda: bool(kept(view)))
    monkeypatch.setattr(window, "ask_unsaved", lambda _names: Unsaved.DISCARD)
    uuid = view.project.uuid
    window.close_project()
    assert kept_drafts(uuid, path) == ()


def test_drafts_follow_a_project_that_was_moved_and_not_its_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    first, second = tmp_path / "a.clipstudio", tmp_path / "b.clipstudio"
    first.touch()
    draft = KeptDraft("gender", "gender", "two\nlines", (Label("a", "x", ("a p",)), Label("")), "a {label}")
    keep_drafts("uuid", first, (draft,))
    assert kept_drafts("uuid", first) == (draft,)
    assert kept_drafts("uuid", second) == ()
    assert kept_drafts("other", first) == ()
    first.rename(second)
    assert kept_drafts("uuid", second) == (draft,)
    keep_drafts("uuid", second, ())
    assert list((tmp_path / "home" / "drafts").iterdir()) == []
    assert kept_drafts("uuid", second) == ()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"drafts": 3}', '{"drafts": [{"labels": [1]}]}', "\x00"])
def test_a_damaged_file_of_drafts_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path))
    project = tmp_path / "a.clipstudio"
    keep_drafts("uuid", project, (KeptDraft(None, "n", "", (), ""),))
    (file,) = (tmp_path / "drafts").iterdir()
    file.write_text(text)
    assert kept_drafts("uuid", project) == ()
