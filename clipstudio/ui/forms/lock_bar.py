"""What a form says of the lock of its plan: who locked it, its digest, and that another plan is shown by now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.asked_plan import AskedPlan
from clipstudio.domain.language import tr
from clipstudio.domain.plan_locks import PlanLock
from clipstudio.results.plan_locks import LockState, left_sentence
from clipstudio.ui.forms.lock_panel import LockPanel
from clipstudio.ui.forms.withdraw_panel import WithdrawPanel
from clipstudio.ui.place import grow, muted, row
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.user_words import plain_label, set_tooltip


class LockBar(QWidget):
    """Stands above the buttons of a form, and is hidden while there is nothing to say.

    Attributes:
        lock: The button that begins to lock a plan; the form puts it beside its others.
        auditor: Gives the name of who sits here.
        panel: Asks what is primary.
        withdraw_panel: Asks why the lock is withdrawn.
        words: What holds of the lock.
        warning: The same where running the plan is exploratory.
        state: What holds of the plan that is shown; None where it is not locked, or not known yet.
        left: The lock of the plan that was shown before, which was not run; None for none.

    Signals:
        lock_asked: Lock the plan (`Primary`, author).
        withdrawal_asked: Withdraw the lock that is shown (author, reason).
        return_asked: Show the plan of this lock again (`PlanLock`).
        changed: A plan is being locked, or no longer.
    """

    lock_asked = Signal(object, str)
    withdrawal_asked = Signal(str, str)
    return_asked = Signal(object)
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.auditor: Callable[[], str] = str
        self.state: LockState | None = None
        self.left: PlanLock | None = None
        self._plan: AskedPlan | None = None
        self.lock = QPushButton(tr("Lock this plan…"))
        set_tooltip(self.lock, tr("Fix what is primary before you see results"))
        self.panel, self.withdraw_panel = LockPanel(), WithdrawPanel()
        self.words, self.warning = muted(), muted()
        self.warning.setProperty("role", "warning")
        self.digest = plain_label()
        self.digest.setWordWrap(True)
        self.digest.setProperty("role", "muted")
        grow(self.digest)
        self.copy = _quiet(tr("Copy SHA-256"), self._copy)
        self.unlock = _quiet(tr("Withdraw the lock…"), lambda: self.withdraw_panel.ask(self.auditor()))
        self.back = _quiet(tr("Back to the locked plan"), self._return)
        self.panel.lock_asked.connect(self.lock_asked)
        self.panel.closed.connect(self.changed)
        self.withdraw_panel.withdrawal_asked.connect(self.withdrawal_asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        for widget in (self.panel, self.words, self.warning, self.digest):
            layout.addWidget(widget)
        layout.addLayout(row(self.copy, self.unlock, self.back))
        layout.addWidget(self.withdraw_panel)
        self._show()

    @property
    def is_asking(self) -> bool:
        """Whether a plan is being locked: it is not run meanwhile, as its results would be seen before."""
        return not self.panel.isHidden()

    def is_locked(self, plan: AskedPlan) -> bool:
        """Whether this plan is known to be locked."""
        return self.state is not None and _asked(plan) == self._plan

    def ask(self, comparisons: Sequence[tuple[str, ...]], categories: Sequence[str]) -> None:
        """Ask what is primary of a plan."""
        self.panel.ask(comparisons, categories, self.auditor())
        self.changed.emit()

    @property
    def kept(self) -> PlanLock | None:
        """The lock that the form is about, whatever it shows by now; None where there is none that was not run."""
        return self.left if self.state is None else self.state.unrun

    def know(self, plan: AskedPlan, state: LockState | None, left: PlanLock | None) -> None:
        """Say what holds of a plan, and which locked plan was left for it."""
        self._plan, self.state, self.left = _asked(plan), state, left
        self._show()

    def follow(self, plan: AskedPlan) -> None:
        """This plan is shown: what was said of another does not hold of it, and nothing is known yet."""
        if self.state is not None and _asked(plan) != self._plan:
            self.know(plan, None, self.kept)

    def _show(self) -> None:
        state, left = self.state, self.left
        said = state.sentence if state is not None else "" if left is None else left_sentence(left)
        is_warning = state is None or state.is_exploratory
        for label, is_meant in ((self.words, not is_warning), (self.warning, is_warning)):
            label.setText(said if is_meant else "")
            label.setVisible(bool(said) and is_meant)
        sha256 = "" if state is None else state.lock.sha256
        half = len(sha256) // 2
        # Where there is no room for all of it, it goes on in a second line.
        self.digest.setText(f"SHA-256 {sha256[:half]}\u200b{sha256[half:]}")
        self.digest.setAccessibleName(f"SHA-256 {sha256}")
        for widget in (self.digest, self.copy, self.unlock):
            widget.setVisible(state is not None)
        self.back.setVisible(state is None and left is not None)
        if state is None and self.withdraw_panel.isVisible():
            self.withdraw_panel.close_panel()

    def _copy(self) -> None:
        if self.state is not None:
            QGuiApplication.clipboard().setText(self.state.lock.sha256)

    def _return(self) -> None:
        if self.left is not None:
            self.return_asked.emit(self.left)


def _asked(plan: AskedPlan) -> AskedPlan:
    """What a plan asks, whatever it is called: a lock is of this."""
    return replace(plan, name="")  # type: ignore[type-var]


def _quiet(words: str, do: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("role", "quiet")
    button.clicked.connect(lambda _checked=False: do())
    return button
