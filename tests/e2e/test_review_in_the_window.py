"""A review from a sample of a run to an audit filtered by verdict, in the real window, by keys, over a restart."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sklearn.metrics import cohen_kappa_score

from clipstudio.domain.audits import AuditPlan, ComparisonCounts, GroupCounts, RunArrays
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.reviewing.entries import EntryKind
from clipstudio.domain.reviewing.reviews import ReviewItem
from clipstudio.results.answers import FORM
from clipstudio.results.figures import RowFigure
from clipstudio.results.review.answer import AGREEMENT, COMPARED, MEASURE
from clipstudio.services.projects import new_project
from clipstudio.services.reviewing.exchange.bringing_in import open_bundle
from clipstudio.services.reviewing.exchange.bundle import BundleWish, read_bundle, write_bundle
from clipstudio.services.reviewing.page import ReviewPage
from clipstudio.services.reviewing.recording import Recorder, Step
from clipstudio.storage.project_reader import ProjectReader
from clipstudio.ui.app import application
from clipstudio.ui.places.images.place import ImagesPlace
from clipstudio.ui.places.review.judging.view import JudgingView
from clipstudio.ui.places.review.place import ReviewPlace
from clipstudio.ui.window.main_window import MainWindow
from clipstudio.ui.window.project_view import PLACES, ProjectView
from tests.services.conftest import bring_in, save_picture
from tests.ui.places.audits.hands import click_row
from tests.ui.window.projects import opened
from tests.values import card

LEFT, PATIENCE = Qt.MouseButton.LeftButton, 30_000
IMAGES, EACH = 240, 25
LABELS = LabelSet("people", (Label("thief", "crime-related"), Label("doctor", "job")))
KEYS = {"right": Qt.Key.Key_1, "wrong": Qt.Key.Key_2, "harmful": Qt.Key.Key_3}


def verdict(item: int) -> str:
    """What Ada says of an item."""
    return ("right", "wrong", "harmful")[item % 3]


def of_bea(item: int) -> str:
    """What Bea says: of every fifth item the opposite."""
    said = verdict(item)
    return said if item % 5 else {"right": "wrong", "wrong": "harmful", "harmful": "right"}[said]


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """240 pictures in two groups, and a run that calls half of them thieves."""
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    for number in range(IMAGES):
        save_picture(tmp_path / "photos" / f"p{number}.png", number)
    with new_project(tmp_path / "audit") as project:
        bring_in(project, tmp_path / "photos")
        ids = np.sort(project.images.find(ImageQuery()))
        source = project.attributes.add_source("t.csv", None)
        project.attributes.record(source, "group", {int(id): "ab"[n % 2] for n, id in enumerate(ids)})
        version, _ = project.label_sets.save(LABELS)
        plan = AuditPlan("Thieves", "small", version.id, comparisons=(("group",),), minimum_n=2)
        thieves = np.arange(IMAGES) % 4 < 2
        half, quarter = IMAGES // 2, IMAGES // 4
        counts = (quarter, quarter)
        groups = tuple(GroupCounts({"group": value}, half, counts, counts) for value in "ab")
        whole = GroupCounts({}, IMAGES, (half, half), (half, half))
        chances = np.where(thieves[:, None], [0.9, 0.1], [0.2, 0.8]).astype(np.float32)
        arrays = RunArrays(ids, chances, (np.arange(IMAGES) % 2).astype(np.int32)[:, None])
        model = project.models.record(card(name="small", weights_sha256="5" * 64))
        facts = {"model": {"name": "small"}, "images": {"n": IMAGES}}
        compared = (ComparisonCounts(("group",), groups, 0),)
        project.runs.save(plan, model, LABELS, whole, compared, arrays, facts)
        return project.path


@pytest.fixture
def windows(qapp: QApplication, qtbot: QtBot, path: Path) -> Iterator[list[MainWindow]]:
    """The windows that were opened, one after the other."""
    application()
    made: list[MainWindow] = []
    yield made
    for each in made:
        close(qtbot, each)


def start(qtbot: QtBot, windows: list[MainWindow], path: Path) -> ProjectView:
    window = MainWindow()
    windows.append(window)
    with qtbot.waitActive(window):
        window.show()
    return opened(qtbot, window, path)


def close(qtbot: QtBot, window: MainWindow) -> None:
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=PATIENCE)
    window.deleteLater()


def begin(qtbot: QtBot, place: ReviewPlace) -> JudgingView:
    qtbot.waitUntil(lambda: place.shown is not None and place.answer.is_read, timeout=PATIENCE)
    QTest.mouseClick(place.bar.judge, LEFT)
    qtbot.waitUntil(lambda: place.judging is not None and place.judging.view is not None, timeout=PATIENCE)
    assert place.judging is not None
    assert place.judging.view is not None
    settle(qtbot, place.judging.view)
    return place.judging.view


def settle(qtbot: QtBot, view: JudgingView) -> None:
    def is_still() -> bool:
        return view.is_idle and view.display.is_shown and not view.display.is_settling

    qtbot.waitUntil(is_still, timeout=PATIENCE)


def judge(qtbot: QtBot, view: JudgingView, items: int) -> float:
    """Judge so many items by keys; returns the seconds it took."""
    begun = time.perf_counter()
    for _ in range(items):
        turn = view.judging.turn
        assert turn is not None
        if view.display.hides_something:
            QTest.keyClick(view, Qt.Key.Key_Space)
            settle(qtbot, view)
        QTest.keyClick(view, KEYS[verdict(turn.item.number)])
        settle(qtbot, view)
    return time.perf_counter() - begun


def make(qtbot: QtBot, view: ProjectView) -> ReviewPlace:
    """From a bar of the run to a stratified review of it, for Ada and Bea."""
    view.show_run(view.project.runs.audits()[0].runs[0].id)
    page = view.audits.answer
    qtbot.waitUntil(lambda: page.is_read and page.target is not None, timeout=PATIENCE)
    assert page.answer is not None
    assert isinstance(page.answer.figure, RowFigure)
    click_row(qtbot, page, page.answer.figure.rows[0].name)
    qtbot.waitUntil(page.review_button.isEnabled, timeout=PATIENCE)
    QTest.mouseClick(page.review_button, LEFT)
    place = view.review
    assert view.place is place
    form = place.form
    assert form.images.brought.text()
    QTest.mouseClick(form.images.way.button(2), LEFT)
    qtbot.waitUntil(lambda: form.images.labels.findText("thief") >= 0, timeout=PATIENCE)
    form.images.labels.setCurrentIndex(form.images.labels.findText("thief"))
    form.images.given.setCurrentIndex(2)
    form.images.each.setValue(EACH)
    for name in ("Ada", "Bea"):
        QTest.keyClicks(form.auditors.name, name)
        QTest.keyClick(form.auditors.name, Qt.Key.Key_Return)
    form.repeats.set_fraction(0.0)
    form.name.setText("Thieves")
    qtbot.waitUntil(form.make.isEnabled, timeout=PATIENCE)
    assert form.words.text() == f"Ada and Bea judge {4 * EACH} pairs of image and label; each sees {4 * EACH}."
    assert form.numbers.text().startswith(f"a · given “thief”: {EACH} of {IMAGES // 4}")
    QTest.mouseClick(form.make, LEFT)
    qtbot.waitUntil(lambda: place.shown is not None, timeout=PATIENCE)
    return place


def judged_elsewhere(project: ProjectReader, folder: Path) -> Path:
    """Bea's answers, given on another computer to a file that holds no pictures."""
    path = folder / "thieves.clipreview"
    for _ in write_bundle(project, project.reviews.find("Thieves").id, path, BundleWish(answers=False, edge=0)):
        pass
    with open_bundle(read_bundle(path), folder / "elsewhere") as there:
        record = there.reviews.find("Thieves")
        recorder = Recorder(there, record, there.reviews.auditor("Bea"))
        for item in range(1, record.item_count + 1):
            replies = {"verdict": (of_bea(item),)}
            recorder.write(Step(item=item, kind=EntryKind.ANSWER, scheme_version=1, replies=replies))
        for _ in write_bundle(there, record.id, path, BundleWish(edge=0)):
            pass
    return path


