"""Spacing and type in one place and the scheme of colours in force: no other file of the window names one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from weakref import WeakKeyDictionary, WeakSet

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from clipstudio.results.palette import DARK, LIGHT, Tokens
from clipstudio.ui.icons import save_svg

SPACE_INSIDE = 8
SPACE_BETWEEN = 16
SPACE_AROUND = 24
RADIUS = 6

TITLE_SCALE = 1.35
HEADINGS = {"title": TITLE_SCALE, "display": 1.8}
"""So many times as large as ordinary text are headings, by their role."""

ICON_LINES, FOLD_LINES = 1.15, 0.85
"""Lines of ordinary text that an icon on a button is high, and the arrow of what can be folded."""

FIELD_SPACE = 20
"""Pixels above and below the lines of a field, its border included."""

MARKED = (QAbstractButton, QComboBox, QAbstractSpinBox, QAbstractItemView)
"""Widgets that may have ticks, dots or arrows."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Files with the arrows of boxes and of what can be folded, a tick, and the ring and dot of a radio button.

    A border with corners as round as that would have edges where its size is not an even number.
    """

    up: Path
    down: Path
    left: Path
    right: Path
    tick: Path
    ring: Path
    dot: Path


class Theme(QObject):
    """The scheme in force.

    Signals:
        changed: The scheme was switched; widgets that paint themselves ask `tokens` again.
        scaled: The text has another size now. Widgets are told by their font.
    """

    changed = Signal()
    scaled = Signal()

    def __init__(self) -> None:
        super().__init__()
        # Fonts then go down to the widgets of a window that has a style sheet as they do elsewhere. Otherwise
        # another size of text takes dressing all of them anew, which holds a window with its places for seconds.
        QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
        self._dark = False
        # A style sheet takes its pictures from files only.
        self._marks = TemporaryDirectory(prefix="clipstudio-")
        self._windows: WeakSet[QWidget] = WeakSet()
        self._headings: WeakKeyDictionary[QWidget, float] = WeakKeyDictionary()
        self._icons: WeakKeyDictionary[QAbstractButton, float] = WeakKeyDictionary()
        self._fields: WeakKeyDictionary[QPlainTextEdit, int] = WeakKeyDictionary()

    @property
    def dark(self) -> bool:
        """Whether the dark scheme is in force."""
        return self._dark

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return DARK if self._dark else LIGHT

    def use(self, dark: bool) -> None:
        """Switch to the dark or the light scheme, whatever the system's is."""
        QGuiApplication.styleHints().setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        self._dress(dark)

    def follow_system(self) -> None:
        """Switch to the system's scheme; Qt emits `colorSchemeChanged` when that changes."""
        # As long as a scheme is asked for, Qt hides the system's own and tells nothing of its changes.
        hints = QGuiApplication.styleHints()
        hints.unsetColorScheme()
        self._dress(hints.colorScheme() == Qt.ColorScheme.Dark)

    def dress(self, window: QWidget | None) -> None:
        """Apply the style sheet to a window and everything in it, for as long as it lives.

        The application itself has no style sheet: with one, Qt dresses a widget and all within it anew whenever it
        is put into another, which took two thirds of the time in which a project's places are built.
        """
        if window is not None:
            self._windows.add(window)
            window.setStyleSheet(self._sheet())

    def _dress(self, dark: bool) -> None:
        """Give the whole application the colours of a scheme."""
        self._dark = dark
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(palette(self.tokens))
        sheet = self._sheet() if self._windows else ""
        for window in list(self._windows):
            # The same sheet again takes as long as another: it is set when a window is made, for size and colours.
            if shiboken6.isValid(window) and window.styleSheet() != sheet:
                window.setStyleSheet(sheet)
        self.changed.emit()

    def _sheet(self) -> str:
        return style_sheet(self.tokens, self._draw_marks())

    def scale_text(self, points: float) -> None:
        """Set the size of ordinary text; titles and captions follow."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            font = app.font()
            font.setPointSizeF(points)
            app.setFont(font)
            self._scale_marks()
            for label, times in list(self._headings.items()):
                if shiboken6.isValid(label):
                    label.setFont(_heading_font(times))
            for button, lines in list(self._icons.items()):
                if shiboken6.isValid(button):
                    button.setIconSize(_icon_size(lines))
            for field, rows in list(self._fields.items()):
                if shiboken6.isValid(field):
                    field.setFixedHeight(_field_height(rows))
            self.scaled.emit()

    def _scale_marks(self) -> None:
        """Let arrows, ticks and dots be as large as the text is now.

        The style sheet gives their sizes in heights of a line, which Qt makes pixels when a widget is polished.
        """
        for window in filter(shiboken6.isValid, list(self._windows)):
            for kind in MARKED:
                for widget in filter(_is_marked, window.findChildren(kind)):
                    _polish(widget)

    def head(self, label: QWidget, role: str) -> None:
        """Let a label look as a heading, "title" or "display", at every size of text."""
        label.setProperty("role", role)
        self._headings[label] = HEADINGS[role]
        label.setFont(_heading_font(HEADINGS[role]))

    def size_icon(self, button: QAbstractButton, lines: float = ICON_LINES) -> None:
        """Let the icon or arrow of a button be so many lines high at every size of text."""
        self._icons[button] = lines
        button.setIconSize(_icon_size(lines))

    def keep_lines(self, field: QPlainTextEdit, lines: int) -> None:
        """Let a field be so many lines of text high at every size of text."""
        self._fields[field] = lines
        field.setFixedHeight(_field_height(lines))

    def _draw_marks(self) -> Marks:
        folder = Path(self._marks.name)
        scheme = "dark" if self._dark else "light"
        return Marks(
            up=save_svg("up", self.tokens.muted, folder / f"up-{scheme}.svg"),
            down=save_svg("down", self.tokens.muted, folder / f"down-{scheme}.svg"),
            left=save_svg("left", self.tokens.muted, folder / f"left-{scheme}.svg"),
            right=save_svg("right", self.tokens.muted, folder / f"right-{scheme}.svg"),
            tick=save_svg("tick", self.tokens.on_accent, folder / f"tick-{scheme}.svg"),
            ring=save_svg("ring", self.tokens.muted, folder / f"ring-{scheme}.svg"),
            dot=save_svg("dot", self.tokens.accent, folder / f"dot-{scheme}.svg"),
        )


theme = Theme()


def tokens() -> Tokens:
    """The colours in force."""
    return theme.tokens


def set_role(widget: QWidget, role: str) -> None:
    """Let a widget look as one of another role from now on."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        _polish(widget)


