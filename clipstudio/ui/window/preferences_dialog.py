"""Preferences: what holds for every project, taken over at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from clipstudio.results.words import counted
from clipstudio.ui.elided import ElidedLabel
from clipstudio.ui.fields import ComboBox, NumberBox
from clipstudio.ui.file_manager import show_in_folder
from clipstudio.ui.place import heading, muted, row
from clipstudio.ui.preferences import Preferences
from clipstudio.ui.settings import Settings
from clipstudio.ui.style import SPACE_AROUND, SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.user_words import plain_label
from clipstudio.ui.window.appearance import LARGEST_TEXT, SCHEMES, SMALLEST_TEXT, TEXT_STEP, Appearance

EDGE = 80
"""Pixels of the screen that stay free around the dialog."""
LEAST_WIDTH = 560
MOST_GROUP = 1_000_000


class PreferencesDialog(QDialog):
    """Sections of settings, one below the other; whatever is changed holds from then on. Esc closes it.

    Args:
        appearance: Colours and text size.
        preferences: What views follow.
        settings: Holds the recent projects.
        folders: What the program keeps where.

    Signals:
        recent_changed: Other projects are remembered as recent ones.
        tour_asked: Lead through the sample again.
        warned: Something could not be done; a sentence (str).
    """

    recent_changed = Signal()
    tour_asked = Signal()
    warned = Signal(str)

    def __init__(
        self,
        appearance: Appearance,
        preferences: Preferences,
        settings: Settings,
        folders: Mapping[str, Path],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Preferences")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._appearance, self._preferences, self._settings = appearance, preferences, settings
        self._cleared: tuple[Path, ...] = ()
        self.scheme = ComboBox("Colours")
        self.text_size = NumberBox("Text size")
        self.blurs = QCheckBox("Blur images until they are revealed")
        self.folds = QCheckBox("Hide harmful labels until they are asked for")
        self.minimum = NumberBox("Smallest group of new plans")
        self.auditor = QLineEdit()
        self.recent = plain_label()
        self.clear = QPushButton()
        self.tour = QPushButton("Start the tour")
        self.folder_buttons: dict[str, QPushButton] = {}
        page = QWidget()
        self._sections = QVBoxLayout(page)
        self._sections.setContentsMargins(SPACE_AROUND, SPACE_BETWEEN, SPACE_AROUND, SPACE_BETWEEN)
        self._sections.setSpacing(SPACE_INSIDE)
        self._add_appearance()
        self._add_care()
        self._add_plans()
        self._add_auditor()
        self._add_folders(folders)
        self._add_memory()
        self._sections.addStretch(1)
        self._lay_out(page)

    def add_section(self, title: str, rows: Sequence[tuple[str, QWidget]], note: str = "") -> None:
        """Add a titled section; a row without a title holds a widget that says itself what it is."""
        if self._sections.count():
            self._sections.addSpacing(SPACE_BETWEEN)
        self._sections.addWidget(heading(title))
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(SPACE_BETWEEN)
        form.setVerticalSpacing(SPACE_INSIDE)
        for name, widget in rows:
            if name:
                form.addRow(name, widget)
            else:
                form.addRow(widget)
        self._sections.addLayout(form)
        if note:
            self._sections.addWidget(muted(note))

    def _add_appearance(self) -> None:
        for text, scheme in SCHEMES:
            self.scheme.addItem(text, scheme)
        self.text_size.setRange(SMALLEST_TEXT, LARGEST_TEXT)
        self.text_size.setSingleStep(TEXT_STEP)
        self.text_size.setSuffix(" %")
        self.text_size.setKeyboardTracking(False)  # while 150 is typed, 15 is no size
        self._show_appearance()
        self.scheme.currentIndexChanged.connect(
            lambda _place: self._appearance.use_scheme(self.scheme.currentData())
        )
        self.text_size.valueChanged.connect(self._appearance.scale_text)
        self._appearance.changed.connect(self._show_appearance)
        self.add_section("Appearance", (("Colours", _beside(self.scheme)), ("Text size", _beside(self.text_size))))

    def _show_appearance(self) -> None:
        """Follow what the View menu and the keys change."""
        self.scheme.setCurrentIndex(self.scheme.findData(self._appearance.scheme))
        self.text_size.setValue(self._appearance.text_percent)

    def _add_care(self) -> None:
        self.blurs.setChecked(self._preferences.blurs)
        self.folds.setChecked(self._preferences.folds)
        self.blurs.toggled.connect(self._preferences.set_blurs)
        self.folds.toggled.connect(self._preferences.set_folds)
        note = "For runs and label sets with harmful categories. Reports and exports always have every word."
        self.add_section("Harmful content", (("", self.blurs), ("", self.folds)), note)

    def _add_auditor(self) -> None:
        self.auditor.setAccessibleName("Your name")
        self.auditor.setText(self._preferences.auditor)
        self.auditor.editingFinished.connect(lambda: self._preferences.set_auditor(self.auditor.text()))
        note = "Values that you enter by hand are kept under this name, beside what tables say."
        self.add_section("Auditor", (("Your name", self.auditor),), note)

    def _add_plans(self) -> None:
        self.minimum.setRange(1, MOST_GROUP)
        self.minimum.setSuffix(" images")
        self.minimum.setKeyboardTracking(False)
        self.minimum.setValue(self._preferences.minimum_n)
        self.minimum.valueChanged.connect(self._preferences.set_minimum_n)
        note = "Smaller groups are not estimable. Each plan can still be given another number."
        self.add_section("New audits and probes", (("Minimum group size", _beside(self.minimum)),), note)

    def _add_folders(self, folders: Mapping[str, Path]) -> None:
        rows = []
        for name, path in folders.items():
            button = self.folder_buttons[name] = QPushButton("Show in folder")
            button.setAccessibleName(f"{name}: show in folder")
            button.setEnabled(path.is_dir())
            button.clicked.connect(partial(self._show_folder, path))
            if not path.is_dir():
                button.setToolTip("There is nothing in it yet")
            rows.append((name, _beside(ElidedLabel(str(path), middle=True), button, grows=True)))
        note = "Images stay where they are. A cache can be deleted while its project is closed; it is made again."
        self.add_section("Where files are kept", rows, note)

    def _show_folder(self, path: Path, _checked: bool = False) -> None:
        if trouble := show_in_folder(path):
            self.warned.emit(trouble)

    def _add_memory(self) -> None:
        self.clear.clicked.connect(self._clear_or_restore)
        self.tour.clicked.connect(self._ask_tour)
        self._show_memory()
        rows = (
            ("Recent projects", _beside(self.recent, self.clear)),
            ("Tour of the sample", _beside(self.tour)),
        )
        self.add_section("Remembered", rows)

    def _show_memory(self) -> None:
        known = self._settings.recent
        self.recent.setText(counted(len(known), "project") if known else "none")
        self.clear.setText("Clear" if known or not self._cleared else "Undo")
        self.clear.setEnabled(bool(known or self._cleared))

    def _clear_or_restore(self) -> None:
        """Forget the recent projects; pressed again, the button brings them back."""
        known = tuple(self._settings.recent)
        self._settings.keep_recent(() if known else self._cleared)
        self._cleared = known
        self._show_memory()
        self.recent_changed.emit()

    def _ask_tour(self) -> None:
        self.tour_asked.emit()
        self.close()

    def _lay_out(self, page: QWidget) -> None:
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the control that has the keyboard
        scroll.setWidget(page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        buttons.setContentsMargins(SPACE_AROUND, SPACE_INSIDE, SPACE_AROUND, SPACE_BETWEEN)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll, 1)
        outer.addWidget(buttons)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter in a number takes it over, and presses nothing
        self._scroll, self._foot = scroll, buttons

    def _fit(self) -> None:
        """Be as large as the sections, as far as the screen goes."""
        room, bar = self.screen().availableGeometry(), self._scroll.verticalScrollBar().sizeHint().width()
        wide = min(max(LEAST_WIDTH, self._sections.sizeHint().width() + bar), room.width() - EDGE)
        high = self._sections.totalHeightForWidth(wide - bar) + self._foot.sizeHint().height() + SPACE_BETWEEN
        self.resize(wide, min(high, room.height() - EDGE))

    # Qt's names

    def showEvent(self, event: QShowEvent) -> None:
        """Only now is it known how much room the style takes."""
        super().showEvent(event)
        if not event.spontaneous():
            self._fit()


def _beside(*widgets: QWidget, grows: bool = False) -> QWidget:
    """Widgets of one row, at its left unless the first of them grows."""
    made = QWidget()
    line = row(*widgets, stretch=not grows)
    line.setContentsMargins(0, 0, 0, 0)
    if grows:
        line.setStretch(0, 1)
    made.setLayout(line)
    made.setFocusProxy(widgets[0])
    return made
