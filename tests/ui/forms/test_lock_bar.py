"""What a form says of its lock holds of the plan that is shown, and of nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from clipstudio.domain.audits import AuditPlan
from clipstudio.domain.ids import LabelSetVersionId, PlanLockId
from clipstudio.domain.plan_locks import PlanLock, Primary
from clipstudio.domain.run_list import LockedRun, RunKey, RunKind
from clipstudio.results.plan_locks import LockState
from clipstudio.ui.forms.lock_bar import LockBar
from clipstudio.ui.forms.lock_panel import EVERY, SOME, LockPanel

AT = datetime(2026, 11, 30, 8, 1, tzinfo=UTC)
PLAN = AuditPlan(name="Faces", model="small", label_set=LabelSetVersionId(1), comparisons=(("gender",),))
LOCK = PlanLock(PlanLockId(1), AT, "Ann", "Faces", "audit", "a" * 64, "b" * 64, Primary((("gender",),)), "")
RUN = LockedRun(RunKey(RunKind.RUN, 1), "Faces, run 1", AT, is_deleted=False)


@pytest.fixture
def bar(qtbot: QtBot) -> LockBar:
    made = LockBar()
    qtbot.addWidget(made)
    made.show()
    made.know(PLAN, LockState(LOCK), None)
    return made


def test_another_plan_is_not_the_locked_one_and_leads_back(qtbot: QtBot, bar: LockBar) -> None:
    assert bar.words.text().endswith("Not run yet.")
    assert bar.is_locked(replace(PLAN, name="Called otherwise")), "a lock is of what is asked"
    other = replace(PLAN, minimum_n=3)
    bar.follow(other)
    assert not bar.is_locked(other)
    assert bar.words.isHidden()
    assert bar.digest.isHidden()
    assert bar.unlock.isHidden()
    assert bar.warning.text().startswith("This is not the plan that Ann locked on 30 November 2026")
    with qtbot.waitSignal(bar.return_asked) as asked:
        bar.back.click()
    assert asked.args == [LOCK]
    bar.know(PLAN, LockState(LOCK), None)
    assert bar.warning.isHidden()
    assert bar.back.isHidden()


def test_a_plan_that_was_run_is_not_led_back_to(bar: LockBar) -> None:
    bar.know(PLAN, LockState(LOCK, RUN), None)
    assert bar.words.isHidden()
    assert "It was run before: “Faces, run 1”. Running it again is exploratory." in bar.warning.text()
    bar.follow(replace(PLAN, minimum_n=3))
    assert bar.warning.isHidden()
    assert bar.back.isHidden()


def test_what_is_not_as_it_was_locked_is_a_warning(bar: LockBar) -> None:
    bar.know(PLAN, LockState(LOCK, None, ("values of “gender” changed after the lock",)), None)
    assert "(values of “gender” changed after the lock): running it is exploratory." in bar.warning.text()
    assert bar.copy.isVisible()


def test_the_panel_says_what_ticks_mean_for_labels(qtbot: QtBot) -> None:
    panel = LockPanel()
    qtbot.addWidget(panel)
    panel.ask([("gender",)], ["person", "crime-related"], "Ann")
    assert (panel.meant.text(), panel.primary.outcomes) == (EVERY, ())
    panel._outcomes[0][0].click()
    assert (panel.meant.text(), panel.primary.outcomes) == (SOME, ("crime-related",))
    panel.ask([("gender",)], [], "Ann")
    assert panel.meant.isHidden(), "labels without categories: all of them"
