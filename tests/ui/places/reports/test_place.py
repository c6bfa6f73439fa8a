"""The Reports place: reports begun, written in, kept, looked at, saved, deleted and brought back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipstudio.domain.errors import AuditError
from clipstudio.domain.language import tr
from clipstudio.domain.removals import Kind, Thing
from clipstudio.domain.report_kinds import ReportKind
from clipstudio.domain.reports import DEFAULT_SECTIONS, Pictures, PictureWish, SectionName
from clipstudio.services.reporting.material import Material
from clipstudio.services.reporting.preview import Preview
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.reports import KeptReport
from clipstudio.ui.places.reports.forms_menu import FormsMenu
from clipstudio.ui.places.reports.place import ReportsPlace
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings
from tests.prepared import copy_of
from tests.saved_runs import key, save_run

Key = Qt.Key


@pytest.fixture(scope="module")
def audited(blank: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with two runs, to be copied."""
    path = copy_of(blank, tmp_path_factory.mktemp("audited") / "audited.clipstudio")
    with ProjectFile.open(path) as project:
        save_run(project, "Jobs")
        save_run(project, "Crime", threshold=0.5)
    return path


@pytest.fixture
def project(audited: Path, tmp_path: Path) -> Iterator[ProjectFile]:
    with ProjectFile.open(copy_of(audited, tmp_path / "audit.clipstudio")) as project:
        yield project


@pytest.fixture
def place(qtbot: QtBot, project: ProjectFile, session: Session) -> Iterator[ReportsPlace]:
    """The place, shown, with no report in it."""
    made = ReportsPlace(session, Settings())
    qtbot.addWidget(made)
    made.resize(1180, 700)
    made.show()
    qtbot.waitUntil(made.empty.isVisible)
    yield made
    made.shut_down()


@pytest.fixture
def begun(qtbot: QtBot, place: ReportsPlace) -> ReportsPlace:
    """The place with a report of the latest run, whose first section is looked at."""
    place.new_action.trigger()
    qtbot.waitUntil(lambda: place.form.isVisible() and place.preview.count == 1)
    return place


def kept(place: ReportsPlace) -> tuple[KeptReport, ...]:
    return place.session.project.reports.all()


def test_where_a_result_is_nobody_is_told_to_make_one(place: ReportsPlace) -> None:
    assert place.empty.text.text().endswith("It begins with the latest result.")


def test_a_report_is_begun_of_the_latest_result_and_shown(begun: ReportsPlace) -> None:
    (report,) = kept(begun)
    assert report.name == report.plan.title == "Crime, run 1"
    assert report.plan.runs == (key(2),)
    assert begun.list.list.currentItem().text() == "Crime, run 1"
    assert begun.form.runs.ticks() == (key(2),)
    assert begun.form.sections.ticks() == DEFAULT_SECTIONS
    assert "as the PDF has it, 1 page" in begun.preview.status.text()
    assert not begun.form.trouble.isVisible()


def test_what_is_written_is_kept_a_moment_later_and_stays_with_its_section(
    qtbot: QtBot, begun: ReportsPlace
) -> None:
    form = begun.form
    form.title.selectAll()
    QTest.keyClicks(form.title, "Who is called a thief?")
    QTest.keyClicks(form.words.field, "Asked about: visitors")
    form.sections.setFocus()
    QTest.keyClick(form.sections, Key.Key_Down)
    assert form.words.section is SectionName.DATA
    assert form.words.field.toPlainText() == ""
    QTest.keyClicks(form.words.field, "From a shop")
    qtbot.waitUntil(lambda: len(kept(begun)[0].plan.texts) == 2)
    (report,) = kept(begun)
    assert report.name == report.plan.title == "Who is called a thief?", "a report is called as its title"
    qtbot.waitUntil(lambda: begun.list.list.currentItem().text() == "Who is called a thief?")
    assert report.plan.texts == {SectionName.USE: "Asked about: visitors", SectionName.DATA: "From a shop"}
    form.sections.choose(SectionName.USE)
    assert form.words.field.toPlainText() == "Asked about: visitors"


