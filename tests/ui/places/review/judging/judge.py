"""Someone who judges a review of a real project in the real page, by keys and by mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from clipstudio.domain.images import ImageQuery
from clipstudio.domain.reviewing.entries import Entry
from clipstudio.domain.reviewing.presets import verdict_scheme
from clipstudio.domain.reviewing.reviews import Auditor, ReviewItem, ReviewPlan, ReviewRecord
from clipstudio.domain.reviewing.schemes import AnswerScheme
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.places.review.judging.page import JudgingPage
from clipstudio.ui.places.review.judging.view import JudgingView
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings

Key = Qt.Key
NONE, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
PATIENCE = 20_000


class Judge:
    """An auditor at the page; opens it again as often as one likes."""

    def __init__(self, qtbot: QtBot, session: Session, project: ProjectFile) -> None:
        self.qtbot, self._session, self.project = qtbot, session, project
        self.auditor: Auditor = project.reviews.add_auditor("Ada")[0]
        self.record: ReviewRecord | None = None
        self.page: JudgingPage | None = None
        self.stopped = 0

    def make(
        self,
        scheme: AnswerScheme | None = None,
        *,
        items: int = 8,
        label: str = "thief",
        pairs: bool = False,
        **plan: object,
    ) -> ReviewRecord:
        """A review of the first images, in a fixed order for this auditor."""
        ids = self.project.images.find(ImageQuery()).tolist()
        digests = self.project.images.digests(ids)[: items + 1]
        others = digests[1:] if pairs else [""] * items
        made = [ReviewItem(n + 1, digests[n], label, others[n]) for n in range(items)]
        fields = {"repeats": 0.0, "name": "look", "scheme": scheme or verdict_scheme(), **plan}
        self.record = self.project.reviews.create(ReviewPlan(**fields), made)[0]  # type: ignore[arg-type]
        return self.record

    def open(self, width: int = 1000, height: int = 700) -> JudgingView:
        """The page on the review, with its first picture shown."""
        if self.record is None:
            self.make()
        assert self.record is not None
        self.page = JudgingPage(self._session, Settings(), self.record.id, self.auditor)
        self.page.stopped.connect(self._note_stop)
        self.page.resize(width, height)
        with self.qtbot.waitActive(self.page):
            self.page.show()
        self.qtbot.waitUntil(lambda: self.page is not None and self.page.view is not None, timeout=PATIENCE)
        self.settle()
        return self.view

    def close(self) -> None:
        """Leave without a word, as when the window is closed."""
        if self.page is not None:
            self.page.shut_down()
            self.page.close()
            self.page.deleteLater()
            self.page = None

    @property
    def view(self) -> JudgingView:
        assert self.page is not None
        assert self.page.view is not None
        return self.page.view

    @property
    def shown(self) -> int | None:
        """Number of the item that is shown."""
        turn = self.view.judging.turn
        return None if turn is None else turn.item.number

    @property
    def order(self) -> list[int]:
        turns = self.view.judging.turns
        return [turns[position].item.number for position in range(len(turns))]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is on disk."""
        assert self.record is not None
        return self.project.reviews.entries(self.record.id)

    @property
    def said(self) -> list[tuple[int, str]]:
        """What was answered, as items and their values, in order."""
        return [(each.item, next(iter(each.replies.values()))[0]) for each in self.entries if each.replies]

    def settle(self) -> None:
        """Wait until all is written, and what is to be shown is shown."""
        view = self.view

        def is_still() -> bool:
            return view.is_idle and view.display.is_shown and not view.display.is_settling

        self.qtbot.waitUntil(is_still, timeout=PATIENCE)

    def type(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press keys on the page, one after the other without waiting; then wait."""
        for key in keys:
            QTest.keyClick(self.view, key, modifier)
        self.settle()

    def click(self, button: QAbstractButton, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Click a button, which must be there to be clicked; then wait."""
        assert button.isVisible()
        assert button.isEnabled()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, modifier)
        self.settle()

    def answer_button(self, value: str) -> QAbstractButton:
        return next(
            button for each in self.view.panel.questions for button in each.buttons if button.option.value == value
        )

    def _note_stop(self) -> None:
        self.stopped += 1
