"""A plan runs once at a time, and never where nothing can be written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clipstudio.domain.images import ImageQuery
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.background import Background
from clipstudio.ui.places.audits.place import AuditsPlace
from clipstudio.ui.places.audits.plan_runs import READ_ONLY
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def reading(
    qtbot: QtBot, peopled: ProjectFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[AuditsPlace]:
    """The place of a project that is open in another window."""
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    with ProjectFile.open(peopled.path, read_only=True) as read_only:
        background = Background()
        session = Session(read_only, ModelCache(tmp_path / "models"), background)
        place = AuditsPlace(session, Settings(), ImageQuery)
        qtbot.addWidget(place)
        place.resize(1200, 720)
        place.show()
        yield place
        place.shut_down()
        background.shut_down()


def test_nothing_is_run_where_nothing_can_be_kept(qtbot: QtBot, reading: AuditsPlace) -> None:
    reading.plan_for_filter()
    form = reading.form
    qtbot.waitUntil(lambda: form.words.text() == READ_ONLY, timeout=20_000)
    assert not form.run.isEnabled()
    qtbot.mouseClick(form.run, LEFT)
    qtbot.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not reading.session.background.is_busy, "no model is loaded for it either"
