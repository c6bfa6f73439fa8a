"""One attribute: its values, how often each occurs, and who says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, QSortFilterProxyModel, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from clipstudio.domain.derived import in_words as derived_in_words
from clipstudio.domain.language import number, quoted, tr
from clipstudio.results.words import images
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.ui.actions import make_action
from clipstudio.ui.flow_layout import FlowLayout
from clipstudio.ui.place import heading, muted, surface
from clipstudio.ui.places.attributes.attribute_list import in_words
from clipstudio.ui.places.attributes.bar_delegate import BarDelegate
from clipstudio.ui.places.attributes.note_delegate import NoteDelegate, note_height
from clipstudio.ui.places.attributes.value_edits import ValueEdits
from clipstudio.ui.places.attributes.value_model import ValueColumn, ValueModel, ValueRole, ValueRow, value_rows
from clipstudio.ui.single_click import SingleClickButton
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.table import Table
from clipstudio.ui.user_words import plain_label

BAR_WIDTH = 180
MOST_FITTED = 200
"""Rows that are as high as their notes need; where there are more, nobody has described them."""


class _ValueTable(Table):
    """No higher than its rows, so that its buttons stand below them, however large the window is."""

    def __init__(self, model: QSortFilterProxyModel) -> None:
        super().__init__(model, tr("Values of the attribute"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setItemDelegateForColumn(ValueColumn.NOTE, NoteDelegate(self))
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.layoutChanged):
            signal.connect(self._follow_rows)

    @Slot()
    def _follow_rows(self) -> None:
        """Rows are as high as their notes need."""
        header, room = self.verticalHeader(), self.columnWidth(ValueColumn.NOTE)
        usual = header.defaultSectionSize()
        for row in range(min(self.model().rowCount(), MOST_FITTED)):
            note = str(self.model().index(row, ValueColumn.NOTE).data() or "")
            header.resizeSection(row, max(usual, note_height(note, room, self.fontMetrics())))
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks notes elsewhere."""
        super().resizeEvent(event)
        self._follow_rows()

    def sizeHint(self) -> QSize:
        heads, rows = self.horizontalHeader().sizeHint().height(), self.verticalHeader().length()
        return QSize(super().sizeHint().width(), heads + rows + 2 * self.frameWidth() + 2)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(hint.width(), min(hint.height(), self.sizeHint().height()))


