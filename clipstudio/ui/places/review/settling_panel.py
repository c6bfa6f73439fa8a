"""What is asked of a disputed item, how far the settling is, and who is a party to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QPushButton, QScrollArea

from clipstudio.domain.language import tr
from clipstudio.domain.reviewing.reviews import Auditor, ReviewRecord
from clipstudio.domain.reviewing.schemes import Reply
from clipstudio.results.words import number
from clipstudio.services.reviewing.disagreements import Disagreement
from clipstudio.ui.flow_layout import FlowLayout
from clipstudio.ui.forms.note import Note
from clipstudio.ui.place import heading, muted, primary_button, surface
from clipstudio.ui.places.review.judging.question_view import QuestionView
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.user_words import set_tooltip

SETTLED_NOTE = tr(
    "A key settles an item at once and goes on; Shift with it chooses and stays, Backspace takes back. Settling "
    "replaces nobody's answer; what is settled counts before any rule, and the log keeps who settled it."
)
PARTY = tr("{name} is a party to this disagreement: one of the answers that differ is {name}'s own.")
NOBODY = tr("Nobody differs: there is nothing to settle.")


class SettlingPanel(QScrollArea):
    """The questions of one disputed item, and what there is to know of it.

    Args:
        review: What is asked.
        auditor: Who settles.

    Attributes:
        questions: The questions that offer answers.
        state: How far the settling is, and who settled the item.
        party: Says that whoever settles is one of those who differ.
        shows: Whether everyone's answers are shown.
        answers: Everyone's answers.

    Signals:
        chosen: An answer was chosen (question, value, whether to stay).
        settle_asked: Settle the item as chosen.
        undone, redone: Take back what was settled last, or bring it back.
        reveal_asked: Show what is hidden.
    """

    chosen = Signal(str, str, bool)
    settle_asked = Signal()
    undone = Signal()
    redone = Signal()
    reveal_asked = Signal()

    def __init__(self, review: ReviewRecord, auditor: Auditor) -> None:
        super().__init__()
        self._auditor = auditor
        self._item: Disagreement | None = None
        keys = review.scheme.keys()
        self.questions = [
            QuestionView(each, {value: key for (name, value), key in keys.items() if name == each.name})
            for each in review.scheme.questions
            if each.has_options
        ]
        self.state, self.party, self.answers = muted(), Note(role="warning"), muted()
        self.shows = QCheckBox(tr("Show everyone's answers"))
        self.shows.toggled.connect(self._tell_answers)
        self.settle_button = primary_button(tr("Settle"), self.settle_asked.emit)
        set_tooltip(self.settle_button, tr("Settle this item as chosen, and go on (Enter)"))
        self.reveal_button = _button(
            tr("Show (Space)"), tr("Show the picture and the word that are hidden"), self.reveal_asked
        )
        self.undo_button = _button(
            tr("Take back (⌫)"), tr("Take back what was settled last (Ctrl+Z)"), self.undone
        )
        self.redo_button = _button(
            tr("Bring back"), tr("Settle again what was taken back last (Ctrl+Y)"), self.redone
        )
        for button in (self.shows, self.settle_button):
            # A click leaves the keyboard to the page: Space goes on showing what is hidden.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for button in (self.settle_button, self.reveal_button):
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)  # nothing moves under the pointer
            button.setSizePolicy(policy)
        self._lay_out(heading(tr("{name} settles “{name2}”", name=auditor.name, name2=review.plan.name)))

    def _lay_out(self, title: QLabel) -> None:
        panel, column = surface()
        title.setWordWrap(True)
        for widget in (title, self.state, self.party):
            column.addWidget(widget)
        column.addWidget(self.reveal_button, alignment=Qt.AlignmentFlag.AlignLeft)
        for view in self.questions:
            view.chosen.connect(self.chosen)
            column.addWidget(view)
        column.addWidget(self.settle_button, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.shows)
        column.addWidget(self.answers)
        buttons = FlowLayout(gap=SPACE_INSIDE)
        for button in (self.undo_button, self.redo_button):
            buttons.addWidget(button)
        column.addLayout(buttons)
        column.addStretch(1)
        column.addWidget(muted(SETTLED_NOTE))
        self.setWidget(panel)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_item(self, item: Disagreement | None, items: Sequence[Disagreement]) -> None:
        """Ask of an item, among all that are disputed or were."""
        self._item = item
        settled = sum(each.is_settled for each in items)
        state = tr("{settled} of {items} settled.", settled=number(settled), items=number(len(items)))
        if item is not None and item.settled_by:
            state += tr(" {settled_by} settled this one.", settled_by=item.settled_by)
        self.state.setText(state if items else NOBODY)
        name = self._auditor.name
        self.party.setText(PARTY.format(name=name))
        self.party.setVisible(item is not None and is_party(item, name))
        for view in self.questions:
            view.setVisible(item is not None and view.question.name in item.questions)
        self._tell_answers()

    def show_chosen(
        self, chosen: Mapping[str, Reply], *, hides_word: bool, is_covered: bool, may_settle: bool
    ) -> None:
        """Show what is chosen so far, and whether the item can be settled."""
        item = self._item
        for view in self.questions:
            view.show_item(item.item.label if item is not None else "", is_hidden=hides_word)
            view.show_reply(chosen.get(view.question.name, ()))
        self.reveal_button.setVisible(is_covered)
        asked = item.questions if item is not None else ()
        is_whole = item is not None and all(name in chosen for name in asked)
        self.settle_button.setEnabled(may_settle and is_whole and not is_covered)
        # Where a key settles at once the button has no use, unless Shift was held to stay.
        views = [view for view in self.questions if view.question.name in asked]
        takes_several = len(views) > 1 or any(not view.question.takes_one for view in views)
        is_new = item is not None and dict(chosen) != dict(item.settled)
        self.settle_button.setVisible(takes_several or is_new)
        for button in (self.undo_button, self.redo_button):
            button.setEnabled(may_settle)

    def _tell_answers(self) -> None:
        item, lines = self._item, []
        for name in item.questions if item is not None else ():
            assert item is not None
            for who, said in item.answers.get(name, ()):
                lines.append(f"{who}: {said}" if len(item.questions) == 1 else f"{name} · {who}: {said}")
        self.answers.setText("\n".join(lines))
        self.answers.setVisible(self.shows.isChecked())


def is_party(item: Disagreement, auditor: str) -> bool:
    """Whether an auditor, by name, gave one of the answers that differ."""
    return any(who == auditor for name in item.questions for who, _ in item.answers.get(name, ()))


def _button(text: str, meaning: str, pressed: SignalInstance) -> QPushButton:
    button = QPushButton(text)
    set_tooltip(button, meaning)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(lambda _checked=False: pressed.emit())
    return button