def _is_marked(widget: QWidget) -> bool:
    """Whether the style sheet draws a tick, a dot or an arrow on a widget: most buttons have words alone."""
    if isinstance(widget, QPushButton):
        return widget.menu() is not None
    return not isinstance(widget, QHeaderView | QToolButton)


def _polish(widget: QWidget) -> None:
    """Ask the style sheet again how a widget looks."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def group_color(index: int) -> QColor:
    """The colour of the group at ``index``; beyond the palette, the last, neutral one."""
    colors = tokens().groups
    return QColor(colors[min(index, len(colors) - 1)])


def _heading_font(times: float) -> QFont:
    """So many times the ordinary size of text, in the heavier of the two weights, and nothing else of a font.

    A style sheet's own weight would go with the next font that its widget is given.
    """
    font = QFont()
    font.setPointSizeF(QApplication.font().pointSizeF() * times)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _icon_size(lines: float) -> QSize:
    side = round(lines * QFontMetrics(QApplication.font()).height())
    return QSize(side, side)


def _field_height(lines: int) -> int:
    return lines * QFontMetrics(QApplication.font()).lineSpacing() + FIELD_SPACE


def title_font(base: QFont) -> QFont:
    """The large of the three text sizes, bold: a place's question."""
    font = QFont(base)
    font.setPointSizeF(base.pointSizeF() * TITLE_SCALE)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def small_font(base: QFont) -> QFont:
    """The small of the three text sizes: captions and notes."""
    font = QFont(base)
    font.setPointSizeF(base.pointSizeF() * 0.9)
    return font


def palette(colors: Tokens) -> QPalette:
    """The Qt palette of a scheme, for the Fusion style."""
    result = QPalette()
    role = QPalette.ColorRole
    for which, color in (
        (role.Window, colors.window),
        (role.WindowText, colors.text),
        (role.Base, colors.surface),
        (role.AlternateBase, colors.window),
        (role.Text, colors.text),
        (role.Button, colors.raised),
        (role.ButtonText, colors.text),
        (role.ToolTipBase, colors.surface),
        (role.ToolTipText, colors.text),
        (role.PlaceholderText, colors.muted),
        (role.Highlight, colors.accent),
        (role.HighlightedText, colors.on_accent),
        (role.Accent, colors.accent),
        (role.Link, colors.accent),
        (role.Mid, colors.line),
    ):
        result.setColor(which, QColor(color))
    for which in (role.Text, role.WindowText, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, which, QColor(colors.muted))
    return result