class DetailPanel(QWidget):
    """The chosen attribute.

    Signals:
        images_requested: Show the images of this attribute that have this value (str, str or None for *missing*).
        removal_asked: Delete this attribute, which can be undone (str).
        coverage_asked: Count the images of the groups that this attribute makes (str).
        agreement_asked: Compare the sources of this attribute (str).
        edit_asked: Make this change of the attribute (`Edit`).
        order_asked: Put the values of this attribute in this order (str, tuple of str); none for the natural one.
    """

    images_requested = Signal(str, object)
    removal_asked = Signal(str)
    order_asked = Signal(str, object)
    coverage_asked = Signal(str)
    edit_asked = Signal(object)
    agreement_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.summary: AttributeSummary | None = None
        self._may_order = True
        self.title = heading("")
        self.description = plain_label()
        self.facts = muted()
        self.sources = muted()
        self.disagreements = plain_label()
        for label in (self.title, self.description, self.facts, self.sources, self.disagreements):
            label.setWordWrap(True)
        self.model = ValueModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.model)
        self._sorted.setSortRole(ValueRole.SORT)
        self.table = _ValueTable(self._sorted)
        self.show_action = make_action(self.table, tr("Show these images"), self._show_images)
        self.table.insertAction(self.table.copy_action, self.show_action)
        self.show_button = QPushButton(tr("Show these images"))
        self.show_button.setToolTip(tr("Show the images that have the chosen value (Enter)"))
        self.show_button.clicked.connect(self._show_images)
        self.up_action = make_action(self.table, tr("Move up"), partial(self._move, -1), "Alt+Up")
        self.down_action = make_action(self.table, tr("Move down"), partial(self._move, 1), "Alt+Down")
        self.natural_action = make_action(self.table, tr("Natural order"), self._ask_natural)
        self.natural_action.setToolTip(tr("Numbers and known scales by size, other words by the alphabet"))
        for action in (self.up_action, self.down_action):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            told = tr(
                "{value} in the order of values, which every chart and table has ({keys})",
                value=action.text(),
                keys=keys,
            )
            action.setToolTip(told)
        self.order_actions = (self.up_action, self.down_action, self.natural_action)
        self.order_buttons = [_action_button(action) for action in self.order_actions]
        self.table.insertActions(self.table.copy_action, self.order_actions)
        self.edits = ValueEdits(self.table)
        self.edits.asked.connect(self.edit_asked)
        self.coverage = QPushButton(tr("Coverage…"))
        self.coverage.setToolTip(tr("How many images each group has, and how exact its rates can become"))
        self.coverage.clicked.connect(self._ask_coverage)
        self.agreement = QPushButton(tr("Agreement…"))
        self.agreement.setToolTip(tr("How far the sources agree, by value, and the images on which they differ"))
        self.agreement.clicked.connect(self._ask_agreement)
        self.remove = SingleClickButton(tr("Delete attribute"), self._ask_removal)
        self.remove.setToolTip(
            tr("Delete this attribute and all its values; Ctrl+Z brings it back. Runs keep their groups.")
        )
        self._dress_table()
        self._lay_out()

    def _dress_table(self) -> None:
        self.table.setItemDelegateForColumn(ValueColumn.BAR, BarDelegate(self.table))
        self.table.setSortingEnabled(True)
        header = self.table.horizontalHeader()
        # Until a header is clicked: the natural order, with missing at the end.
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        for column in (ValueColumn.VALUE, ValueColumn.COUNT, ValueColumn.SHARE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(360)
        header.resizeSection(ValueColumn.BAR, BAR_WIDTH)
        self.table.fold_columns(ValueColumn.BAR)
        self.table.opened.connect(self._show_images)
        self.table.selectionModel().selectionChanged.connect(self._offer)

    def _lay_out(self) -> None:
        pane, layout = surface()
        layout.addWidget(self.title)
        layout.addWidget(self.description)
        layout.addWidget(self.facts)
        layout.addWidget(self.table, 1)
        line = FlowLayout(gap=SPACE_INSIDE)
        shown = (self.show_button, self.coverage, self.agreement)
        for button in (*shown, self.edits.button, *self.order_buttons, self.remove):
            line.addWidget(button)
        layout.addLayout(line)
        layout.addWidget(self.sources)
        layout.addWidget(self.disagreements)
        layout.addStretch(0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(pane)

    def show_attribute(self, summary: AttributeSummary) -> None:
        """Show an attribute; the chosen value stays chosen when it is the same attribute."""
        same = self.summary is not None and self.summary.name == summary.name
        before = self.chosen()
        self.summary = summary
        rows = value_rows(summary)
        self.model.show(rows)
        kept = 0 if before is None else _place_of(before.value, rows)
        self.table.selectRow(self._sorted.mapFromSource(self.model.index(kept if same else 0, 0)).row())
        count = sum(each.count for each in rows)
        self.title.setText(summary.name)
        former = ", ".join(quoted(name) for name in summary.former_names)
        formerly = tr(" Formerly called {former}.", former=former) if former else ""
        definition = "" if summary.definition is None else derived_in_words(summary.definition)
        told = "\n".join(part for part in (summary.description, definition, summary.fault) if part)
        self.description.setText(told)
        self.description.setVisible(bool(told))
        self.facts.setText(
            tr(
                "{in_words}, of {count} in the project.{formerly}",
                in_words=in_words(summary),
                count=images(count),
                formerly=formerly,
            )
        )
        self._tell_sources(summary)
        self._offer()

    def chosen(self) -> ValueRow | None:
        """The value that is chosen in the table."""
        rows = self.table.selectionModel().selectedRows()
        return rows[0].data(ValueRole.ROW) if rows else None

    def chosen_values(self) -> tuple[str, ...]:
        """The values of all chosen rows, in their order; *missing* is none."""
        rows = sorted(self.table.selectionModel().selectedRows(), key=lambda index: index.row())
        values = (row.data(ValueRole.ROW).value for row in rows)
        return tuple(value for value in values if value is not None)

    def _tell_sources(self, summary: AttributeSummary) -> None:
        # A table that was changed and imported again is another source of the same name.
        versions = Counter(summary.sources)
        names = ", ".join(
            quoted(name)
            + (tr(" ({count} versions)", count=number(count)) if count > 1 else "")
            + (tr(" (guessed by a model)") if name in summary.guessed else "")
            for name, count in versions.items()
        )
        several = len(summary.sources) > 1
        self.agreement.setVisible(len(versions) > 1)
        self.sources.setVisible(summary.definition is None)
        agreed = (
            tr(" They agree wherever they give values for the same image.") if not summary.disagreements else ""
        )
        self.sources.setText(
            tr("Sources, the newest first: {names}.{agreed}", names=names, agreed=agreed)
            if several
            else tr("Source: {names}.", names=names)
        )
        self.disagreements.setVisible(summary.disagreements > 0)
        self.disagreements.setText(
            tr(
                "The sources disagree on {disagreements}: the newest one counts, unless the plan of an audit "
                "names another rule below the attribute, and the values of all are shown beside the image.",
                disagreements=images(summary.disagreements),
            )
        )

    def _offer(self) -> None:
        chosen = self.chosen()
        for each in (self.show_button, self.show_action):
            each.setEnabled(chosen is not None and chosen.count > 0)
        self.edits.offer(self.summary, self.chosen_values())
        place = self._place()
        last = len(self.summary.values) - 1 if self.summary is not None else 0
        derived = self.summary is not None and self.summary.definition is not None
        place = None if derived else place  # what is derived has the order of its definition
        self.up_action.setEnabled(self._may_order and place is not None and place > 0)
        self.down_action.setEnabled(self._may_order and place is not None and place < last)
        self.natural_action.setEnabled(self._may_order and self.summary is not None and self.summary.is_ordered)

    def set_may_order(self, may: bool) -> None:
        """Say whether the project can be changed."""
        self._may_order = may
        for button in self.order_buttons:
            button.setVisible(may)
        self.edits.set_may_write(may)
        self._offer()

    def _place(self) -> int | None:
        """The place of the chosen value in the attribute's order; None for *missing*."""
        chosen = self.chosen()
        if self.summary is None or chosen is None or chosen.value is None:
            return None
        return [value for value, _ in self.summary.values].index(chosen.value)

    def _move(self, by: int) -> None:
        """Move the chosen value up (-1) or down (1), and show it there at once."""
        place = self._place()
        if self.summary is None or place is None or not 0 <= place + by < len(self.summary.values):
            return
        values = list(self.summary.values)
        values[place], values[place + by] = values[place + by], values[place]
        # What is moved is the attribute's own order: it is that which is to be seen.
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.show_attribute(replace(self.summary, values=tuple(values), is_ordered=True))
        self.order_asked.emit(self.summary.name, tuple(value for value, _ in values))

    def _ask_natural(self) -> None:
        if self.summary is not None:
            self.order_asked.emit(self.summary.name, ())

    def _show_images(self) -> None:
        chosen = self.chosen()
        if self.summary is not None and chosen is not None and chosen.count:
            self.images_requested.emit(self.summary.name, chosen.value)

    def _ask_coverage(self) -> None:
        if self.summary is not None:
            self.coverage_asked.emit(self.summary.name)

    def _ask_agreement(self) -> None:
        if self.summary is not None:
            self.agreement_asked.emit(self.summary.name)

    def _ask_removal(self) -> None:
        if self.summary is not None:
            self.removal_asked.emit(self.summary.name)


def _place_of(value: str | None, rows: Sequence[ValueRow]) -> int:
    """Where a value stands, or what it is shown as since it was renamed or merged; 0 where neither does."""
    values = [each.value for each in rows]
    if value in values:
        return values.index(value)
    said = (place for place, each in enumerate(rows) if each.note is not None and value in each.note.said)
    return next(said, 0)


def _action_button(action: QAction) -> QToolButton:
    """A button with the words of an action."""
    button = QToolButton()
    button.setDefaultAction(action)
    button.setProperty("role", "quiet")
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
