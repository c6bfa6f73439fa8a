"""The list of label sets, and how one more comes into it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.labels import LabelSet
from clipstudio.domain.language import tr, tr_count
from clipstudio.ui.actions import deleting_action, make_action
from clipstudio.ui.find_field import FindField
from clipstudio.ui.flow_layout import FlowLayout
from clipstudio.ui.menu import Menu, offer_actions
from clipstudio.ui.place import side_pane
from clipstudio.ui.places.labels.document import LabelSetDocument
from clipstudio.ui.places.labels.list_delegate import STATE, LabelSetDelegate
from clipstudio.ui.places.labels.workbench import Workbench
from clipstudio.ui.single_click import SingleClickButton
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.user_words import button_text, tooltip


class LabelSetList(QWidget):
    """Every label set of the workbench with its size, its version, and whether it has edits.

    Args:
        bench: The label sets.
        removed: The entry at the end of the list that leads to those that are archived.

    Signals:
        new_asked: Begin a label set.
        duplicate_asked: Begin one like the current one.
        import_asked: Take one from a file.
        shipped_asked: Take this shipped one (`LabelSet`).
        away_asked: Archive the current one, or discard it where it was never saved.
    """

    new_asked = Signal()
    duplicate_asked = Signal()
    import_asked = Signal()
    shipped_asked = Signal(object)
    away_asked = Signal()

    def __init__(self, bench: Workbench, removed: QWidget) -> None:
        super().__init__()
        self._bench = bench
        self._editable = self._is_shown = True
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Label sets"))
        self.list.setItemDelegate(LabelSetDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._choose)
        self._duplicate = make_action(self.list, tr("Duplicate"), self.duplicate_asked.emit)
        self.list.addAction(self._duplicate)
        self._away = deleting_action(self.list, tr("Archive"), self.away_asked.emit)
        offer_actions(self.list)
        self.new = _button(tr("Ne&w"), self.new_asked.emit)
        self.add = QPushButton(tr("&Import"))
        self.menu = Menu(self.add)
        self.add.setMenu(self.menu)
        self.duplicate = _button(tr("D&uplicate"), self.duplicate_asked.emit)
        self.away = SingleClickButton("", self.away_asked.emit)
        self.removed = removed
        self.finder = FindField(self.list, tr("Find a label set"))
        self._lay_out()
        self.offer_shipped(())
        bench.listed.connect(self._show)
        bench.chosen.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        pane, layout = side_pane()
        above, below = FlowLayout(gap=SPACE_INSIDE), FlowLayout(gap=SPACE_INSIDE)  # one below the other if narrow
        for button in (self.new, self.add):
            above.addWidget(button)
        layout.addLayout(above)
        layout.addWidget(self.finder)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.removed)
        below.addWidget(self.duplicate)
        below.addWidget(self.away)
        layout.addLayout(below)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(pane)

    def set_editable(self, editable: bool) -> None:
        """Offer to add and to archive, or only to look."""
        for widget in (self.new, self.add, self.duplicate, self.away):
            widget.setVisible(editable)
        self._editable = editable
        self._show_state()

    def set_shown(self, is_shown: bool) -> None:
        """Offer to archive and to duplicate only while the current label set is what is looked at."""
        self._is_shown = is_shown
        self._show_state()

    def _show_state(self) -> None:
        is_free = self._bench.current is not None and self._is_shown
        for widget in (self.duplicate, self.away):
            widget.setEnabled(is_free)
        for action in (self._duplicate, self._away):
            action.setEnabled(is_free and self._editable)

    def offer_shipped(self, shipped: Sequence[LabelSet]) -> None:
        """Offer these in the menu, below the file."""
        self.menu.clear()
        self.menu.addAction(tr("From a file…"), self.import_asked.emit)
        if shipped:
            self.menu.addSeparator()
            self.menu.addAction(tr("Shipped with clipstudio")).setEnabled(False)
        for content in shipped:
            action = self.menu.addAction(button_text(f"{content.name}  ({_counted(len(content.labels))})"))
            action.setToolTip(tooltip(content.description))
            action.triggered.connect(partial(self._ask_shipped, content))
        self.menu.setToolTipsVisible(True)

    def _ask_shipped(self, content: LabelSet, _checked: bool = False) -> None:
        self.shipped_asked.emit(content)

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._bench.documents):
            self._bench.choose(self._bench.documents[at])

    def _show(self) -> None:
        documents = self._bench.documents
        with QSignalBlocker(self.list):
            while self.list.count() > len(documents):
                self.list.takeItem(self.list.count() - 1)
            while self.list.count() < len(documents):
                self.list.addItem(QListWidgetItem())
            for at, document in enumerate(documents):
                item = self.list.item(at)
                state = state_in_words(document)
                item.setText(document.title)
                item.setData(STATE, state)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{document.title}, {state}")
                item.setToolTip(tooltip(document.title))
                if document is self._bench.current:
                    self.list.setCurrentRow(at)
        current = self._bench.current
        self._show_state()
        is_new = current is not None and current.base is None
        self.away.setText(tr("D&iscard") if is_new else tr("&Archive"))
        self.away.setToolTip(
            tr("Discard this label set, which was never saved (Delete)")
            if is_new
            else tr("Archive this label set (Delete). Audits that used it keep it.")
        )


def state_in_words(document: LabelSetDocument) -> str:
    """How many labels, which version, and whether there are edits."""
    words = [_counted(len(document.draft.labels))]
    if document.base is None:
        words.append(tr("not saved"))
    else:
        words.append(tr("version {number}", number=document.base.number))
        if document.is_edited:
            words.append(tr("edited"))
    return " · ".join(words)


def _counted(labels: int) -> str:
    return tr_count("{count} label", "{count} labels", labels)


def _button(text: str, clicked: Callable[[], None]) -> QPushButton:
    button = QPushButton(text)
    button.clicked.connect(lambda _checked=False: clicked())
    return button
