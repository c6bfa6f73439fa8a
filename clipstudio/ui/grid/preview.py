"""The preview: one image large, with all that is known of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QPixmap, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from clipstudio.domain.images import ImageDetails
from clipstudio.domain.language import tr
from clipstudio.ui.grid.facts import attribute_facts, file_facts
from clipstudio.ui.grid.facts_panel import FactsPanel, breakable
from clipstudio.ui.grid.full_screen import FullScreenPicture
from clipstudio.ui.grid.label_bars import LabelRow
from clipstudio.ui.grid.picture import STEP, PictureView
from clipstudio.ui.grid.picture_loader import PictureLoader
from clipstudio.ui.grid.preview_header import PreviewHeader
from clipstudio.ui.grid.source import ImageSource
from clipstudio.ui.grid.top_labels import TopLabels
from clipstudio.ui.style import SPACE_AROUND, theme
from clipstudio.ui.user_words import plain_label

_SIDE_LETTERS = 42
_NARROW = 700
_NO_LIMIT = 16_777_215  # QWIDGETSIZE_MAX, which PySide6 does not name
_RESIZED_MS = 150
_COVERED = tr("Blurred. Press Space to show it.")


class PreviewPanel(QWidget):
    """A large picture beside its facts and top labels; under 700 pixels of width, above them.

    Esc goes back, Left and Right step, Space reveals a blurred picture and else goes back.

    Attributes:
        picture: The large picture; it takes the keyboard.
        labels: Its top labels.

    Signals:
        closed: The user goes back to the grid.
        previous: The user steps to the image before.
        next: The user steps to the image after.
        reveal_requested: The user asks to see the blurred picture; its id.
        menu_asked: The context menu of the image is wanted at this point of the screen (QPoint).
        copy_asked: The image is to be copied.
    """

    closed = Signal()
    previous = Signal()
    next = Signal()
    reveal_requested = Signal(int)
    menu_asked = Signal(QPoint)
    copy_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: int | None = None
        self._details: ImageDetails | None = None
        self._covered = False
        self._loader = PictureLoader(self)
        self._loader.details_arrived.connect(self._take_details)
        self._loader.picture_arrived.connect(self._take_picture)
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(_RESIZED_MS)
        self._resized.timeout.connect(self._load_picture)
        self.picture = PictureView()
        self.picture.setAccessibleName(tr("Picture"))
        self.picture.resized.connect(self._resized.start)
        self.picture.zoomed.connect(self._zoomed)
        self.picture.menu_asked.connect(self.menu_asked)
        self._full_screen: FullScreenPicture | None = None
        self._name = plain_label()
        self._header = PreviewHeader()
        self._header.back.connect(self.closed)
        self._header.previous.connect(self.previous)
        self._header.next.connect(self.next)
        self._header.enlarge_asked.connect(lambda: self.picture.enlarge(STEP))
        self._header.reduce_asked.connect(lambda: self.picture.enlarge(1 / STEP))
        self._header.own_pixels_asked.connect(self.picture.show_own_pixels)
        self._header.fit_asked.connect(self.picture.fit)
        self._header.full_screen_asked.connect(self.show_full_screen)
        self._attributes = FactsPanel(tr("Attributes"))
        self._file = FactsPanel(tr("File"))
        self.words = plain_label()
        self.words.setWordWrap(True)
        self.words.hide()
        self.labels = TopLabels()
        # Else the keyboard would go with the button to what comes next, and Esc would no longer lead back.
        self.labels.unfolded.connect(self.picture.setFocus)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()
        for key, signal in (
            ("Esc", self.closed),
            ("Left", self.previous),
            ("Right", self.next),
            ("F11", self._header.full_screen_asked),
            (QKeySequence.StandardKey.Copy, self.copy_asked),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(signal)
            shortcut.activatedAmbiguously.connect(signal)  # where a message is shown, which Esc closes too

    # --- what is shown

    @property
    def image(self) -> int | None:
        """The id of the image shown."""
        return self._image

    def set_source(self, source: ImageSource | None) -> None:
        """Show images of ``source``."""
        self._loader.set_source(source)

    def show_image(
        self, image: int, place: str = "", covered: bool = False, stand_in: QPixmap | None = None
    ) -> None:
        """Show ``image``, blurred if ``covered``, and no longer the labels of the one before.

        Args:
            image: The image's id.
            place: Where it is, in words ("3 of 47").
            covered: Whether to blur it.
            stand_in: A small picture of it, shown while the large one loads.
        """
        self._image = image
        self._details = None
        self._covered = covered
        self._header.set_place(place)
        for view in self._views():
            view.set_edge(0)
            view.fit()
        self._show(stand_in, _COVERED if covered else "")
        self.set_words("")
        self.labels.set_labels(())
        self._loader.want_details(image)

    def set_covered(self, covered: bool) -> None:
        """Blur the picture, or show it clearly."""
        if covered != self._covered:
            self._covered = covered
            if covered:
                self._show(None, _COVERED)
            self._load_picture()

    def set_words(self, words: str) -> None:
        """Say what a result made of the picture; nothing where empty."""
        self.words.setText(words)
        self.words.setVisible(bool(words))

    def set_labels(self, labels: Sequence[LabelRow], folded: bool = False) -> None:
        """List ``labels`` (text, probability, assigned) in their order; ``folded`` ones only on request."""
        self.labels.set_labels(labels, folded)

    def clear(self) -> None:
        """Show nothing, and fold the labels again."""
        self._image = self._details = None
        self._loader.drop()
        self.leave_full_screen()
        self._show(None)
        self.labels.set_labels(())
        self.labels.fold()

    def shutdown(self) -> None:
        """Join the thread."""
        self._resized.stop()
        self.leave_full_screen()
        self._loader.shutdown()

    @Slot()
    def show_full_screen(self) -> None:
        """Show the picture alone on the screen, blurred as it is here."""
        if self._image is None or self._full_screen is not None:
            return
        full = self._full_screen = FullScreenPicture(self.window())
        full.picture.resized.connect(self._resized.start)
        full.picture.zoomed.connect(self._zoomed)
        full.picture.menu_asked.connect(self.menu_asked)
        full.picture.set_edge(self._edge)
        full.picture.show_picture(self.picture.pixmap, self.picture.sentence)
        full.key_pressed.connect(self._take_full_screen_key)
        full.left.connect(self._full_screen_left)
        full.showFullScreen()
        full.setFocus()

    @Slot()
    def leave_full_screen(self) -> None:
        """Show the picture in the window again."""
        if self._full_screen is not None:
            self._full_screen.close()

    # --- inside

    def _views(self) -> tuple[PictureView, ...]:
        full = self._full_screen
        return (self.picture,) if full is None else (self.picture, full.picture)

    @property
    def _edge(self) -> int:
        return 0 if self._details is None else max(self._details.facts.width, self._details.facts.height)

    def _show(self, pixmap: QPixmap | None, sentence: str = "") -> None:
        for view in self._views():
            view.show_picture(pixmap, sentence)
        self._header.set_share(self.picture.share)

    @Slot()
    def _zoomed(self) -> None:
        """Load the pixels that are now wanted, once the enlarging rests."""
        self._header.set_share(self.picture.share)
        self._resized.start()

    @Slot()
    def _full_screen_left(self) -> None:
        self._full_screen = None
        self.picture.setFocus()

    @Slot(object)
    def _take_full_screen_key(self, key: Qt.Key) -> None:
        if key == Qt.Key.Key_Left:
            self.previous.emit()
        elif key == Qt.Key.Key_Right:
            self.next.emit()
        elif self._covered and self._image is not None:
            self.reveal_requested.emit(self._image)
        else:
            self.leave_full_screen()

    def _build(self) -> None:
        theme.head(self._name, "title")
        self._name.setWordWrap(True)
        side = QWidget()
        side.setProperty("role", "pane")
        column = QVBoxLayout(side)
        column.setContentsMargins(SPACE_AROUND, SPACE_AROUND, SPACE_AROUND, SPACE_AROUND)
        column.setSpacing(SPACE_AROUND)
        for widget in (self._name, self.words, self.labels, self._attributes, self._file):
            column.addWidget(widget)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(side)
        self._body.setSpacing(0)
        self._body.addWidget(self.picture, 3)
        self._body.addWidget(scroll, 0)
        self._scroll = scroll
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._header)
        whole.addLayout(self._body, 1)

    @Slot()
    def _load_picture(self) -> None:
        if self._details is not None:
            room = max((view.room() for view in self._views()), key=lambda size: size.width())
            self._loader.want_picture(self._details.row, room, self._covered)

    @Slot(object)
    def _take_details(self, answer: ImageDetails | str) -> None:
        if isinstance(answer, str):
            self._show(None, answer)
            return
        self._details = answer
        for view in self._views():
            view.set_edge(self._edge)
        self._name.setText(breakable(answer.row.name))
        self._file.set_facts(file_facts(answer))
        self._attributes.set_facts(attribute_facts(answer))
        self._load_picture()

    @Slot(object)
    def _take_picture(self, pixmap: QPixmap | str | None) -> None:
        if isinstance(pixmap, str):
            self._show(None, pixmap)
        elif pixmap is not None:
            self._show(pixmap, _COVERED if self._covered else "")
        elif self._details is not None and self._details.row.missing:
            self._show(None, tr("The file is not where it was."))
        else:
            self._show(None, tr("This image cannot be read."))

    # --- Qt's names

    def take_escape(self) -> bool:
        """Go back to the grid before a message is closed; True."""
        self.closed.emit()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space reveals, or goes back; on a button it presses that instead."""
        if event.key() != Qt.Key.Key_Space or self._image is None:
            super().keyPressEvent(event)
        elif self._covered:
            self.reveal_requested.emit(self._image)
        else:
            self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the facts beside the picture, or under it where the width is short."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < _NARROW
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._body.direction() != direction:
            self._body.setDirection(direction)
            self._body.setStretch(1, 2 if narrow else 0)
        side = self.fontMetrics().averageCharWidth() * _SIDE_LETTERS
        self._scroll.setMinimumWidth(1 if narrow else side)
        self._scroll.setMaximumWidth(_NO_LIMIT if narrow else side)
