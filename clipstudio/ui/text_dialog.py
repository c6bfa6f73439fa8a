"""Asks for a name or another short text in a dialog; the window can be used meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QInputDialog, QLabel, QWidget

TITLE_ROOM = 160
"""Pixels of a window's title that its icon and buttons take; Qt does not know of them."""


def text_dialog(
    parent: QWidget,
    title: str,
    label: str,
    then: Callable[[str], object],
    text: str = "",
    *,
    choices: Sequence[str] = (),
    is_open: bool = False,
    is_long: bool = False,
    ok: str = "",
) -> QInputDialog:
    """Ask for a text, and open the dialog.

    Args:
        parent: Where it belongs to.
        title: Title of the dialog, which is as wide as this at least.
        label: What is asked for.
        then: Called with the text when it was accepted.
        text: What stands in the field at first.
        choices: Texts to choose from.
        is_open: Whether another text than the choices may be written.
        is_long: Whether the text may have several lines.
        ok: What the button says that accepts.
    """
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    if ok:
        dialog.setOkButtonText(ok)
    if is_long:
        dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
    if choices:
        # Before it is opened, or the focus goes to OK.
        dialog.setComboBoxEditable(is_open)
        dialog.setComboBoxItems(list(choices))
    if is_open or not choices:
        dialog.setTextValue(text)
    dialog.textValueSelected.connect(then)
    dialog.finished.connect(dialog.deleteLater)
    # The title is written in the system's own font, mostly bold: a letter of ours is about as wide.
    width = round(1.15 * dialog.fontMetrics().horizontalAdvance(title)) + TITLE_ROOM
    if (words := dialog.findChild(QLabel)) is not None:  # a minimum of the dialog itself is set back by its layout
        words.setMinimumWidth(width)
    dialog.open()
    return dialog