@pytest.mark.slow
def test_a_review_from_a_bar_to_a_filter_by_verdict(
    qtbot: QtBot, windows: list[MainWindow], path: Path, tmp_path: Path
) -> None:
    view = start(qtbot, windows, path)
    place = make(qtbot, view)
    half = 2 * EACH
    seconds = judge(qtbot, begin(qtbot, place), half)
    print(f"{half * 3600 / seconds:,.0f} images an hour by keys")
    close(qtbot, windows.pop())  # in the middle: whatever was answered is on the disk

    view = start(qtbot, windows, path)
    view.go_to(PLACES.index(ReviewPlace))
    place = view.review
    judging = begin(qtbot, place)
    for _ in range(2):  # back past the restart
        QTest.keyClick(judging, Qt.Key.Key_Backspace)
        settle(qtbot, judging)
    judge(qtbot, judging, half + 2)
    qtbot.waitUntil(lambda: judging.judging.turn is None, timeout=PATIENCE)
    judging.stop()
    qtbot.waitUntil(lambda: place.judging is None, timeout=PATIENCE)
    entries = view.project.reviews.entries(view.project.reviews.find("Thieves").id)
    assert [each.kind for each in entries].count(EntryKind.UNDO) == 2

    place.bring_in(judged_elsewhere(view.project, tmp_path))
    qtbot.waitUntil(place.bringing.button.isEnabled, timeout=PATIENCE)
    QTest.mouseClick(place.bringing.button, LEFT)
    qtbot.waitUntil(place.bar.settle.isVisible, timeout=PATIENCE)
    items = view.project.reviews.items(view.project.reviews.find("Thieves").id)
    agrees_by_group(qtbot, view, place, items)
    settle_all(qtbot, place, [each.number for each in items if verdict(each.number) != of_bea(each.number)])
    filter_by_verdict(qtbot, view, items)


