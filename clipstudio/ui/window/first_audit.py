"""The first audit on one's own images: five steps beside the work, each ticked when it is done, however it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.changes import Changes
from clipstudio.domain.language import tr
from clipstudio.results.hands import click_to
from clipstudio.storage.project_reader import ProjectReader
from clipstudio.ui.flow_layout import FlowLayout, FlowLine
from clipstudio.ui.latest import Latest
from clipstudio.ui.place import heading
from clipstudio.ui.session import Session
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE, set_role
from clipstudio.ui.user_words import plain_label

IMPORT, GROUPS, LABELS, RUN, READ = range(5)

STEPS = (
    (tr("Import images"), tr("Choose a folder. Images stay where they are; nothing leaves this machine.")),
    (
        tr("Say who is in them"),
        tr("Import a table with a column for each attribute, or select images and enter values by hand (Ctrl+G)."),
    ),
    (
        tr("Choose labels"),
        tr(
            "Look at the words that the model is to choose from. Ready-made sets are listed under Labels; "
            "fairface-gender is a plain one to begin with."
        ),
    ),
    (
        tr("Run the audit"),
        tr(
            "Choose what to compare by, a model and a label set, then press Run audit. The built-in model is a "
            "drawn example and tells nothing of photographs: for these, add a model under Models first."
        ),
    ),
    (
        tr("Read the chart"),
        tr("Each bar is the share of a group that got the label.")
        + f" {click_to('a bar', 'see exactly those images')}.",
    ),
)
"""What each step is called, and what it asks for."""
DONE = tr("That was your first audit. Next: judge images by hand in Review, or write it up in Reports.")
RUNNING = tr(
    "The audit is running; the bar below shows how far it is. The model looks at each image once, which is the "
    "slow part: later audits of these images take seconds."
)
AGAIN = tr("Help > First audit on your images opens these steps again.")
RELEVANT = Changes.IMAGES | Changes.ATTRIBUTES | Changes.AUDITS


@dataclass(frozen=True, slots=True)
class Standing:
    """What a project has already.

    Attributes:
        images: Whether there are any.
        groups: Whether anything says who is in them.
        runs: Whether an audit was run.
    """

    images: bool
    groups: bool
    runs: bool


def read_standing(project: ProjectReader) -> Standing:
    """What a project has already."""
    return Standing(bool(project.images.count()), bool(project.attributes.names()), bool(project.run_list.all()))


class FirstAuditPanel(QFrame):
    """A band below the places; not modal, closed by its button, or by Escape with the keyboard in it.

    Attributes:
        buttons: One for each step.

    Signals:
        step_asked: Lead to a step (int).
        closed: Show the steps no more.
    """

    step_asked = Signal(int)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "tour")
        self.setAccessibleName(tr("First audit on your images"))
        line = FlowLine()
        flow = FlowLayout(line, gap=SPACE_INSIDE)
        flow.addWidget(heading(tr("Your first audit")))
        self.buttons: list[QPushButton] = []
        for step, (_name, words) in enumerate(STEPS):
            button = QPushButton()
            button.setToolTip(words)
            button.clicked.connect(lambda _checked=False, step=step: self.step_asked.emit(step))
            self.buttons.append(button)
            flow.addWidget(button)
        self.words = plain_label()
        self.words.setWordWrap(True)
        self.close_button = QPushButton(tr("Close"))
        self.close_button.clicked.connect(self.closed)
        foot = QHBoxLayout()
        foot.addWidget(self.words, 1)
        foot.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_BETWEEN, SPACE_INSIDE, SPACE_BETWEEN, SPACE_INSIDE)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(line)
        layout.addLayout(foot)
        self.hide()

    def show_steps(self, done: set[int], *, is_running: bool = False) -> None:
        """Tick what is done, and say what comes next, or that the audit is running."""
        current = next((step for step in range(len(STEPS)) if step not in done), None)
        for step, button in enumerate(self.buttons):
            name, mark = STEPS[step][0], "✓" if step in done else str(step + 1)
            button.setText(f"{mark}  {name}")
            button.setAccessibleName(
                tr("Step {number}, {name}, done", number=step + 1, name=name)
                if step in done
                else tr("Step {number}, {name}", number=step + 1, name=name)
            )
            set_role(button, "primary" if step == current else "quiet" if step in done else "")
        words = DONE if current is None else STEPS[current][1]
        self.words.setText(RUNNING if is_running else words)
        self.close_button.setText(tr("Finish") if current is None else tr("Close"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class FirstAudit(QObject):
    """Knows which steps are done: what is in the project, and what was looked at.

    Args:
        session: The project.
        lead: Shows where a step is done (its number).

    Attributes:
        panel: What is shown; hidden while it is closed.

    Signals:
        left: It was closed with the keyboard in it.
    """

    left = Signal()

    def __init__(self, session: Session, lead: Callable[[int], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.panel = FirstAuditPanel()
        self._session = session
        self._seen: set[int] = set()
        self._reading = Latest(session.background, self, session.warn)
        self._standing = Standing(images=False, groups=False, runs=False)
        self._is_running = False
        self.panel.step_asked.connect(lead)
        self.panel.closed.connect(self.close)
        session.changed.connect(self._follow)

    @property
    def done(self) -> set[int]:
        """The steps that are done."""
        standing = self._standing
        found = {
            IMPORT: standing.images,
            GROUPS: standing.groups,
            LABELS: standing.runs,  # who ran an audit chose labels for it
            RUN: standing.runs,
        }
        return {step for step, is_done in found.items() if is_done} | self._seen

    def open(self) -> None:
        """Show the steps."""
        self._show()
        self.panel.show()
        self._read()

    def close(self) -> None:
        """Show them no more, and say how they come back unless all is done."""
        if len(self.done) < len(STEPS):
            self._session.say(AGAIN)
        had_keyboard = self.panel.isAncestorOf(self.panel.window().focusWidget() or self.panel.window())
        self.panel.hide()
        if had_keyboard:
            self.left.emit()

    def note_seen(self, step: int) -> None:
        """Tick a step that consists in looking at something."""
        if step not in self._seen:
            self._seen.add(step)
            self._show()

    def note_running(self, is_running: bool) -> None:
        """Say while an audit runs that this is what takes time."""
        self._is_running = is_running
        self._show()

    def was_seen(self, step: int) -> bool:
        """Whether `note_seen` ticked a step."""
        return step in self._seen

    @Slot(object)
    def _follow(self, changes: Changes) -> None:
        if changes & RELEVANT and not self.panel.isHidden():
            self._read()

    def _read(self) -> None:
        project = self._session.project
        self._reading.ask("first audit", lambda: read_standing(project), self._take)

    def _take(self, _what: str, standing: Standing) -> None:
        self._standing = standing
        self._show()

    def _show(self) -> None:
        self.panel.show_steps(self.done, is_running=self._is_running)
