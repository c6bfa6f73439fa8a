"""The band above what a review says: how far everybody is, who is about to judge, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.domain.reviewing.reviews import Auditor
from clipstudio.results.words import counted
from clipstudio.services.reviewing.listing import ListedReview
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.flow_layout import FlowLayout
from clipstudio.ui.place import muted, primary_button
from clipstudio.ui.settings import Settings
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.text_dialog import text_dialog
from clipstudio.ui.user_words import plain_label, set_tooltip

NO_PASSWORD = tr("There are no passwords: anybody can judge under any name.")
SETTLES = tr(
    "Items to which auditors gave different answers, and that nobody has settled. Settled under the name beside."
)
ANOTHER = tr("Another auditor…")
NAME_LETTERS = 14


WHO = tr("choose who you are")


class ReviewBar(QFrame):
    """Chooses who judges, and leads on.

    Args:
        settings: Remembers who judged last.
        project: UUID of the project.

    Signals:
        judge_asked: Let this auditor judge (`Auditor`).
        auditor_wanted: An auditor of this name is to be added (str).
        settle_asked: Settle the disagreements.
        export_asked: Export the review.
        extend_asked: Add to the questions of the review.
    """

    judge_asked = Signal(object)
    auditor_wanted = Signal(str)
    settle_asked = Signal()
    export_asked = Signal()
    extend_asked = Signal()

    def __init__(self, settings: Settings, project: str) -> None:
        super().__init__()
        self._settings, self._key = settings, f"auditor/{project}"
        self._auditors: tuple[Auditor, ...] = ()
        self._may_write, self._is_received = True, False
        self.progress = muted()
        self.auditor = ComboBox(tr("Who judges"))
        self.auditor.keep_width(NAME_LETTERS)
        self.auditor.setToolTip(NO_PASSWORD)
        self.auditor.setPlaceholderText(WHO)
        self.auditor.activated.connect(self._choose)
        self.judge = primary_button(tr("Judge"), self.begin)
        self.settle = QPushButton(tr("Settle disputed items…"))
        self.settle.setToolTip(SETTLES)
        self.settle.clicked.connect(self.settle_asked)
        self.extend = QPushButton(tr("Add questions…"))
        self.extend.setToolTip(tr("Add answers, questions or words of help; what is asked stays"))
        self.extend.clicked.connect(self.extend_asked)
        self.export = QPushButton(tr("Export…"))
        self.export.clicked.connect(self.export_asked)
        self._judging = QWidget()
        judging = FlowLayout(self._judging, SPACE_INSIDE)
        for widget in (
            plain_label(tr("Judge as")),
            self.auditor,
            self.judge,
            self.settle,
            self.extend,
            self.export,
        ):
            judging.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_BETWEEN, SPACE_INSIDE, SPACE_BETWEEN, SPACE_INSIDE)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(self._judging)
        layout.addWidget(self.progress)

    def set_may_write(self, may: bool) -> None:
        """Let auditors judge, or only look."""
        self._may_write = may

    def set_received(self, is_received: bool) -> None:
        """Offer to send answers back, where the review was sent by somebody."""
        self._is_received = is_received
        self.export.setText(tr("Send back…") if is_received else tr("Export…"))

    @property
    def chosen(self) -> Auditor | None:
        """Who is about to judge; None while nobody is chosen."""
        uuid = self.auditor.currentData()
        return next((each for each in self._auditors if each.uuid == uuid), None)

    def show_review(self, review: ListedReview, auditors: Sequence[Auditor]) -> None:
        """Show how far a review is, and offer those whom it is for before all others."""
        plan = review.record.plan
        named = [each for each in auditors if each.uuid in plan.auditors]
        self._auditors = (*named, *(each for each in auditors if each.uuid not in plan.auditors))
        last = self._settings.word(self._key)
        with QSignalBlocker(self.auditor):
            self.auditor.clear()
            for each in self._auditors:
                is_other = bool(plan.auditors) and each.uuid not in plan.auditors
                self.auditor.addItem(
                    tr("{name} (not asked)", name=each.name) if is_other else each.name, each.uuid
                )
            self.auditor.addItem(ANOTHER, "")
            self.auditor.setCurrentIndex(self.auditor.findData(last) if last else 0)
            if self.auditor.currentIndex() < 0 or (not last and self._asks_who(named)):
                # Of those whom a review was sent to, nobody is taken for another one: who one is, is asked first.
                self.auditor.setCurrentIndex(-1 if self._asks_who(named) else 0)
        self.progress.setText(review.progress_words)
        set_tooltip(self.progress, f"{review.progress_words} {NO_PASSWORD}")
        may_judge = self._may_write and not review.record.is_archived
        self.auditor.setEnabled(may_judge)
        self.judge.setEnabled(may_judge)
        self.extend.setVisible(may_judge)
        self.settle.setVisible(review.open > 0)
        self.settle.setText(tr("Settle {open}…", open=counted(review.open, "disputed item")))

    def _asks_who(self, named: Sequence[Auditor]) -> bool:
        return self._is_received and len(named) != 1

    def tell_counting(self) -> None:
        """Say that what is shown is of before, until the review is shown again."""
        self.progress.setText(tr("Counting the answers…"))

    def choose_auditor(self, auditor: Auditor) -> None:
        """Let it be this one who judges, from now on."""
        self._settings.keep_word(self._key, auditor.uuid)
        self.auditor.setCurrentIndex(max(0, self.auditor.findData(auditor.uuid)))

    def begin(self) -> None:
        """Let the chosen auditor judge; ask for a name where there is none yet."""
        if self.auditor.currentIndex() < 0:
            self.auditor.showPopup()
        elif (auditor := self.chosen) is None:
            self._ask_name()
        else:
            self._settings.keep_word(self._key, auditor.uuid)
            self.judge_asked.emit(auditor)

    def _choose(self) -> None:
        if (auditor := self.chosen) is not None:
            self._settings.keep_word(self._key, auditor.uuid)
        else:
            self._ask_name()

    def _ask_name(self) -> None:
        """Ask for the name of another auditor; the window can be used meanwhile."""
        text_dialog(
            self,
            tr("Another auditor"),
            tr("Name of the auditor. {no_password}", no_password=NO_PASSWORD),
            self._take_name,
        )

    def _take_name(self, name: str) -> None:
        if name.strip():
            self.auditor_wanted.emit(name.strip())
