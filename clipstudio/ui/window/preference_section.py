"""A section of the settings: rows with a title, found by words in them, and put back together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from clipstudio.domain.language import inside, tr
from clipstudio.ui.choices import Choice
from clipstudio.ui.place import heading, muted
from clipstudio.ui.preferences import Preferences
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.user_words import plain_label


class PreferenceSection(QWidget):
    """Rows below a title, which a button puts back to what they begin with.

    Args:
        title: What the rows have in common.
        rows: Title and control; a row without a title holds a control that says itself what it is.
        note: What there is to know, below.
        choices: The settings that are put back; none where nothing can be.
        preferences: What holds of them.
        also: Other words for what is in it, by which it is found too.
    """

    def __init__(
        self,
        title: str,
        rows: Sequence[tuple[str, QWidget]],
        note: str,
        choices: Sequence[Choice],
        preferences: Preferences,
        also: str = "",
    ) -> None:
        super().__init__()
        self._also = also
        self._title, self._note, self._choices, self._preferences = title, note, choices, preferences
        self.heading = heading(title)
        self.reset = QPushButton(tr("Reset"))
        self.reset.setProperty("role", "quiet")
        self.reset.setAccessibleName(tr("Reset {inside}", inside=inside(title)))
        self.reset.setToolTip(tr("Put these settings back to what they begin with"))
        self.reset.setVisible(bool(choices))
        self.reset.clicked.connect(self._put_back)
        self.form = QFormLayout()
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setHorizontalSpacing(SPACE_BETWEEN)
        self.form.setVerticalSpacing(SPACE_INSIDE)
        self._rows: list[tuple[str, QWidget, QWidget]] = []
        for name, control in rows:
            self._add_row(name, control)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.reset)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addLayout(head)
        layout.addLayout(self.form)
        if note:
            layout.addWidget(muted(note))
        preferences.chosen.connect(self._offer_reset)
        self._offer_reset()

    def _add_row(self, name: str, control: QWidget) -> None:
        """Add a row at the end."""
        label = plain_label(name)
        if name:
            buddy = control.focusProxy() or control
            label.setBuddy(buddy)
            if not buddy.accessibleName() and not isinstance(buddy, QLabel):  # of a label, it is what it says
                # What is seen on a button must be in its name, for who speaks to it.
                buddy.setAccessibleName(f"{name}: {buddy.text()}" if isinstance(buddy, QAbstractButton) else name)
            self.form.addRow(label, control)
        else:
            self.form.addRow(control)
        self._rows.append((name, label if name else control, control))

    def narrow(self, words: str) -> None:
        """Show the rows that hold all of the words, marked; all of them where only the section holds the words."""
        wanted = words.casefold().split()
        _mark(self.heading, bool(wanted) and all(word in self._title.casefold() for word in wanted))
        texts = [" ".join((name, *_texts(control))).casefold() for name, _title, control in self._rows]
        own = [all(word in text for word in wanted) for text in texts]
        around = f"{self._title} {self._note} {self._also} ".casefold()
        # Where no row says it by itself, the section may, alone or together with a row.
        shown = own if any(own) else [all(word in around + text for word in wanted) for text in texts]
        for (_name, title, control), is_own, is_shown in zip(self._rows, own, shown, strict=True):
            self.form.setRowVisible(control, is_shown)
            _mark(title, bool(wanted) and is_own)
        self.setVisible(any(shown))
        # It would put back what is not seen now, too.
        self.reset.setVisible(bool(self._choices) and all(shown))

    def _put_back(self) -> None:
        had_keyboard = self.reset.hasFocus()
        self._preferences.reset(self._choices)
        if had_keyboard:  # the button has nothing more to do
            self._rows[0][2].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _offer_reset(self, _choice: object = None) -> None:
        self.reset.setEnabled(any(self._preferences.get(each) != each.default for each in self._choices))


def _texts(control: QWidget) -> list[str]:
    """What stands in a control and the controls in it, and what they offer."""
    texts = []
    for each in (control, *control.findChildren(QWidget)):
        if isinstance(each, QLabel | QAbstractButton):
            texts.append(each.text())
        if isinstance(each, QComboBox):
            texts += [each.itemText(index) for index in range(each.count())]
    return texts


def _mark(widget: QWidget, is_found: bool) -> None:
    """Put a ground behind what was searched for."""
    if bool(widget.property("found")) != is_found:
        widget.setProperty("found", is_found)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
