"""The list of reviews."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.ids import ReviewId
from clipstudio.domain.language import tr
from clipstudio.results.words import counted, number
from clipstudio.services.reviewing.listing import ListedReview
from clipstudio.ui.actions import deleting_action, make_action
from clipstudio.ui.find_field import FindField
from clipstudio.ui.menu import offer_actions
from clipstudio.ui.place import side_pane
from clipstudio.ui.places.labels.list_delegate import STATE, LabelSetDelegate
from clipstudio.ui.user_words import tooltip

_ID = Qt.ItemDataRole.UserRole + 1


class ReviewList(QWidget):
    """Every review with its question, its items and how far it is; those that are archived when asked for.

    Signals:
        chosen: Another review is the current one (`ReviewId`).
        new_asked: Make a review.
        judge_asked: Judge the current one.
        settle_asked: Settle the disagreements of the current one.
        export_asked: Export the current one.
        extend_asked: Add to the questions of the current one.
        archive_asked: Archive the current one, or restore it (`ReviewId`, whether to archive).
        bring_asked: Bring in answers of a file.
    """

    chosen = Signal(object)
    new_asked = Signal()
    judge_asked = Signal()
    settle_asked = Signal()
    export_asked = Signal()
    extend_asked = Signal()
    archive_asked = Signal(object, bool)
    bring_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reviews: tuple[ListedReview, ...] = ()
        self._may_write = True
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Reviews"))
        self.list.setItemDelegate(LabelSetDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._tell)
        self.new = QPushButton(tr("New review"))
        self.new.clicked.connect(lambda _checked=False: self.new_asked.emit())
        self.bring = QPushButton(tr("Bring answers in…"))
        self.bring.clicked.connect(self.bring_asked)
        self.finder = FindField(self.list, tr("Find a review"))
        self.archived = QCheckBox(tr("Show archived reviews"))
        self.archived.toggled.connect(self._fill)
        self.judge = make_action(self.list, tr("Judge…"), self.judge_asked.emit)
        self.settle = make_action(self.list, tr("Settle disputed items…"), self.settle_asked.emit)
        self.extend = make_action(self.list, tr("Add questions…"), self.extend_asked.emit)
        self.export = make_action(self.list, tr("Export…"), self.export_asked.emit)
        self.restore = make_action(self.list, tr("Restore"), lambda: self._ask_archive(is_archived=False))
        self.list.addActions([self.judge, self.settle, self.extend, self.export, self.restore])
        self.archive = deleting_action(self.list, tr("Archive"), lambda: self._ask_archive(is_archived=True))
        offer_actions(self.list)
        pane, layout = side_pane()
        for widget in (self.new, self.bring, self.finder):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.archived)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(pane)

    @property
    def current(self) -> ListedReview | None:
        """The review that is highlighted; None where none is."""
        item = self.list.currentItem()
        return None if item is None else self.review(item.data(_ID))

    def review(self, id: ReviewId) -> ListedReview | None:
        """A review of the project, listed or archived."""
        return next((each for each in self._reviews if each.record.id == id), None)

    @property
    def in_use(self) -> tuple[ListedReview, ...]:
        """The reviews that are not archived."""
        return tuple(each for each in self._reviews if not each.record.is_archived)

    def set_may_write(self, may: bool) -> None:
        """Offer to make, judge and archive, or only to look."""
        self._may_write = may
        self.new.setVisible(may)
        self.bring.setVisible(may)
        self._offer()

    def show_reviews(self, reviews: Sequence[ListedReview], wanted: ReviewId | None) -> None:
        """List reviews and highlight one of them, or else the first; emits no signal."""
        self._reviews = tuple(reviews)
        count = len(reviews) - len(self.in_use)
        self.archived.setVisible(count > 0)
        self.archived.setText(tr("Show archived reviews ({count})", count=number(count)))
        listed = None if wanted is None else self.review(wanted)
        if listed is not None and listed.record.is_archived:
            with QSignalBlocker(self.archived):
                self.archived.setChecked(True)
        self._fill(wanted=wanted)

    def highlight(self, id: ReviewId | None) -> None:
        """Highlight what is shown, and nothing where that is no review; emits no signal."""
        with QSignalBlocker(self.list):
            row = next((row for row in range(self.list.count()) if self.list.item(row).data(_ID) == id), -1)
            self.list.setCurrentRow(row)
            if row < 0:
                self.list.clearSelection()
        self._offer()

    def _fill(self, _checked: bool = False, wanted: ReviewId | None = None) -> None:
        current = self.current
        wanted = wanted if wanted is not None else current.record.id if current is not None else None
        with QSignalBlocker(self.list):
            self.list.clear()
            for each in self._reviews:
                if each.record.is_archived and not self.archived.isChecked():
                    continue
                plan, state = each.record.plan, each.state
                state = tr("archived · {state}", state=state) if each.record.is_archived else state
                item = QListWidgetItem(plan.name)
                item.setData(STATE, state)
                item.setData(_ID, each.record.id)
                asked = " ".join(question.words("…") for question in each.record.scheme.questions)
                items = counted(each.record.item_count, "item")
                item.setToolTip(tooltip(f"{plan.name}, {items}: {asked} {each.progress_words}"))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{plan.name}, {state}")
                self.list.addItem(item)
        self.highlight(wanted)
        self.finder.narrow()

    def _ask_archive(self, *, is_archived: bool) -> None:
        current = self.current
        if current is not None and current.record.is_archived != is_archived:
            self.archive_asked.emit(current.record.id, is_archived)

    def _offer(self) -> None:
        """Only what can be done with the current one."""
        current = self.current
        is_free = current is not None and not current.record.is_archived
        self.judge.setEnabled(is_free and self._may_write)
        self.settle.setEnabled(is_free and current is not None and current.open > 0)
        self.extend.setEnabled(is_free and self._may_write)
        self.export.setEnabled(current is not None)
        self.archive.setEnabled(is_free and self._may_write)
        self.restore.setEnabled(current is not None and not is_free and self._may_write)
        self.restore.setVisible(current is not None and not is_free)

    def _tell(self) -> None:
        self._offer()
        if (current := self.current) is not None:
            self.chosen.emit(current.record.id)
