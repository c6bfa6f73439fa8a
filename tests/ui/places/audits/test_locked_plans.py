"""A locked plan that was not run yet stands in the list of Audits: opened, withdrawn, saved and run from there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clipstudio.domain.plan_locks import Primary
from clipstudio.results.plan_locks import WaitingPlan
from clipstudio.services.plans.reading import read_plan_file
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.places.audits.locked_plans import LockedPlans
from clipstudio.ui.places.audits.place import AuditsPlace
from clipstudio.ui.session import Session
from tests.ui.places.audits.test_place import filtered, open_form, place, tick

__all__ = ["filtered", "place"]

LEFT = Qt.MouseButton.LeftButton


def test_a_locked_plan_waits_in_the_list_until_it_is_run(
    qtbot: QtBot, place: AuditsPlace, session: Session, peopled: ProjectFile, tmp_path: Path
) -> None:
    session.preferences.set_auditor("Ann")
    open_form(qtbot, place)
    form, bar, locked = place.form, place.form.locking, place.list.locked
    assert locked.isHidden()
    tick(place, "group").click()
    qtbot.mouseClick(form.lock, LEFT)
    qtbot.mouseClick(bar.panel.lock, LEFT)
    qtbot.waitUntil(locked.isVisible)
    (lock,) = peopled.plan_locks.all()

    tick(place, "age").click()
    qtbot.waitUntil(lambda: bar.state is None)
    qtbot.keyClick(locked.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bar.state is not None)
    assert tick(place, "group").isChecked()
    assert not tick(place, "age").isChecked()
    assert bar.words.text().endswith("Not run yet.")

    locked.withdraw.trigger()
    qtbot.waitUntil(bar.withdraw_panel.isVisible)
    qtbot.mouseClick(bar.withdraw_panel.cancel, LEFT)
    target = tmp_path / "plan.toml"
    place.plan_files.ask_target = lambda _name: target  # type: ignore[method-assign]
    with qtbot.waitSignal(session.saved):
        locked.save.trigger()
    assert read_plan_file(target).sha256 == lock.asked_sha256

    with qtbot.waitSignal(place.answer.loaded, timeout=120_000):
        locked.run.trigger()
    head = place.answer.head.standing
    qtbot.waitUntil(lambda: head.text().startswith("Confirmatory: primary in the plan locked by Ann"))
    qtbot.waitUntil(locked.isHidden)


def test_who_may_not_write_only_looks(qtbot: QtBot, peopled: ProjectFile) -> None:
    lock = peopled.plan_locks.add("Ann", "Faces", "scenes", "a" * 64, "b" * 64, Primary(), "")
    shown = LockedPlans()
    qtbot.addWidget(shown)
    shown.show_plans(tuple(map(WaitingPlan.of, peopled.plan_locks.waiting())))
    assert shown.isVisible()
    index = shown.view.model().index(0, 0)
    said = shown.view.model().data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Faces, scenes probe, Locked by Ann on ")
    opened: list[object] = []
    shown.open_asked.connect(opened.append)
    shown.set_may_write(False)
    qtbot.keyClick(shown.view, Qt.Key.Key_Return)
    qtbot.mouseClick(shown.view.viewport(), LEFT, pos=shown.view.visualRect(index).center())
    assert (opened, shown.run.isEnabled(), shown.save.isEnabled()) == ([], False, True)
    shown.set_may_write(True)
    qtbot.mouseClick(shown.view.viewport(), LEFT, pos=shown.view.visualRect(index).center())
    assert opened == [lock]
    peopled.plan_locks.withdraw(lock.id, "Ann", "a typo")
    shown.show_plans(tuple(map(WaitingPlan.of, peopled.plan_locks.waiting())))
    assert shown.isHidden()
