"""A page of help as it is read: headings, paragraphs, lists, and what was searched for marked."""

from __future__ import annotations

from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from clipstudio.domain.language import tr
from clipstudio.services.help_pages import HelpPage
from clipstudio.ui.style import SPACE_AROUND, theme, tokens

LINE_PERCENT = 125
"""Height of a line of its letters' height."""


class HelpText(QTextBrowser):
    """Shows a page; it follows no link, since there is no network to go to."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setAccessibleName(tr("Help"))
        self.document().setDocumentMargin(SPACE_AROUND)
        self._page: HelpPage | None = None
        self._words = ""
        theme.changed.connect(self._show)

    def show_page(self, page: HelpPage, words: str = "") -> None:
        """Show a page from its beginning, with the words marked that were searched for."""
        self._page, self._words = page, words
        self._show()

    def _show(self) -> None:
        if self._page is None:
            return
        self.setMarkdown(self._page.markdown)
        spacing = QTextBlockFormat()
        spacing.setLineHeight(LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spacing)
        self.setExtraSelections([self._marked(found) for found in self._found()])

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
