"""Groups, labels and models called like markup: the Audits place shows them as they were written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QTextDocument
from PySide6.QtWidgets import QAbstractButton, QLabel, QTabBar
from pytestqt.qtbot import QtBot

from clipstudio.domain.audits import AuditPlan
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.probes import DenigrationPlan
from clipstudio.domain.progress import finish
from clipstudio.services.auditing import run_with
from clipstudio.services.auditing.scoring import find_scorer
from clipstudio.services.importing.predictions import import_predictions
from clipstudio.services.probes.denigration import run_denigration
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.places.audits.place import AuditsPlace
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings
from tests.ui.places.conftest import PEOPLE

MODEL, ATTRIBUTE, SET = "<b>m</b> & [/n]", "a & <i>b</i>", "s & <u>t</u>"
VALUES = ("&File", "<b>x</b>")
LABELS = LabelSet(SET, (Label("[unknown] & %s", "p & <b>q</b>"), Label("{x} <i>y</i>", "crime-related")))


@pytest.fixture
def place(
    qtbot: QtBot, peopled: ProjectFile, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[AuditsPlace]:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    source = peopled.attributes.add_source("t.csv", None)
    ids = peopled.images.find(ImageQuery()).tolist()
    peopled.attributes.record(source, ATTRIBUTE, {id: VALUES[id % 2] for id in ids})
    peopled.attributes.record(source, "half & half", {id: VALUES[id % 2] for id in ids})
    rows = [f"image,{LABELS.texts[0]},{LABELS.texts[1]}"]
    rows += [f"p{number},{0.9 - 0.01 * number},{0.1 + 0.01 * number}" for number in range(PEOPLE)]
    (tmp_path / "m.csv").write_text("\n".join(rows), encoding="utf-8")
    finish(import_predictions(peopled, tmp_path / "m.csv", MODEL))
    version = peopled.label_sets.save(LABELS)[0]
    by = ((ATTRIBUTE,), ("half & half",))
    scorer = find_scorer(peopled, session.shelf, MODEL, "auto", "float32")
    finish(run_with(peopled, scorer, AuditPlan("n & <b>o</b>", MODEL, version.id, comparisons=by)))
    plan = DenigrationPlan(
        name="d & <b>e</b>", model=MODEL, comparisons=by, label_sets=(version.id, version.id), minimum_n=2
    )
    finish(run_denigration(peopled, session.shelf, plan))
    made = AuditsPlace(session, Settings(), ImageQuery)
    qtbot.addWidget(made)
    made.resize(1200, 720)
    made.show()
    yield made
    made.shut_down()


def shown(html: str) -> str:
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText()


def check(place: AuditsPlace) -> None:
    """No label may be taken for markup, and no name hold the key that presses what it stands on."""
    for label in place.findChildren(QLabel):
        is_plain = label.textFormat() == Qt.TextFormat.PlainText
        is_ours = not any(sign in label.text() for sign in "<&")  # the captions beside the fields of a form
        assert is_plain or is_ours or label is place.run_panel.view.header.title, label.text()
    names = [button.text() for button in place.findChildren(QAbstractButton)]
    names += [bar.tabText(tab) for bar in place.findChildren(QTabBar) for tab in range(bar.count())]
    names += [action.text() for action in place.findChildren(QAction)]
    for text in names:
        assert QKeySequence.mnemonic(text).isEmpty(), text


def test_a_run_shows_names_as_they_are(qtbot: QtBot, place: AuditsPlace) -> None:
    panel = place.run_panel
    qtbot.waitUntil(
        lambda: panel.result is not None and panel.caption.text() != ""
    )  # the latest run opens by itself
    check(place)
    tabs = panel.view.header.tabs
    assert [tabs.tabText(0), tabs.tabText(1)] == ["a && <i>b</i>", "half && half"]
    assert shown(panel.view.header.title.text()).startswith("Crime-related, by a & <i>b</i>")
    panel.view.show_numerator("label", 0)
    panel.show_numerator("label", 0, 0, 0)
    name = panel.result.comparisons[0].group_names[0] if panel.result else ""
    qtbot.waitUntil(lambda: f"[unknown] & %s · {name}" in panel.caption.text())
    assert name in VALUES
    assert place.list.tree.topLevelItem(0).toolTip(0).count("&lt;b&gt;") == 1
    place.open_plan()
    qtbot.waitUntil(lambda: place.form.labels.count() > 0)
    check(place)


def test_a_probe_shows_names_as_they_are(qtbot: QtBot, place: AuditsPlace, session: Session) -> None:
    panel = place.probes.panel
    place.open_probe(int(session.project.probe_runs.all()[0].id))
    qtbot.waitUntil(lambda: panel.record is not None and panel.caption.text() != "")
    check(place)
    assert panel.title.text() == "d & <b>e</b>"
    assert MODEL in panel.facts.text()
    view = panel.view
    assert view is not None
    actions = [action.text() for action in view.runs.menu().actions()]  # type: ignore[attr-defined]
    assert actions == ["s && <u>t</u>, version 1", "s && <u>t</u>, version 1 (2)"]
