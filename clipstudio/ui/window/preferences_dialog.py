"""The settings: what holds for every project, taken over at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from clipstudio.domain.estimates import USUAL_CONFIDENCES
from clipstudio.domain.language import tr
from clipstudio.domain.on_disk import is_folder
from clipstudio.results.words import counted
from clipstudio.ui.background import Background
from clipstudio.ui.choices import (
    AUDITOR,
    BLUR,
    CACHE_FOLDER,
    CACHE_LIMIT,
    CONFIDENCE,
    DEVICE,
    DOWNLOADS,
    FOLD,
    INTERVAL,
    LANGUAGE,
    MINIMUM_N,
    SCHEME,
    SPEED,
    STILL,
    TEXT_SIZE,
    THREADS,
    TILE_SIZE,
    Choice,
    Value,
)
from clipstudio.ui.confidence_box import ConfidenceBox
from clipstudio.ui.dialog_buttons import dialog_buttons
from clipstudio.ui.elided import ElidedLabel
from clipstudio.ui.fields import ComboBox, NumberBox
from clipstudio.ui.file_manager import show_in_folder
from clipstudio.ui.language import NAMES, SYSTEM
from clipstudio.ui.place import muted, row
from clipstudio.ui.preferences import Preferences
from clipstudio.ui.settings import Settings
from clipstudio.ui.style import SPACE_AROUND, SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.user_words import plain_label
from clipstudio.ui.window.appearance import SCHEMES, TEXT_STEP
from clipstudio.ui.window.cache_list import CacheList
from clipstudio.ui.window.cache_place_row import CachePlaceRow
from clipstudio.ui.window.key_editor import KeyEditor
from clipstudio.ui.window.preference_section import PreferenceSection

EDGE = 80
"""Pixels of the screen that stay free around the dialog."""
LEAST_WIDTH = 560
TILE_STEP = 16

INTERVALS = {"wilson": tr("Wilson (the usual one)"), "clopper-pearson": tr("Clopper-Pearson (exact, wider)")}
SPEEDS = {"exact": tr("Exact: 32-bit"), "fast": tr("Fast: 16-bit where possible")}
DEVICES = {
    "auto": tr("a graphics card if there is one"),
    "cuda": tr("an NVIDIA graphics card"),
    "mps": tr("the graphics chip of a Mac"),
    "cpu": tr("the processor"),
}
DOWNLOAD_WORDS = {"ask": tr("Ask each time"), "off": tr("Off: offer none")}


class PreferencesDialog(QDialog):
    """Sections of settings, one below the other; whatever is changed holds from then on. Esc closes it.

    Args:
        preferences: What views follow.
        settings: Holds the recent projects.
        folders: What the program keeps where.
        background: Reads what caches hold, and deletes them.
        open_project: The project of the window, if there is one.

    Attributes:
        search: Narrows the page to the rows that hold what is typed.
        sections: In their order.

    Signals:
        recent_changed: Other projects are remembered as recent ones.
        tour_asked: Lead through the sample again.
        keys_asked: Show the sheet of shortcuts.
        warned: Something could not be done; a sentence (str).
    """

    recent_changed = Signal()
    tour_asked = Signal()
    keys_asked = Signal()
    warned = Signal(str)

    def __init__(
        self,
        preferences: Preferences,
        settings: Settings,
        folders: Mapping[str, Path],
        background: Background,
        open_project: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._preferences, self._settings = preferences, settings
        self._cleared: tuple[Path, ...] = ()
        self._shown: dict[Choice, Callable[[Value], object]] = {}
        self.search = QLineEdit()
        self.language = self._words(LANGUAGE, tr("Language"), {SYSTEM: tr("Use system setting"), **NAMES})
        self.scheme = self._words(SCHEME, tr("Colours"), {scheme: text for text, scheme in SCHEMES})
        self.text_size = self._number(TEXT_SIZE, tr("Text size"), " %", step=TEXT_STEP)
        self.tile_size = self._number(TILE_SIZE, tr("Picture size"), tr(" px"), step=TILE_STEP)
        self.still = self._tick(STILL, tr("Reduce motion: nothing moves by itself"))
        self.blurs = self._tick(BLUR, tr("Blur images until they are revealed"))
        self.folds = self._tick(FOLD, tr("Hide harmful labels until they are asked for"))
        self.minimum = self._number(MINIMUM_N, tr("Smallest group of new plans"), tr(" images"))
        self.interval = self._words(INTERVAL, tr("Interval of new plans"), INTERVALS)
        self.confidence = self._level(CONFIDENCE, tr("Confidence level of new plans"))
        self.speed = self._words(SPEED, tr("Speed of new plans"), SPEEDS)
        self.device = self._words(DEVICE, tr("Models run on"), DEVICES)
        self.threads = self._number(THREADS, tr("Processor threads"), "")
        self.threads.setSpecialValueText(tr("all ({value})", value=os.cpu_count() or 1))
        self.downloads = self._words(DOWNLOADS, tr("Downloads of models"), DOWNLOAD_WORDS)
        self.auditor = QLineEdit()
        self.recent = plain_label()
        self.clear, self.tour, self.keys = (
            QPushButton(),
            QPushButton(tr("Start the tour")),
            QPushButton(tr("Show shortcuts")),
        )
        self.change_keys = QPushButton(tr("Change keys…"))
        self.folder_buttons: dict[str, QPushButton] = {}
        self.caches = CacheList(background, settings.recent, open_project)
        self.cache_place = CachePlaceRow(preferences, background, settings.recent, open_project)
        self.cache_limit = self._number(CACHE_LIMIT, tr("Gigabytes that caches may hold"), " GB")
        self.cache_limit.setSpecialValueText(tr("no limit"))
        self.sections: list[PreferenceSection] = []
        page = QWidget()
        self._sections = QVBoxLayout(page)
        self._sections.setContentsMargins(SPACE_AROUND, SPACE_BETWEEN, SPACE_AROUND, SPACE_BETWEEN)
        self._sections.setSpacing(SPACE_AROUND)
        self._add_appearance()
        self._add_care()
        self._add_plans()
        self._add_computing()
        self._add_auditor()
        self._add_network()
        self._add_keys()
        self._add_folders(folders)
        self._add_caches()
        self._add_memory()
        self._sections.addStretch(1)
        self._lay_out(page)
        preferences.chosen.connect(self._follow)

    # Controls

    def _number(self, choice: Choice, name: str, unit: str, step: int = 1) -> NumberBox:
        box = NumberBox(name)
        box.setRange(choice.least, choice.most)
        box.setSingleStep(step)
        box.setSuffix(unit)
        box.setKeyboardTracking(False)  # while 150 is typed, 15 is no size
        self._show_choice(choice, lambda value: box.setValue(int(value)))
        box.valueChanged.connect(lambda value: self._preferences.keep(choice, value))
        return box

    def _tick(self, choice: Choice, text: str) -> QCheckBox:
        box = QCheckBox(text)
        self._show_choice(choice, lambda value: box.setChecked(bool(value)))
        box.toggled.connect(lambda on: self._preferences.keep(choice, on))
        return box

    def _words(self, choice: Choice, name: str, words: Mapping[str, str]) -> ComboBox:
        box = ComboBox(name)
        for word in choice.words:
            box.addItem(words[word], word)
        self._show_choice(choice, lambda value: box.setCurrentIndex(box.findData(value)))
        box.currentIndexChanged.connect(lambda _place: self._preferences.keep(choice, box.currentData()))
        return box

    def _level(self, choice: Choice, name: str) -> ConfidenceBox:
        box = ConfidenceBox(name, USUAL_CONFIDENCES)
        self._show_choice(choice, lambda value: box.choose(int(value) / 100))
        box.currentIndexChanged.connect(
            lambda _place: self._preferences.keep(choice, round(100 * box.currentData()))
        )
        return box

    def _show_choice(self, choice: Choice, show: Callable[[Value], object]) -> None:
        self._shown[choice] = show
        self._follow(choice)

    @Slot(object)
    def _follow(self, choice: Choice) -> None:
        """Show what was chosen elsewhere, or put back."""
        if choice in self._shown:
            self._shown[choice](self._preferences.get(choice))

    # Sections

    def add_section(
        self,
        title: str,
        rows: Sequence[tuple[str, QWidget]],
        note: str = "",
        choices: Sequence[Choice] = (),
        also: str = "",
    ) -> None:
        """Add a titled section; a row without a title holds a widget that says itself what it is.

        ``also`` has other words by which it is found.
        """
        section = PreferenceSection(title, rows, note, choices, self._preferences, also)
        self.sections.append(section)
        self._sections.addWidget(section)

    def _add_appearance(self) -> None:
        rows = (
            (tr("Language"), _beside(self.language)),
            (tr("Colours"), _beside(self.scheme)),
            (tr("Text size"), _beside(self.text_size)),
            (tr("Picture size"), _beside(self.tile_size)),
            ("", self.still),
        )
        note = tr(
            "Another language is spoken from the next start on; what is written to projects, reports and exports "
            "is in English. Pictures in Images begin with this size; the slider above them changes it for now."
        )
        also = tr("theme mode color font zoom scale thumbnails animation translation")
        self.add_section(tr("Appearance"), rows, note, (LANGUAGE, SCHEME, TEXT_SIZE, TILE_SIZE, STILL), also)

    def _add_care(self) -> None:
        note = tr("For runs and label sets with harmful categories. Reports and exports always have every word.")
        also = tr("sensitive offensive disturbing warning censor")
        self.add_section(tr("Harmful content"), (("", self.blurs), ("", self.folds)), note, (BLUR, FOLD), also)

    def _add_plans(self) -> None:
        rows = (
            (tr("Minimum group size"), _beside(self.minimum)),
            (tr("Confidence interval"), _beside(self.interval)),
            (tr("Confidence level"), _beside(self.confidence)),
            (tr("Speed"), _beside(self.speed)),
        )
        note = tr(
            "Smaller groups are not estimable. Of 100 intervals at 95 %, about 95 contain the true value; at 99 % "
            "they are wider. The significance level of tests stays 5 %. "
            "Each plan can still be given something else."
        )
        also = tr("default statistics precision alpha")
        self.add_section(tr("New audits and probes"), rows, note, (MINIMUM_N, INTERVAL, CONFIDENCE, SPEED), also)

    def _add_computing(self) -> None:
        rows = ((tr("Models run on"), _beside(self.device)), (tr("Processor threads"), _beside(self.threads)))
        note = tr("For models that are loaded from now on, and for reading images for them.")
        also = tr("GPU CPU CUDA device cores performance")
        self.add_section(tr("Computing"), rows, note, (DEVICE, THREADS), also)

    def _add_auditor(self) -> None:
        self._show_choice(AUDITOR, lambda value: self.auditor.setText(str(value)))
        self.auditor.setAccessibleName(tr("Your name"))
        self.auditor.editingFinished.connect(lambda: self._preferences.set_auditor(self.auditor.text()))
        note = tr("Values that you enter by hand are kept under this name, beside what tables say.")
        self.add_section(tr("Auditor"), ((tr("Your name"), self.auditor),), note, (AUDITOR,))

    def _add_network(self) -> None:
        note = tr(
            "Downloading a model that you choose in Models is all that clipstudio ever uses the network for; "
            "nothing of yours is sent."
        )
        also = tr("internet online offline connection privacy telemetry")
        self.add_section(tr("Network"), ((tr("Downloads"), _beside(self.downloads)),), note, (DOWNLOADS,), also)

    def _add_keys(self) -> None:
        self.keys.clicked.connect(self.keys_asked)
        note = tr("The keys of a review's answers are chosen where its question is written.")
        self.change_keys.clicked.connect(self._change_keys)
        also = tr("keyboard hotkeys bindings")
        rows = ((tr("All keys"), _beside(self.keys, self.change_keys)),)
        self.add_section(tr("Keys"), rows, note, also=also)

    def _change_keys(self) -> None:
        KeyEditor(self._preferences.keep_keys, self).show()

    def _add_folders(self, folders: Mapping[str, Path]) -> None:
        rows: list[tuple[str, QWidget]] = []
        for name, path in folders.items():
            button = self.folder_buttons[name] = QPushButton(tr("Show in folder"))
            button.setAccessibleName(tr("{name}: show in folder", name=name))
            button.setEnabled(is_folder(path))
            button.clicked.connect(partial(self._show_folder, path))
            if not is_folder(path):
                button.setToolTip(tr("There is nothing in it yet"))
            rows.append((name, _beside(ElidedLabel(str(path), middle=True), button, grows=True)))
        note = tr("Images stay where they are. The settings are the file settings.toml.")
        self.add_section(tr("Where files are kept"), rows, note, also=tr("directory path location"))

    def _add_caches(self) -> None:
        self.caches.warned.connect(self.warned)
        self.cache_place.warned.connect(self.warned)
        self.cache_place.moved.connect(self.caches.read)
        rows = (
            (tr("Caches are made"), self.cache_place),
            (tr("Caches may hold"), _beside(self.cache_limit)),
            (tr("They hold"), self.caches),
        )
        note = tr(
            "A cache holds thumbnails and embeddings, which are made again when they are needed. Where caches of "
            "recent projects hold more than they may, the longest unused ones are cleared when a project opens."
        )
        also = tr("disk space storage temporary")
        self.add_section(tr("Caches"), rows, note, (CACHE_FOLDER, CACHE_LIMIT), also)

    def _show_folder(self, path: Path, _checked: bool = False) -> None:
        if trouble := show_in_folder(path):
            self.warned.emit(trouble)

    def _add_memory(self) -> None:
        self.clear.clicked.connect(self._clear_or_restore)
        self.tour.clicked.connect(self._ask_tour)
        self._show_memory()
        rows = (
            (tr("Recent projects"), _beside(self.recent, self.clear)),
            (tr("Tour of the sample"), _beside(self.tour)),
        )
        self.add_section(tr("Remembered"), rows, also=tr("history"))

    def _show_memory(self) -> None:
        known = self._settings.recent
        self.recent.setText(counted(len(known), "project") if known else tr("none"))
        self.clear.setText(tr("Clear") if known or not self._cleared else tr("Undo"))
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
        buttons = dialog_buttons(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        buttons.setContentsMargins(SPACE_AROUND, SPACE_INSIDE, SPACE_AROUND, SPACE_BETWEEN)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.search.setPlaceholderText(tr("Find a setting"))
        self.search.setAccessibleName(tr("Find a setting"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._narrow)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.search.setFocus)
        self._nothing = muted(tr("No setting holds these words."))
        self._nothing.setVisible(False)
        head = QVBoxLayout()
        head.setContentsMargins(SPACE_AROUND, SPACE_BETWEEN, SPACE_AROUND, 0)
        head.addWidget(self.search)
        head.addWidget(self._nothing)
        outer.addLayout(head)
        outer.addWidget(scroll, 1)
        outer.addWidget(buttons)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter in a number takes it over, and presses nothing
        self._scroll, self._foot = scroll, buttons

    def _narrow(self, words: str) -> None:
        """Show the rows that hold the words."""
        for section in self.sections:
            section.narrow(words)
        self._nothing.setVisible(all(section.isHidden() for section in self.sections))
        self._scroll.verticalScrollBar().setValue(0)

    def _fit(self) -> None:
        """Be as large as the sections, as far as the screen goes."""
        room, bar = self.screen().availableGeometry(), self._scroll.verticalScrollBar().sizeHint().width()
        wide = min(max(LEAST_WIDTH, self._sections.sizeHint().width() + bar), room.width() - EDGE)
        around = self._foot.sizeHint().height() + self.search.sizeHint().height() + 2 * SPACE_BETWEEN
        high = self._sections.totalHeightForWidth(wide - bar) + around
        self.resize(wide, min(high, room.height() - EDGE))

    # Qt's names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the field of the search before it closes the page."""
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        else:
            super().keyPressEvent(event)

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