def test_runs_and_sections_are_ticked_and_moved_by_keys(qtbot: QtBot, begun: ReportsPlace) -> None:
    runs, sections = begun.form.runs, begun.form.sections
    runs.choose(key(1))
    QTest.keyClick(runs, Key.Key_Space)
    sections.choose(SectionName.LIMITS)
    sections.setFocus()
    for _ in range(len(SectionName)):
        QTest.keyClick(sections, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    sections.choose(SectionName.PLANS)
    QTest.keyClick(sections, Key.Key_Space)
    qtbot.waitUntil(lambda: len(kept(begun)[0].plan.runs) == 2)
    qtbot.waitUntil(lambda: SectionName.PLANS not in kept(begun)[0].plan.sections)
    assert kept(begun)[0].plan.sections[0] is SectionName.LIMITS


def test_the_smallest_group_that_is_shown_is_kept(qtbot: QtBot, begun: ReportsPlace) -> None:
    assert begun.form.least.value() == kept(begun)[0].plan.minimum_cell == 10
    begun.form.least.selectAll()
    QTest.keyClicks(begun.form.least, "4")
    QTest.keyClick(begun.form.least, Key.Key_Tab)
    qtbot.waitUntil(lambda: kept(begun)[0].plan.minimum_cell == 4)
    plan = kept(begun)[0].plan
    preview = Preview(begun.session.project)
    suppressed = [preview._material(replace(plan, minimum_cell=least)).suppression for least in (4, 10)]
    assert suppressed[0] != suppressed[1], "what is looked at follows the smallest group"
    begun.form.least.setValue(0)
    assert begun.form.least.text() == "all are shown"


def test_pictures_are_kept_and_clear_ones_wait_for_a_right(qtbot: QtBot, begun: ReportsPlace) -> None:
    pictures, form = begun.form.pictures, begun.form
    assert kept(begun)[0].plan.pictures.how is Pictures.NONE
    assert not pictures.count.isVisible()
    pictures.how.setFocus()
    QTest.keyClick(pictures.how, Key.Key_Down)
    qtbot.waitUntil(lambda: kept(begun)[0].plan.pictures.how is Pictures.BLURRED)
    assert pictures.count.isVisible()
    assert not pictures.right.isVisible()
    QTest.keyClick(pictures.how, Key.Key_Down)
    assert "State the right" in form.trouble.text()
    assert not form.html.isEnabled()
    QTest.keyClicks(pictures.right, "public domain")
    assert form.html.isEnabled()
    qtbot.mouseClick(pictures.named, Qt.MouseButton.LeftButton, pos=QPoint(8, pictures.named.height() // 2))
    wanted = PictureWish(Pictures.CLEAR, "public domain", are_named=True)
    qtbot.waitUntil(lambda: kept(begun)[0].plan.pictures == wanted)
    form.offer(begun._known.offered, kept(begun)[0].plan)
    assert pictures.wish() == wanted


def test_a_report_of_nothing_says_so_and_is_not_saved(qtbot: QtBot, begun: ReportsPlace) -> None:
    runs = begun.form.runs
    runs.choose(key(2))
    QTest.keyClick(runs, Key.Key_Space)
    assert "at least one run" in begun.form.trouble.text()
    assert not begun.form.html.isEnabled()
    QTest.keyClick(runs, Key.Key_Space)
    assert not begun.form.trouble.isVisible()
    assert begun.form.html.isEnabled()
    assert kept(begun)[0].plan.runs == (key(2),)


def test_a_report_is_saved_and_its_version_is_told(qtbot: QtBot, begun: ReportsPlace, tmp_path: Path) -> None:
    for button, name in ((begun.form.html, "out.html"), (begun.form.pdf, "out.pdf")):
        begun.choose_target = lambda _name, _kinds, name=name: tmp_path / name  # type: ignore[method-assign]
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda name=name: name in begun.form.versions.text())
    assert (tmp_path / "out.html").read_bytes().startswith(b"<!DOCTYPE html>")
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
    written = begun.session.project.reports.versions(kept(begun)[0].id)
    assert [(each.number, each.file) for each in written] == [(1, "out.html"), (2, "out.pdf")]


def test_a_report_is_in_english_whatever_the_window_speaks(
    qtbot: QtBot, begun: ReportsPlace, tmp_path: Path, foreign: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun.choose_target = lambda _name, _kinds: tmp_path / "out.html"  # type: ignore[method-assign]
    qtbot.mouseClick(begun.form.html, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "out.html" in begun.form.versions.text())
    assert begun.form.versions.text().startswith(foreign), "the window itself speaks"
    written = (tmp_path / "out.html").read_text(encoding="utf-8")
    assert foreign not in written
    assert "~" not in written

    looked_at: list[str] = []
    monkeypatch.setattr(Preview, "pages", lambda *_asked: looked_at.append(tr("Images")) or [])
    begun.form.sections.choose(SectionName.LIMITS)
    qtbot.waitUntil(lambda: bool(looked_at))
    assert looked_at == ["Images"], "so is what is looked at before"


def test_a_report_is_renamed_deleted_and_brought_back(qtbot: QtBot, begun: ReportsPlace) -> None:
    begun.list.ask_name = lambda _name: "Visitors"  # type: ignore[method-assign]
    begun.list.rename_action.trigger()
    qtbot.waitUntil(lambda: begun.list.list.count() == 1 and begun.list.list.item(0).text() == "Visitors")
    qtbot.mouseClick(begun.list.delete, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(begun.empty.isVisible)
    assert kept(begun) == ()
    begun.session.history.undo()
    qtbot.waitUntil(begun.form.isVisible)
    assert [each.name for each in kept(begun)] == ["Visitors"]


def test_a_second_report_of_the_same_run_has_a_name_of_its_own(qtbot: QtBot, begun: ReportsPlace) -> None:
    begun.begin_with(key(2))
    qtbot.waitUntil(lambda: begun.list.list.count() == 2)
    qtbot.waitUntil(lambda: begun.list.list.currentItem().text() == "Crime, run 1 (2)")
    begun.begin_with(key(1))
    qtbot.waitUntil(lambda: begun.list.list.count() == 3)
    assert begun.form.runs.ticks() == (key(1),)


def test_a_report_is_saved_as_a_page_and_as_cards_too(qtbot: QtBot, begun: ReportsPlace, tmp_path: Path) -> None:
    asked: list[tuple[str, str]] = []

    def choose(name: str, kinds: str) -> Path:
        asked.append((name, kinds))
        return tmp_path / name

    begun.choose_target = choose  # type: ignore[method-assign]
    begun.form.least.setValue(0)
    actions = begun.form.others.menu_of_kinds.actions()
    assert [each.text() for each in actions] == [
        "Summary on one page as HTML…",
        "Summary on one page as PDF…",
        "Model card…",
        "Dataset card…",
        "Croissant metadata…",
    ]
    for place, action in enumerate(actions):
        action.trigger()
        qtbot.waitUntil(lambda place=place: len(asked) > place and asked[place][0] in begun.form.versions.text())
    assert asked[0] == ("crime-run-1-summary.html", "Web pages (*.html)")
    assert asked[2] == ("crime-run-1-model-card.md", "Markdown (*.md)")
    assert "model-index" in (tmp_path / "crime-run-1-model-card.md").read_text("utf-8")
    versions = begun.session.project.reports.versions(kept(begun)[0].id)
    assert [each.plan.kind for each in versions] == [
        *(ReportKind.SUMMARY, ReportKind.SUMMARY),
        *(kind for kind in ReportKind if kind not in (ReportKind.REPORT, ReportKind.SUMMARY)),
    ]
    assert kept(begun)[0].plan.kind is ReportKind.REPORT


def test_a_model_card_is_offered_for_each_model_and_none_without_a_result(qtbot: QtBot) -> None:
    menu = FormsMenu()
    qtbot.addWidget(menu)
    menu.offer(("small", "B & C"))
    texts = [each.text() for each in menu.menu_of_kinds.actions()]
    assert "Model card of small…" in texts
    assert "Model card of B && C…" in texts
    with qtbot.waitSignal(menu.asked) as asked:
        menu.menu_of_kinds.actions()[texts.index("Model card of B && C…")].trigger()
    assert asked.args == [ReportKind.MODEL_CARD, ".md", "B & C"]


def test_a_run_that_was_deleted_is_named_can_be_unticked_and_comes_back(qtbot: QtBot, begun: ReportsPlace) -> None:
    project = begun.session.project
    thing = Thing(Kind.RUN, 2)
    begun.session.write(lambda file: (None, file.removals.mark({thing: datetime.now(UTC)})[1]), begun)
    qtbot.waitUntil(
        lambda: "Crime, run 1” (2), which this report holds, was deleted." in begun.preview.status.text()
    )
    assert begun.preview.count == 0
    assert begun.form.runs.item(0).text() == "Crime, run 1 · deleted; Audits brings it back"
    assert begun.form.runs.ticks() == (key(2),)
    begun.session.write(lambda file: (None, file.removals.mark({thing: None})[1]), begun)
    qtbot.waitUntil(lambda: begun.preview.count == 1)
    assert "deleted" not in begun.form.runs.item(0).text()
    assert kept(begun)[0].plan.runs == (key(2),)
    with pytest.raises(AuditError, match="The run 9 of this report was deleted permanently"):
        Material.read(project, replace(kept(begun)[0].plan, runs=(key(9),)))
