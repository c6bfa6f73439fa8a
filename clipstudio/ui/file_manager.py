"""Handing files to other programs: opened in their own program, or shown in their folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from clipstudio.domain.language import tr
from clipstudio.domain.on_disk import exists, is_folder


def open_outside(path: Path) -> str:
    """Open a file in the program that the system has for it.

    Returns:
        Why it was not opened, as a sentence with the path; empty when the system took it.
    """
    if not exists(path):
        return tr("“{path}” is no longer there.", path=path)
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        return ""
    return tr("No program opened it. The file is {path}", path=path)


def show_in_folder(path: Path) -> str:
    """Show the folder of a file, or a folder itself, in the system's file manager.

    Returns:
        Why it was not shown, as a sentence with the path; empty when the system took it.
    """
    folder = path if is_folder(path) else path.parent
    if not is_folder(folder):
        return tr("The folder “{folder}” is no longer there.", folder=folder)
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        return ""
    return tr("No file manager opened. The folder is {folder}", folder=folder)
