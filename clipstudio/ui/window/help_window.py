"""The help, in a window of its own beside the one it is about."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.services.help_pages import HelpPage, help_pages
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.user_words import plain_label
from clipstudio.ui.window.help_text import HelpText

LETTERS_WIDE, LETTERS_HIGH, LIST_LETTERS = 110, 80, 26
_NAME = Qt.ItemDataRole.UserRole


class HelpWindow(QDialog):
    """Pages to choose from, a field that finds them by words in them, and the one that is chosen.

    Not modal, closed by Esc.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Help"))
        self._pages = {page.name: page for page in help_pages()}
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find in help"))
        self.search.setAccessibleName(tr("Find in help"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._narrow)
        self.search.returnPressed.connect(self._show_next)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Pages of help"))
        self.list.currentItemChanged.connect(self._show_chosen)
        self.text = HelpText()
        self.text.page_asked.connect(self.show_page)
        self.text.copied.connect(self._tell_copied)
        self.told = plain_label()
        self.told.setProperty("role", "muted")
        self.told.hide()
        for page in self._pages.values():
            item = QListWidgetItem(tr(page.title))
            item.setData(_NAME, page.name)
            self.list.addItem(item)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.search.setFocus)
        self._lay_out()

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(SPACE_INSIDE)
        side.addWidget(self.search)
        side.addWidget(self.list, 1)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QHBoxLayout(self)
        layout.setSpacing(SPACE_BETWEEN)
        layout.addLayout(side)
        right = QVBoxLayout()
        right.setSpacing(SPACE_INSIDE)
        right.addWidget(self.text, 1)
        right.addWidget(self.told)
        layout.addLayout(right, 1)
        self._fit()

    def _fit(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        room = self.screen().availableGeometry()
        wide = min(LETTERS_WIDE * letter, room.width() - 80)
        self.list.ensurePolished()  # the space around a title is the style sheet's
        widest = self.list.sizeHintForColumn(0) + self.list.verticalScrollBar().sizeHint().width()
        self.list.setWordWrap(True)  # a long title takes two lines, not the room of the page
        for widget in (self.search, self.list):
            widget.setFixedWidth(min(max(LIST_LETTERS * letter, widest + 2 * self.list.frameWidth()), wide // 3))
        self.resize(wide, min(LETTERS_HIGH * letter, room.height() - 80))

    @property
    def page(self) -> HelpPage | None:
        """The page that is shown."""
        item = self.list.currentItem()
        return None if item is None else self._pages[item.data(_NAME)]

    def show_page(self, name: str, passage: str = "") -> None:
        """Show a page by its name, from a passage on that has this picture; all pages are listed."""
        self.search.clear()
        self.told.hide()
        for row in range(self.list.count()):
            if self.list.item(row).data(_NAME) == name:
                self.list.setCurrentRow(row)
        self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus()
        if passage:
            self.text.show_passage(passage)

    def _tell_copied(self, address: str) -> None:
        self.told.setText(tr("Copied: {address}", address=address))
        self.told.show()

    def _show_chosen(self) -> None:
        if (page := self.page) is not None:
            self.text.show_page(page, self.search.text())

    def _narrow(self, words: str) -> None:
        """List the pages that hold the words, and mark these: in the page that is shown, or in that with most."""
        for row, page in enumerate(self._pages.values()):
            self.list.item(row).setHidden(not page.holds(words))
        listed = self._listed()
        if listed and self.list.currentItem() not in listed:
            self.list.setCurrentItem(max(listed, key=lambda item: self._pages[item.data(_NAME)].count(words)))
        self.told.setText(tr("No page of help holds these words; the page that was chosen before stays."))
        self.told.setVisible(not listed)
        self._show_chosen()

    def _listed(self) -> list[QListWidgetItem]:
        items = [self.list.item(row) for row in range(self.list.count())]
        return [item for item in items if not item.isHidden()]

    def _show_next(self) -> None:
        """Go to the next word that was searched for: below, else on the next page that is listed."""
        listed, chosen = self._listed(), self.list.currentItem()
        if self.search.text() and chosen in listed and not self.text.show_next():
            following = listed[(listed.index(chosen) + 1) % len(listed)]
            self.list.setCurrentItem(following)
            self._show_chosen()
