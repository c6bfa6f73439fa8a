"""A plan is locked in its form, run once, saved as a file and opened again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from pytestqt.qtbot import QtBot

from clipstudio.domain.changes import Changes
from clipstudio.domain.images import ImageQuery
from clipstudio.results.when import when_words
from clipstudio.services.plans.reading import read_plan_file
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.places.audits.place import AuditsPlace
from clipstudio.ui.session import Session
from tests.ui.places.audits.test_place import filtered, open_form, place, run_form, tick

__all__ = ["filtered", "place"]

LEFT = Qt.MouseButton.LeftButton


def test_a_plan_is_locked_run_once_saved_and_opened(
    qtbot: QtBot, place: AuditsPlace, session: Session, peopled: ProjectFile, tmp_path: Path, told: list[str]
) -> None:
    session.preferences.set_auditor("")
    open_form(qtbot, place)
    form, bar, panel = place.form, place.form.locking, place.form.locking.panel
    tick(place, "group").click()
    tick(place, "age").click()
    qtbot.mouseClick(form.lock, LEFT)
    assert panel.isVisible()
    assert not panel.lock.isEnabled(), "nobody locks it yet"
    qtbot.keyClicks(panel.author, "Ann")
    next(box for box, names in panel._comparisons if names == ("age",)).click()
    qtbot.mouseClick(panel.lock, LEFT)
    qtbot.waitUntil(lambda: panel.isHidden())
    (lock,) = peopled.plan_locks.all()
    said = f"Locked by Ann on {when_words(lock.at)}. Primary: group. Not run yet."
    assert bar.words.text() == said
    assert bar.digest.text().replace("\u200b", "") == f"SHA-256 {lock.sha256}"
    assert not form.lock.isEnabled(), "it is locked"
    qtbot.mouseClick(bar.copy, LEFT)
    assert QGuiApplication.clipboard().text() == lock.sha256
    assert (lock.author, lock.primary.comparisons) == ("Ann", (("group",),))
    run_form(qtbot, place)
    head = place.answer.head.standing
    qtbot.waitUntil(lambda: head.text().startswith("Confirmatory: primary in the plan locked by Ann"))
    assert head.isVisible() or "Confirmatory" in place.answer.head.brief.text().split(" · ")
    assert "Corrected together, by Holm: all categories of a comparison" in head.text()
    assert place.run is not None

    # From elsewhere than its run, and in another session, the earlier run is to be seen first.
    place.probes.seen.clear()
    offers: list[tuple[str, QAction]] = []
    session.offered.connect(lambda text, action: offers.append((text, action)))
    place.open_plan()
    qtbot.waitUntil(lambda: form.run.isEnabled())
    qtbot.waitUntil(lambda: "It was run before" in bar.warning.text())
    qtbot.mouseClick(form.run, LEFT)
    qtbot.waitUntil(lambda: len(offers) == 1, timeout=20_000)
    assert offers[0][0].startswith("This locked plan was run before: “")
    assert len(peopled.run_list.all()) == 1
    with qtbot.waitSignal(place.answer.loaded):
        offers[0][1].trigger()
    qtbot.waitUntil(lambda: place.run_actions.save_plan.isEnabled())

    target = tmp_path / "plan.toml"
    place.plan_files.ask_target = lambda _name: target  # type: ignore[method-assign]
    with qtbot.waitSignal(session.saved):
        place.run_actions.save_plan.trigger()
    assert read_plan_file(target).sha256 == lock.asked_sha256
    tick(place, "age").click()
    place.plan_files.ask_source = lambda: target  # type: ignore[method-assign]
    with qtbot.waitSignal(place.plan_files.opened):
        place.open_plan_action.trigger()
    qtbot.waitUntil(lambda: form.isVisible() and form.run.isEnabled())
    assert tick(place, "age").isChecked(), "as the file says"
    with qtbot.waitSignal(place.answer.loaded, timeout=60_000):
        qtbot.mouseClick(form.run, LEFT)
    qtbot.waitUntil(lambda: len(peopled.run_list.all()) == 2)


def test_a_lock_is_withdrawn_with_a_reason_that_is_kept(
    qtbot: QtBot, place: AuditsPlace, session: Session, peopled: ProjectFile
) -> None:
    session.preferences.set_auditor("Ann")
    open_form(qtbot, place)
    form, bar, panel = place.form, place.form.locking, place.form.locking.withdraw_panel
    tick(place, "group").click()
    assert not bar.unlock.isVisible(), "nothing is locked"
    qtbot.mouseClick(form.lock, LEFT)
    qtbot.mouseClick(bar.panel.lock, LEFT)
    qtbot.waitUntil(bar.unlock.isVisible)
    run_form(qtbot, place)
    head = place.answer.head.standing
    qtbot.waitUntil(lambda: head.text().startswith("Confirmatory"))
    place.open_plan()
    qtbot.waitUntil(lambda: bar.unlock.isVisible() and "It was run before" in bar.warning.text())
    qtbot.mouseClick(bar.unlock, LEFT)
    assert not panel.withdraw.isEnabled(), "no reason yet"
    qtbot.keyClick(panel.reason, Qt.Key.Key_Escape)
    assert panel.isHidden()
    assert peopled.plan_locks.all()[0].withdrawn is None
    qtbot.mouseClick(bar.unlock, LEFT)
    qtbot.keyClicks(panel.reason, "A label was missing.")
    qtbot.mouseClick(panel.withdraw, LEFT)
    qtbot.waitUntil(panel.isHidden)
    (lock,) = peopled.plan_locks.all()
    assert lock.withdrawn is not None
    assert (lock.withdrawn.author, lock.withdrawn.reason) == ("Ann", "A label was missing.")
    assert not bar.unlock.isVisible()
    qtbot.waitUntil(lambda: "the lock was withdrawn by Ann" in head.text())
    assert head.text().startswith("Exploratory")


def test_what_is_not_the_locked_plan_any_more_says_so(
    qtbot: QtBot, place: AuditsPlace, session: Session, peopled: ProjectFile
) -> None:
    session.preferences.set_auditor("Ann")
    open_form(qtbot, place)
    form, bar = place.form, place.form.locking
    tick(place, "group").click()
    qtbot.mouseClick(form.lock, LEFT)
    qtbot.mouseClick(bar.panel.lock, LEFT)
    qtbot.waitUntil(lambda: bar.words.text().endswith("Not run yet."))
    tick(place, "age").click()
    qtbot.waitUntil(lambda: bar.warning.text().startswith("This is not the plan that Ann locked on "))
    assert form.lock.isEnabled(), "this one is not locked"
    qtbot.mouseClick(bar.back, LEFT)
    qtbot.waitUntil(lambda: bar.words.text().endswith("Not run yet."))
    assert not tick(place, "age").isChecked()
    assert not form.lock.isEnabled()

    source = peopled.attributes.add_source("later.csv", None)
    ids = peopled.images.find(ImageQuery()).tolist()
    peopled.attributes.record(source, "group", dict.fromkeys(ids[:5], "a"))
    session.announce(Changes.ATTRIBUTES)
    qtbot.waitUntil(lambda: "values of “group” changed after the lock" in bar.warning.text())
    qtbot.waitUntil(form.run.isEnabled)
    run_form(qtbot, place)
    head = place.answer.head.standing
    qtbot.waitUntil(lambda: head.text().startswith("Exploratory, although its plan was locked by Ann on "))
    assert "values of “group” changed after the lock" in head.text()
