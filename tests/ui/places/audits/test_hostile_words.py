"""Groups, labels and models called like markup: the Audits place shows them as they were written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAction, QKeySequence, QTextDocument
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel
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
from clipstudio.services.probes.registry import PROBES
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.figures.row_widget import RowFigureWidget
from clipstudio.ui.places.audits.answer_page import AnswerPage
from clipstudio.ui.places.audits.choice_controls import MenuControl
from clipstudio.ui.places.audits.place import AuditsPlace
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings
from tests.ui.figures.hands import hover
from tests.ui.places.audits.hands import click_row, control, drawn, press, rows, write
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
        if label.inherits("QTipLabel"):  # Qt's own, in which a tooltip is shown
            continue
        is_plain = label.textFormat() == Qt.TextFormat.PlainText
        is_ours = not any(sign in label.text() for sign in "<&")  # the captions beside the fields of a form
        assert is_plain or is_ours, label.text()
    names = [button.text() for button in place.findChildren(QAbstractButton)]
    names += [action.text() for action in place.findChildren(QAction)]
    for text in names:
        assert QKeySequence.mnemonic(text).isEmpty(), text


def test_a_run_shows_names_as_they_are(qtbot: QtBot, place: AuditsPlace) -> None:
    page = place.answer
    qtbot.waitUntil(lambda: page.caption.text() != "")  # the latest opens by itself: the probe
    with qtbot.waitSignal(page.loaded):
        place.open_run(3)
    qtbot.waitUntil(lambda: page.caption.text() != "")
    check(place)
    compared = control(page, "compared", MenuControl).box
    assert [compared.itemText(row) for row in range(compared.count())] == [ATTRIBUTE, "half & half"]
    assert page.title.text().startswith(f"Images labelled “crime-related”, by {ATTRIBUTE}")
    assert page.head.facts.text().startswith(
        f"d & <b>e</b>: {SET}, version 1 (2), run 1 · {PEOPLE} images · {MODEL}"
    )
    write(qtbot, page, "counted", "[unknown] & %s")
    qtbot.waitUntil(lambda: page.title.text().startswith(f"Images labelled “[unknown] & %s”, by {ATTRIBUTE}"))
    name = rows(page)[1]
    assert name in VALUES
    click_row(qtbot, page, name)
    qtbot.waitUntil(lambda: f"[unknown] & %s · {name}" in page.caption.text())
    assert name in shown(tooltip_of(page))
    check(place)
    tree = place.list.tree
    said = tree.model().data(tree.model().index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert said.count("&lt;b&gt;") == 2, "of the probe and of the model"
    place.open_plan()
    qtbot.waitUntil(lambda: place.form.editors["label_set"].box.count() > 0)
    check(place)


def test_a_probe_shows_names_as_they_are(qtbot: QtBot, place: AuditsPlace, session: Session) -> None:
    page = place.answer
    qtbot.waitUntil(lambda: page.caption.text() != "")  # the latest opens by itself
    check(place)
    assert page.head.facts.text().startswith(f"d & <b>e</b>, run 1 · {PEOPLE} images · {MODEL}")
    assert all(any(value in name for name in rows(page)) for value in VALUES)
    assert [button.text() for button in page.foot.buttons if "Rates" in button.text()] == [
        "Rates by group: s && <u>t</u>, version 1",
        "Rates by group: s && <u>t</u>, version 1 (2)",
    ]
    press(qtbot, page, "form", "Label by label")
    qtbot.waitUntil(lambda: page.answer is not None and page.answer.choices[0].chosen == "labels")
    check(place)


def test_the_form_of_every_probe_shows_names_as_they_are(qtbot: QtBot, place: AuditsPlace) -> None:
    place.open_probes()
    qtbot.waitUntil(lambda: len(place.probes.cards.buttons) == len(PROBES))
    for probe in PROBES:
        place.probes.set_up(probe)
        check(place)
        for box in place.probes.form.currentWidget().findChildren(QComboBox):
            assert "&&" not in "".join(box.itemText(row) for row in range(box.count()))


def tooltip_of(page: AnswerPage) -> str:
    """The tooltip of the second row."""
    plot = drawn(page, RowFigureWidget).plot
    return hover(plot.viewport(), QPointF(plot.place_center(1)))
