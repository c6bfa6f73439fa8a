"""Which pictures a report shows: none unless the auditor asks for them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from clipstudio.domain.language import tr
from clipstudio.domain.reports import MOST_PICTURES, Pictures, PictureWish
from clipstudio.ui.elided import ElidedCheckBox
from clipstudio.ui.fields import ComboBox, NumberBox
from clipstudio.ui.place import muted

WORDS = {
    Pictures.NONE: tr("No pictures"),
    Pictures.BLURRED: tr("Blurred beyond recovery"),
    Pictures.CLEAR: tr("Clear"),
}
WHY = {
    Pictures.BLURRED: (
        tr(
            "The file holds a few pixels of each picture. Whoever has the image itself can still "
            "tell which one it is."
        )
    ),
    Pictures.CLEAR: tr("Whoever reads the report sees the people. The right that you state is printed in it."),
}


class PicturesChoice(QObject):
    """None, blurred or clear; the last with a right that must be stated.

    Signals:
        edited: Something was changed by hand.
    """

    edited = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._seed = PictureWish().seed
        self.how = ComboBox(tr("Pictures in the report"))
        self.how.addItems(list(WORDS.values()))
        self.why = muted()
        self.right = QLineEdit()
        self.right.setAccessibleName(tr("Right to show pictures clear"))
        self.right.setPlaceholderText(tr("such as: public domain; consent of those in them"))
        self.count = NumberBox(tr("Pictures of each mark, at most"))
        self.count.setRange(1, MOST_PICTURES)
        self.count.setPrefix(tr("up to "))
        self.named = ElidedCheckBox(tr("with the names of their files"))
        self.fields: tuple[QWidget, ...] = (self.how, self.right, self.count, self.named)
        self.how.activated.connect(self._choose)
        self.right.textEdited.connect(lambda _text: self.edited.emit())
        self.count.valueChanged.connect(lambda _value: self.edited.emit())
        self.named.toggled.connect(lambda _on: self.edited.emit())

    def add_to(self, form: QFormLayout) -> None:
        """Add its rows to a form, in line with those that are there."""
        self._form = form
        form.addRow(tr("&Pictures"), self.how)
        form.addRow("", self.why)
        form.addRow(tr("&Right to them"), self.right)
        form.addRow(tr("Of each &mark"), self.count)
        form.addRow("", self.named)
        self._show_rows()

    def show_wish(self, wish: PictureWish) -> None:
        """Show what a report asks for; emits no signal."""
        self._seed = wish.seed
        with QSignalBlocker(self.count), QSignalBlocker(self.named):
            self.how.setCurrentIndex(list(WORDS).index(wish.how))
            if self.right.text() != wish.right:
                self.right.setText(wish.right)
            self.count.setValue(wish.count)
            self.named.setChecked(wish.are_named)
        self._show_rows()

    def wish(self) -> PictureWish:
        """What is asked for.

        Raises:
            ReportError: They are to be clear, and no right is stated.
        """
        return PictureWish(
            self._how(), self.right.text().strip(), self.count.value(), self._seed, self.named.isChecked()
        )

    def _how(self) -> Pictures:
        return list(WORDS)[self.how.currentIndex()]

    def _choose(self, _place: int) -> None:
        self._show_rows()
        self.edited.emit()

    def _show_rows(self) -> None:
        how = self._how()
        self.why.setText(WHY.get(how, ""))
        for field, is_shown in (
            (self.why, how in WHY),
            (self.right, how is Pictures.CLEAR),
            (self.count, how is not Pictures.NONE),
            (self.named, how is not Pictures.NONE),
        ):
            self._form.setRowVisible(field, is_shown)