def style_sheet(colors: Tokens, marks: Marks) -> str:
    """What the palette cannot say: hairlines, corners, the rail, the main button.

    Widgets opt in by their property ``role``: "primary", "quiet", "chip", "fold", "display", "title", "muted",
    "warning", "pane", "surface", "card", "tour", "strong", "message", "line", or
    "painted" for a tree whose delegate paints what is chosen.

    What grows with the text is given in "em": of ordinary text one is the height of a line.

    Args:
        colors: The scheme.
        marks: Files with small pictures.
    """
    return f"""
    QToolTip {{ background: {colors.surface}; color: {colors.text}; border: 1px solid {colors.line};
        padding: 6px; }}
    QPushButton, QToolButton {{ border: 1px solid {colors.line}; border-radius: {RADIUS}px; padding: 5px 12px;
        background: {colors.surface}; color: {colors.text}; }}
    QPushButton:hover, QToolButton:hover {{ background: {colors.raised}; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {colors.muted}; background: {colors.window}; }}
    QPushButton[role="primary"] {{ background: {colors.accent}; color: {colors.on_accent};
        border-color: {colors.accent}; font-weight: 600; }}
    QPushButton[role="primary"]:disabled {{ background: {colors.raised}; color: {colors.muted};
        border-color: {colors.line}; }}
    QPushButton[role="quiet"], QToolButton[role="quiet"] {{ border-color: transparent; background: transparent; }}
    QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover {{ background: {colors.raised}; }}
    QPushButton[role="chip"] {{ background: {colors.accent_soft}; border-color: {colors.accent_soft};
        border-radius: 10px; padding: 3px 10px; }}
    QPushButton[role="chip"]:hover {{ border-color: {colors.accent}; }}
    QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    QFileDialog QToolButton, QTabBar QToolButton, QLineEdit QToolButton {{ padding: 2px; }}
    QToolButton[role="term"] {{ border: 1px solid {colors.muted}; border-radius: {RADIUS}px; padding: 0;
        background: transparent; color: {colors.muted}; }}
    QToolButton[role="term"]:hover {{ border-color: {colors.accent}; color: {colors.accent}; }}
    QPushButton::menu-indicator {{ image: url("{marks.down.as_posix()}"); width: 0.9em; height: 0.9em;
        subcontrol-origin: padding; subcontrol-position: center right; right: 4px; }}
    QToolButton::menu-indicator {{ image: none; }}
    QToolButton::down-arrow {{ image: url("{marks.down.as_posix()}"); }}
    QToolButton::right-arrow {{ image: url("{marks.right.as_posix()}"); }}
    QToolButton::left-arrow {{ image: url("{marks.left.as_posix()}"); }}
    QToolButton[role="fold"] {{ border-color: transparent; background: transparent; padding: 2px 4px; }}
    QToolButton[role="fold"]:checked {{ background: transparent; border-color: transparent; }}
    QPushButton:checked, QToolButton:checked {{ background: {colors.accent_soft};
        border-color: {colors.accent_soft}; color: {colors.accent}; }}
    QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox {{ border: 1px solid {colors.line};
        border-radius: {RADIUS}px; padding: 4px 8px; background: {colors.surface}; color: {colors.text};
        selection-background-color: {colors.accent}; selection-color: {colors.on_accent}; }}
    QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {{
        background: {colors.window}; color: {colors.muted}; }}
    QCheckBox:disabled, QRadioButton:disabled {{ color: {colors.muted}; }}
    QComboBox::drop-down, QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none;
        width: 1.4em; }}
    QComboBox::down-arrow, QAbstractSpinBox::down-arrow {{ image: url("{marks.down.as_posix()}");
        width: 0.9em; height: 0.9em; }}
    QAbstractSpinBox::up-arrow {{ image: url("{marks.up.as_posix()}"); width: 0.9em; height: 0.9em; }}
    QComboBox {{ combobox-popup: 0; }}
    QComboBox QAbstractItemView, QListView[role="popup"] {{ background: {colors.surface}; color: {colors.text};
        border: 1px solid {colors.muted}; padding: 4px;
        selection-background-color: {colors.accent_soft}; selection-color: {colors.text}; }}
    QCheckBox::indicator, QAbstractItemView::indicator {{ width: 1em; height: 1em;
        border: 1px solid {colors.muted}; border-radius: 3px; background: {colors.surface}; }}
    QRadioButton::indicator {{ width: 1.15em; height: 1.15em; image: url("{marks.ring.as_posix()}"); }}
    QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{ background: {colors.accent};
        border-color: {colors.accent}; image: url("{marks.tick.as_posix()}"); }}
    QRadioButton::indicator:checked {{ image: url("{marks.dot.as_posix()}"); }}
    QTableView, QListView, QTreeView {{ background: {colors.surface}; color: {colors.text};
        gridline-color: {colors.line}; selection-background-color: {colors.accent_soft};
        selection-color: {colors.text}; outline: none; }}
    QTreeView[role="painted"]::item:selected {{ background: transparent; }}
    QListView::item {{ padding: 4px 8px; border-radius: {RADIUS}px; }}
    QListView::item:selected, QTreeView::item:selected {{ background: {colors.accent_soft};
        color: {colors.text}; }}
    QTableCornerButton::section {{ background: {colors.window}; border: none; }}
    QHeaderView::section {{ background: {colors.window}; color: {colors.muted}; border: none;
        border-bottom: 1px solid {colors.line}; padding: 6px 8px; }}
    QToolButton[role="divider"], QToolButton[role="divider"]:checked {{ background: transparent; border: none;
        border-radius: 3px; padding: 0; }}
    QToolButton[role="divider"]:hover {{ background: {colors.raised}; }}
    QFrame[role="pane"], QWidget[role="pane"] {{ background: {colors.window}; }}
    QFrame[role="pane"] QTreeView, QFrame[role="pane"] QListView {{ background: {colors.window}; }}
    QWidget[role="surface"] {{ background: {colors.surface}; }}
    QFrame[role="card"] {{ background: {colors.surface}; border: 1px solid {colors.line}; border-radius: 6px;
        padding: 8px; }}
    QFrame[role="news-card"] {{ background: {colors.surface}; border: 1px solid {colors.muted};
        border-radius: {RADIUS}px; }}
    QFrame[role="warning-card"] {{ background: {colors.warning_soft}; border: 1px solid {colors.warning};
        border-radius: {RADIUS}px; }}
    QFrame[role="bar"] {{ background: {colors.window}; border: none; border-top: 1px solid {colors.line}; }}
    QFrame[role="tour"] {{ background: {colors.accent_soft}; border-top: 2px solid {colors.accent}; }}
    QLabel[role="strong"] {{ font-weight: 600; }}
    QFrame[role="line"] {{ color: {colors.line}; }}
    QScrollBar {{ background: transparent; border: none; }}
    QAbstractScrollArea::corner {{ background: transparent; border: none; }}
    QScrollBar:vertical {{ width: 10px; }}
    QScrollBar:horizontal {{ height: 10px; }}
    QScrollBar::handle {{ background: {colors.bar}; border-radius: 3px; margin: 2px; min-height: 24px;
        min-width: 24px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QLabel[found="true"], QCheckBox[found="true"], QWidget[found="true"] > QPushButton {{
        background: {colors.accent_soft}; }}
    QLabel[role="muted"] {{ color: {colors.muted}; }}
    QLabel[role="warning"] {{ color: {colors.warning}; background: {colors.warning_soft};
        border-radius: {RADIUS}px; padding: 6px 10px; }}
    QProgressBar {{ border: none; border-radius: 3px; background: {colors.raised}; max-height: 6px; }}
    QProgressBar::chunk {{ background: {colors.accent}; border-radius: 3px; }}
    QMenu {{ background: {colors.surface}; color: {colors.text}; border: 1px solid {colors.line}; padding: 4px; }}
    QMenu::item {{ padding: 5px 24px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {colors.accent_soft}; color: {colors.text}; }}
    QMenu::item:disabled {{ color: {colors.muted}; }}
    {_focus_rings(colors)}
    """


