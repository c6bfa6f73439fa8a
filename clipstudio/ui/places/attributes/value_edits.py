"""What renames, merges and describes an attribute and its values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QInputDialog, QPushButton

from clipstudio.domain.language import quoted, tr
from clipstudio.services import attribute_editing
from clipstudio.services.reversible import Reversible
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.actions import make_action
from clipstudio.ui.menu import Menu
from clipstudio.ui.table import Table
from clipstudio.ui.text_dialog import text_dialog
from clipstudio.ui.user_words import button_text

Edit = Callable[[ProjectFile], Reversible | None]


class ValueEdits(QObject):
    """Actions of the table of values, and a button that offers them all.

    Attributes:
        button: Opens a menu of the actions.
        of_values: The actions on the chosen values.
        of_attribute: The actions on the attribute itself.
        dialog: The dialog that was opened last.

    Signals:
        asked: Make this change (`Edit`).
    """

    asked = Signal(object)

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._table = table
        self._summary: AttributeSummary | None = None
        self._values: tuple[str, ...] = ()
        self._may = True
        self.dialog: QInputDialog | None = None
        self.rename_value = make_action(table, tr("Rename value…"), self._ask_value_name, "F2")
        self.rename_value.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.merge = make_action(table, tr("Merge values…"), self._ask_merged_name)
        self.describe_value = make_action(table, tr("Describe value…"), self._ask_value_description)
        self.rename = make_action(table, tr("Rename attribute…"), self._ask_name)
        self.describe = make_action(table, tr("Describe attribute…"), self._ask_description)
        self.of_values = (self.rename_value, self.merge, self.describe_value)
        self.of_attribute = (self.rename, self.describe)
        table.insertActions(table.copy_action, self.of_values)
        self.button = QPushButton(tr("Edit"))
        self.button.setToolTip(tr("Rename, merge and describe; what each source says stays as it is"))
        self.button.setProperty("role", "quiet")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = Menu(self.button)
        menu.addActions(self.of_values)
        menu.addSeparator()
        menu.addActions(self.of_attribute)
        menu.addSeparator()
        self.guessed = Menu(tr("Guessed by a model"), menu)
        self.guessed.setToolTipsVisible(True)
        menu.addMenu(self.guessed)
        self.button.setMenu(menu)

    def set_may_write(self, may: bool) -> None:
        """Say whether the project can be changed."""
        self._may = may
        self.button.setVisible(may)
        self.offer(self._summary, self._values)

    def offer(self, summary: AttributeSummary | None, values: Sequence[str]) -> None:
        """Offer what can be done with these values of an attribute."""
        self._summary, self._values = summary, tuple(values)
        may = self._may and summary is not None
        for action in self.of_attribute:
            action.setEnabled(may)
        # The values of what is derived are those of its definition.
        may = may and summary is not None and summary.definition is None
        self._offer_sources(may)
        one = may and len(values) == 1
        for action, is_offered in (
            (self.rename_value, one),
            (self.describe_value, one),
            (self.merge, may and len(values) > 1),
        ):
            action.setEnabled(is_offered)
        self.merge.setToolTip("" if len(values) > 1 else tr("Choose two values at least, with Ctrl or Shift"))

    def _offer_sources(self, may: bool) -> None:
        """A tick for each source: whether a model guessed what it says."""
        self.guessed.clear()
        self.guessed.setEnabled(may)
        for source in dict.fromkeys(self._known.sources) if may else ():
            action = self.guessed.addAction(button_text(source))
            action.setCheckable(True)
            action.setChecked(source in self._known.guessed)
            action.setToolTip(tr("Plans that compare by it say so, and why it matters"))
            action.toggled.connect(partial(self._mark, source))

    def _mark(self, source: str, is_guessed: bool) -> None:
        attribute = self._known.name
        self.asked.emit(lambda project: attribute_editing.mark_guessed(project, attribute, source, is_guessed))

    def actions(self) -> tuple[QAction, ...]:
        """All of them."""
        return (*self.of_values, *self.of_attribute)

    def _ask_value_name(self) -> None:
        (value,) = self._values
        words = tr("What to call “{value}”. Sources keep their word, which stays readable:", value=value)
        self._ask(tr("Rename value"), words, value, partial(self._rename_value, value))

    def _ask_merged_name(self) -> None:
        words = tr("What to call {named} together. Undo tells them apart again:", named=_named(self._values))
        self._ask(tr("Merge values"), words, "", partial(self._merge, self._values), choices=self._values)

    def _ask_value_description(self) -> None:
        (value,) = self._values
        note = self._known.note(value)
        words = tr("What “{value}” means. Shown beside it, and kept with every audit:", value=value)
        self._ask(tr("Describe value"), words, note.description, partial(self._describe, value), long=True)

    def _ask_name(self) -> None:
        words = tr("What to call this attribute. Plans and tables that say its former name still find it:")
        self._ask(tr("Rename attribute"), words, self._known.name, self._rename)

    def _ask_description(self) -> None:
        words = tr(
            "What “{name}” means and where it comes from. Shown beside it, and kept with every audit:",
            name=self._known.name,
        )
        self._ask(
            tr("Describe attribute"), words, self._known.description, partial(self._describe, None), long=True
        )

    @property
    def _known(self) -> AttributeSummary:
        assert self._summary is not None, "the actions are offered of an attribute only"
        return self._summary

    def _ask(
        self,
        title: str,
        words: str,
        text: str,
        then: Callable[[str], None],
        *,
        long: bool = False,
        choices: Sequence[str] = (),
    ) -> None:
        self.dialog = text_dialog(
            self._table, title, words, then, text, choices=choices, is_open=True, is_long=long
        )
        if choices:
            _require_name(self.dialog)

    def _rename_value(self, value: str, name: str) -> None:
        attribute = self._known.name
        self.asked.emit(lambda project: attribute_editing.rename_value(project, attribute, value, name))

    def _merge(self, values: tuple[str, ...], into: str) -> None:
        attribute = self._known.name
        self.asked.emit(lambda project: attribute_editing.merge_values(project, attribute, values, into))

    def _describe(self, value: str | None, text: str) -> None:
        attribute = self._known.name
        self.asked.emit(lambda project: attribute_editing.describe(project, attribute, text, value))

    def _rename(self, name: str) -> None:
        attribute = self._known.name
        self.asked.emit(lambda project: attribute_editing.rename_attribute(project, attribute, name))


def _require_name(dialog: QInputDialog) -> None:
    """Take only a name that was typed or chosen: any other would be a claim about people that nobody made."""
    box, buttons = dialog.findChild(QComboBox), dialog.findChild(QDialogButtonBox)
    assert isinstance(box, QComboBox), "it was made for the choices"
    assert isinstance(buttons, QDialogButtonBox), "every such dialog has them"
    # What is typed is not completed to one of them: Enter would take what nobody typed.
    box.setCompleter(None)  # type: ignore[arg-type]
    ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
    ok.setEnabled(False)
    box.editTextChanged.connect(lambda text: ok.setEnabled(bool(text.strip())))


def _named(values: Sequence[str]) -> str:
    first = ", ".join(quoted(value) for value in values[:-1])
    return tr("{first} and “{values}”", first=first, values=values[-1])
