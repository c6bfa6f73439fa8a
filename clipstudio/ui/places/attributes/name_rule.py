"""How names of files and folders are read: the choice of a rule with its fields."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.services.importing.path_columns import LevelFacts
from clipstudio.services.importing.path_rules import (
    FolderLevel,
    NamePattern,
    PathRule,
    PersonFolders,
    UtkFace,
)
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.forms.form_page import FormRows
from clipstudio.ui.segmented import SegmentedButtons
from clipstudio.ui.style import SPACE_BETWEEN
from clipstudio.ui.user_words import set_tooltip

LEVEL, PATTERN, UTKFACE, PERSON = range(4)
WAYS = (tr("A folder level"), tr("A pattern"), tr("UTKFace's file names"), tr("A folder for each person"))
OWN_FOLDER = -1
UNNAMED = tr("(no name yet)")
"""No group of a pattern can be called so."""
HINT = tr("such as ^([a-z]+)_")
HOW = tr(
    "A regular expression: what its groups find is the value. Each named group, as in (?P<gender>[mf])_, is an "
    "attribute of its own."
)
LETTERS = 24


class NameRule(QWidget):
    """Asks how names are read.

    Signals:
        changed: Another rule, or another of its fields.
        typed: Something is being typed.
    """

    changed = Signal()
    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ways = SegmentedButtons(WAYS)
        self.ways.chosen.connect(self._show_way)
        self.level = ComboBox(tr("Folder level"))
        self.level.keep_width(LETTERS)
        self.level.currentIndexChanged.connect(self.changed)
        self.pattern, self.name = QLineEdit(), QLineEdit()
        self.pattern.setAccessibleName(tr("Pattern"))
        self.pattern.setPlaceholderText(HINT)
        self.name.setAccessibleName(tr("Name of the attribute"))
        self.name.setPlaceholderText(tr("such as gender"))
        self.with_folders = QCheckBox(tr("Look at folder names too"))
        set_tooltip(self.with_folders, tr("The pattern is tried on “folder/file.jpg”"))
        self.with_folders.toggled.connect(self.changed)
        for field in (self.pattern, self.name):
            field.textChanged.connect(self.typed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_BETWEEN)
        layout.addWidget(self.ways)
        self.form = FormRows()
        layout.addLayout(self.form)  # before its rows, which would be windows of their own for a moment
        self.form.add("level", tr("Folder level"), self.level)
        self.form.add("pattern", tr("Pattern"), self.pattern, HOW)
        self.form.add("folders", "", self.with_folders)
        self.form.add("name", tr("Name"), self.name)
        self.setFocusProxy(self.ways.button(0))
        self._show_fields()

    def offer(self, levels: Sequence[LevelFacts], recognised: PathRule | None) -> None:
        """Offer the folder levels there are; a way of naming that was recognised is chosen, which is no signal."""
        chosen = self.level.currentData()
        with QSignalBlocker(self.level):
            self.level.clear()
            for each in levels:
                more = ", …" if each.folders > len(each.examples) else ""
                self.level.addItem(f"{each.level}: {', '.join(each.examples)}{more}", each.level)
            self.level.addItem(tr("the folder that an image lies in"), OWN_FOLDER)
            self.level.setCurrentIndex(max(0, self.level.findData(chosen)))
        if isinstance(recognised, UtkFace):
            self.ways.set_place(UTKFACE)
        elif isinstance(recognised, PersonFolders):
            self.ways.set_place(PERSON)
        elif not levels:
            self.ways.set_place(PATTERN)
        self._show_fields()

    def rule(self) -> PathRule | None:
        """The rule that is asked for, of an attribute `UNNAMED` until it has a name; None until it is complete."""
        way, name = self.ways.place, self.name.text().strip() or UNNAMED
        if way == UTKFACE:
            return UtkFace()
        if way == PERSON:
            return PersonFolders()
        if way == LEVEL:
            return FolderLevel(int(self.level.currentData()), name)
        pattern = self.pattern.text()
        return NamePattern(pattern, name, self.with_folders.isChecked()) if pattern else None

    def _show_way(self, _place: int) -> None:
        # A name that was given to a folder level would make the pattern that attribute's newest source.
        self.forget_name()
        self._show_fields()
        if self.ways.place == PATTERN:
            self.pattern.setFocus()
        self.changed.emit()

    def forget_name(self) -> None:
        """Ask for a name anew."""
        with QSignalBlocker(self.name):
            self.name.clear()

    def _show_fields(self) -> None:
        way = self.ways.place
        for row, ways in (
            ("level", (LEVEL,)),
            ("pattern", (PATTERN,)),
            ("folders", (PATTERN,)),
            ("name", (LEVEL, PATTERN)),
        ):
            self.form.need(row, way in ways)