def agrees_by_group(qtbot: QtBot, view: ProjectView, place: ReviewPlace, items: tuple[ReviewItem, ...]) -> None:
    """What the page says of each group is what scikit-learn and plain counting say."""
    page = place.answer
    qtbot.waitUntil(lambda: isinstance(page.source, ReviewPage) and page.is_read, timeout=PATIENCE)
    ids = view.project.images.by_digests({each.sha256 for each in items})
    lowest = min(view.project.images.find(ImageQuery()).tolist())
    of = {each.number: "ab"[(ids[each.sha256] - lowest) % 2] for each in items}
    for measure in ("percent", "cohen"):
        page.choose(**{FORM: AGREEMENT, COMPARED: "group", MEASURE: measure})

        def is_shown(wanted: tuple[str, str] = (MEASURE, measure)) -> bool:
            shown = page.answer
            return shown is not None and wanted in {(each.name, each.chosen) for each in shown.choices}

        qtbot.waitUntil(is_shown, timeout=PATIENCE)
        assert page.answer is not None
        assert isinstance(page.answer.figure, RowFigure)
        values = {row.name: row.lines[0][4] for row in page.answer.figure.rows}
        for group in "ab":
            numbers = [number for number, held in of.items() if held == group]
            ada, bea = [verdict(each) for each in numbers], [of_bea(each) for each in numbers]
            same = float(np.mean([one == other for one, other in zip(ada, bea, strict=True)]))
            value = same if measure == "percent" else float(cohen_kappa_score(ada, bea))
            assert values[group] == pytest.approx(value), measure


def settle_all(qtbot: QtBot, place: ReviewPlace, disputed: list[int]) -> None:
    """Ada settles every disagreement as she judged it."""
    assert place.bar.settle.text() == f"Settle {len(disputed)} disputed items…"
    QTest.mouseClick(place.bar.settle, LEFT)
    page = place.settling
    assert page is not None
    for done, number in enumerate(disputed):

        def is_next(number: int = number) -> bool:
            return page.item is not None and page.item.item.number == number

        qtbot.waitUntil(is_next, timeout=PATIENCE)
        QTest.keyClick(page, Qt.Key.Key_Space)  # what was not seen cannot be settled
        qtbot.waitUntil(lambda: page.is_shown and not page.is_covered, timeout=PATIENCE)
        QTest.keyClick(page, KEYS[verdict(number)])
        words = f"{done + 1} of {len(disputed)} settled."
        qtbot.waitUntil(lambda words=words: page.panel.state.text().startswith(words), timeout=PATIENCE)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert place.settling is None


def filter_by_verdict(qtbot: QtBot, view: ProjectView, items: tuple[ReviewItem, ...]) -> None:
    """By majority, where what was settled goes before, the images that Ada called harmful are found."""
    view.go_to(PLACES.index(ImagesPlace))
    box = view.images.filter.answer
    qtbot.waitUntil(lambda: box.answer.findText("Harmful", Qt.MatchFlag.MatchStartsWith) >= 0, timeout=PATIENCE)
    box.answer.setCurrentIndex(box.answer.findText("Harmful", Qt.MatchFlag.MatchStartsWith))
    ids = view.project.images.by_digests({each.sha256 for each in items})
    wanted = sorted({ids[each.sha256] for each in items if verdict(each.number) == "harmful"})
    qtbot.waitUntil(lambda: sorted(view.images.grid.model.ids.tolist()) == wanted, timeout=PATIENCE)