def _focus_rings(colors: Tokens) -> str:
    """A ring of two pixels around what has the keyboard, which nothing that is merely chosen has.

    Where the ring comes, the padding gives way to it: nothing moves when the focus does. The style's own frame
    around the words of what keys have reached is not drawn beside it.
    """
    ring = f"border: 2px solid {colors.accent}; outline: none;"
    return f"""
    QPushButton:focus, QToolButton:focus, QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus,
    QPushButton:checked:focus, QToolButton:checked:focus {{ {ring} padding: 4px 11px; }}
    QPushButton[role="chip"]:focus {{ {ring} padding: 2px 9px; }}
    QPushButton[role="primary"]:focus {{ {ring} padding: 4px 11px; background: {colors.surface};
        color: {colors.accent}; }}
    QToolButton[role="fold"]:focus {{ {ring} padding: 1px 3px; }}
    QToolButton[role="divider"]:focus {{ {ring} padding: 0; background: {colors.accent_soft}; }}
    QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{ {ring} padding: 3px 7px; }}
    QCheckBox, QRadioButton {{ border: 2px solid transparent; border-radius: {RADIUS}px; padding: 1px 2px; }}
    QTableView, QListView, QTreeView, QScrollArea, QTextBrowser, QLabel[role="message"] {{
        border: 2px solid transparent; }}
    QSlider {{ border: 2px solid transparent; border-radius: {RADIUS}px; }}
    QCheckBox:focus, QRadioButton:focus, QTableView:focus, QListView:focus, QTreeView:focus, QSlider:focus,
    QScrollArea:focus, QTextBrowser:focus, QLabel[role="message"]:focus {{ border-color: {colors.accent}; }}
    """
