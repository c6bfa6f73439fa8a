"""A page of help as it is read: headings, paragraphs, pictures, links, and what was searched for marked."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from clipstudio.domain.language import tr
from clipstudio.results.guide_kinds import Guide
from clipstudio.services.help_pages import HelpPage
from clipstudio.ui.style import SPACE_AROUND, theme, tokens

LINE_PERCENT = 125
"""Height of a line of its letters' height."""
PAGE = "page"
"""Scheme of links to other pages of help, "page:charts#BARS"."""


class HelpText(QTextBrowser):
    """Shows a page. A link to another page leads there; an address is copied, since no network is used.

    Signals:
        page_asked: Another page is wanted (its name, and the picture of a passage in it or "").
        copied: An address was copied (str).
    """

    page_asked = Signal(str, str)
    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setAccessibleName(tr("Help"))
        self.document().setDocumentMargin(SPACE_AROUND)
        self._page: HelpPage | None = None
        self._words = ""
        self.anchorClicked.connect(self._follow)
        theme.changed.connect(self._show)
        theme.scaled.connect(self._show)

    def show_page(self, page: HelpPage, words: str = "") -> None:
        """Show a page from its beginning, or from the first of the words searched for, which are marked."""
        self._page, self._words = page, words
        self._show()
        self.show_next(from_start=True)

    def show_next(self, from_start: bool = False) -> bool:
        """Scroll to the next word that was searched for, or to the first; whether there is one below."""
        here = -1 if from_start else self.textCursor().position()
        for found in sorted(self._found(), key=QTextCursor.selectionStart):
            if found.selectionStart() > here:
                found.setPosition(found.selectionStart())
                self.setTextCursor(found)
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + self.cursorRect(found).top() - self.viewport().height() // 3)
                return True
        return False

    def show_passage(self, picture: str) -> None:
        """Scroll to the heading above a picture, by its name."""
        heading: QTextBlock | None = None
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                heading = block
            if _shows(block, picture) and heading is not None:
                self.setTextCursor(QTextCursor(heading))
                place = self.document().documentLayout().blockBoundingRect(heading)
                self.verticalScrollBar().setValue(round(place.top()))
                return
            block = block.next()

    @property
    def passage(self) -> str:
        """The heading at which the cursor stands, else the line."""
        return self.textCursor().block().text()

    def _show(self) -> None:
        if self._page is None:
            return
        self.setMarkdown(self._page.markdown)
        self._space_lines()
        self.setExtraSelections([self._marked(found) for found in self._found()])

    def _space_lines(self) -> None:
        """Spread the lines of text; a picture is a line that is high enough."""
        spacing = QTextBlockFormat()
        spacing.setLineHeight(LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block = self.document().begin()
        while block.isValid():
            if not any(_shows(block, name) for name in Guide.__members__):
                QTextCursor(block).mergeBlockFormat(spacing)
            block = block.next()

    @Slot(QUrl)
    def _follow(self, link: QUrl) -> None:
        if link.scheme() == PAGE:
            self.page_asked.emit(link.path(), link.fragment())
        else:
            QGuiApplication.clipboard().setText(link.toString())
            self.copied.emit(link.toString())

    def _found(self) -> list[QTextCursor]:
        document: QTextDocument = self.document()
        found = []
        for word in self._words.split():
            at = document.find(word)
            while not at.isNull():
                found.append(at)
                at = document.find(word, at)
        return found

    def _marked(self, found: QTextCursor) -> QTextEdit.ExtraSelection:
        look = QTextCharFormat()
        look.setBackground(QColor(tokens().accent_soft))
        look.setForeground(QColor(tokens().text))
        mark = QTextEdit.ExtraSelection()
        mark.cursor, mark.format = found, look
        return mark

    # --- Qt's names

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """The drawing of a kind of chart, by its name; nothing else is loaded."""
        asked = name.toString() if isinstance(name, QUrl) else name
        if kind == QTextDocument.ResourceType.ImageResource.value and asked in Guide.__members__:
            # Late: what draws says numbers as results do, which a window that starts has no need of.
            from clipstudio.ui.guide_pictures import guide_image

            return guide_image(Guide[asked], self.devicePixelRatioF())
        return None


def _shows(block: QTextBlock, picture: str) -> bool:
    """Whether a picture stands in a block."""
    pieces = block.begin()
    while not pieces.atEnd():
        look = pieces.fragment().charFormat()
        if look.isImageFormat() and look.toImageFormat().name() == picture:
            return True
        pieces += 1
    return False
