"""A card with a sentence that floats in the lower corner of a page: nothing moves when it comes or goes."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from clipstudio.domain.language import tr
from clipstudio.ui.accessible import announce
from clipstudio.ui.icons import icon, pixmap
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE, set_role, theme, tokens
from clipstudio.ui.user_words import plain_label

LETTERS = 60
"""Width of the card in letters, where the page is wide enough."""

LEAST_MS, LETTER_MS = 4000, 60
"""News stays as long as it takes to see it and to read it."""

AGAIN_MS = 2000
"""News that is being pointed at or has the keyboard stays on by so much."""


class MessageCard(QFrame):
    """A sentence with a button that closes it, as Esc does; a warning has a sign as well as a colour.

    When it goes with the keyboard in it, the keyboard goes back to where it came from.

    Args:
        page: Over which it floats; it keeps to the lower right corner, of all of it or of a part.

    Attributes:
        offer: A button below the sentence; hidden where nothing is offered.

    Signals:
        closed: The user closed it.
        faded: It was only news and has been there long enough.
    """

    closed = Signal()
    faded = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._over: QWidget | None = None
        self._sign = plain_label()
        self._text = plain_label()
        self._text.setWordWrap(True)
        # By keyboard too: what it says can be reached with Tab and copied.
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        # Else Qt lets the mouse alone put the keyboard there.
        self._text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._text.setProperty("role", "message")
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.close_button = QToolButton()
        self.close_button.setProperty("role", "quiet")
        theme.size_icon(self.close_button)
        self.close_button.setToolTip(tr("Close this message"))
        self.close_button.setAccessibleName(tr("Close this message"))
        self.close_button.clicked.connect(self.closed)
        self.offer = QPushButton()
        self.offer.clicked.connect(self._take_offer)
        self._offered: QAction | None = None
        self._is_warning = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._time_out)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_BETWEEN, SPACE_INSIDE, SPACE_INSIDE, SPACE_INSIDE)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.addWidget(self._text)
        words.addWidget(self.offer, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(words, 1)
        layout.addWidget(self.close_button, alignment=Qt.AlignmentFlag.AlignTop)
        self._came_from: QWidget | None = None
        # Wherever the keyboard is, before Esc leaves what the message stands over.
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._escape.activated.connect(self._take_escape)
        # A large picture has the same key, and Qt gives it to each of the two by turns.
        self._escape.activatedAmbiguously.connect(self._take_escape)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._note_focus)
        page.installEventFilter(self)
        theme.changed.connect(self._dress)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that is shown; empty when there is none."""
        return "" if self.isHidden() else self._text.text()

    def show_text(self, text: str, *, warning: bool, stays: bool, offer: QAction | None = None) -> None:
        """Show a sentence, for a while or until it is closed, and let a screen reader say it.

        Args:
            text: The sentence.
            warning: Whether it tells of something wrong.
            stays: Whether it stays until it is closed.
            offer: What a button below the sentence does; none by default.
        """
        self._offered = offer
        self.offer.setVisible(offer is not None)
        self.offer.setText(offer.text() if offer is not None else "")
        self._is_warning = warning
        self._text.setText(text)
        self._text.setAccessibleName(tr("Warning: {value}", value=text) if warning else text)
        self._dress()
        self.show()
        self.raise_()
        self._place()
        self._timer.stop()
        if not stays:
            self._timer.start(LEAST_MS + LETTER_MS * len(text))
        announce(self, text)

    def put_away(self) -> None:
        """Show nothing."""
        self._timer.stop()
        self._give_back_keyboard()
        self.hide()

    def float_over(self, part: QWidget | None) -> None:
        """Keep to the corner of a part of the page, and off the buttons beside it; None for the whole page."""
        if self._over is not None and shiboken6.isValid(self._over):
            self._over.removeEventFilter(self)
        self._over = part
        if part is not None:
            part.installEventFilter(self)
        if not self.isHidden():
            self._place()

    def take_keyboard(self) -> None:
        """Put the keyboard at the sentence."""
        self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(QWidget, QWidget)
    def _note_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now) and old is not None and not self.isAncestorOf(old):
            self._came_from = old

    @property
    def _has_keyboard(self) -> bool:
        focused = self._page.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _give_back_keyboard(self) -> None:
        before, self._came_from = self._came_from, None
        if self._has_keyboard and before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _take_escape(self) -> None:
        """Close the message, or before it what is open where the keyboard is, such as a large picture."""
        part: QWidget | None = self._page.window().focusWidget()
        while part is not None and part is not self._page:
            take = getattr(part, "take_escape", None)
            if take is not None and take():
                return
            part = part.parentWidget()
        self.closed.emit()

    @Slot()
    def _take_offer(self) -> None:
        if self._offered is not None:
            self._offered.trigger()

    def _time_out(self) -> None:
        if self.underMouse() or self._has_keyboard:
            self._timer.start(AGAIN_MS)
        else:
            self.faded.emit()

    def _place(self) -> None:
        part = self._page
        if self._over is not None and shiboken6.isValid(self._over) and self._over.isVisible():
            part = self._over
        room = QRect(part.mapTo(self._page, QPoint()), part.size())
        room.adjust(SPACE_BETWEEN, SPACE_BETWEEN, -SPACE_BETWEEN, -SPACE_BETWEEN)
        width = min(LETTERS * self.fontMetrics().averageCharWidth(), room.width())
        if (layout := self.layout()) is not None:
            layout.activate()  # else the layout within it still knows the height of the sentence before
        height = self.heightForWidth(width)
        self.setGeometry(room.right() + 1 - width, room.bottom() + 1 - height, width, height)

    def _dress(self) -> None:
        set_role(self, "warning-card" if self._is_warning else "news-card")
        self.close_button.setIcon(icon("close", tokens().muted))
        self._sign.setVisible(self._is_warning)
        self._sign.setPixmap(pixmap("warning", tokens().warning, self.fontMetrics().height()))

    def eventFilter(self, page: QObject, event: QEvent) -> bool:
        """Keep to the corner of the page, or of the part that it floats over."""
        is_moved = event.type() in (QEvent.Type.Resize, QEvent.Type.Move)
        if page in (self._page, self._over) and is_moved and not self.isHidden():
            self._place()
        return super().eventFilter(page, event)
