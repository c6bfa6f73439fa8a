"""Which attributes an audit compares: single ones, and intersections of two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.attribute_views import guessed_warning, view_of
from clipstudio.domain.derived import in_words, sources_of
from clipstudio.domain.language import number, quoted, tr
from clipstudio.domain.merging import MergedValues
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.ui.elided import ElidedCheckBox
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.flow_layout import FlowLayout, FlowLine
from clipstudio.ui.forms.merge_editor import MergeEditor
from clipstudio.ui.forms.note import Note
from clipstudio.ui.forms.rule_box import RuleBox
from clipstudio.ui.letting_go import empty
from clipstudio.ui.place import muted
from clipstudio.ui.user_words import plain_label, set_tooltip

LETTERS = 12

MOST_GROUPS = 40
"""An attribute with more values than this is a name rather than a group; it is offered last."""


class ComparisonPicker(QWidget):
    """Ticks for attributes, and a line that adds an intersection.

    Signals:
        changed: Another comparison was chosen.
        picked: The user has chosen another one.
    """

    changed = Signal()
    picked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ticks: dict[tuple[str, ...], QCheckBox] = {}
        self._rules: dict[str, RuleBox] = {}
        self._told: dict[str, str] = {}
        self._guesses: dict[str, Note] = {}
        self._leading_to: dict[str, frozenset[str]] = {}
        self.changed.connect(self._show_guesses)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.first = ComboBox(tr("First attribute of an intersection"))
        self.second = ComboBox(tr("Second attribute of an intersection"))
        self.add = QPushButton(tr("Add intersection"))
        self.add.clicked.connect(self._add_intersection)
        for box in (self.first, self.second):
            box.keep_width(LETTERS)
            box.currentIndexChanged.connect(self._enable)
        self._none = muted(tr("Loading…"))
        self._gone = Note(role="warning")
        self._gone.hide()
        self._missing: tuple[tuple[str, ...], ...] = ()
        self._line = FlowLine()
        line = FlowLayout(self._line)
        for widget in (self.first, plain_label(tr("and")), self.second, self.add):
            line.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._none)
        layout.addWidget(self._gone)
        layout.addLayout(self._list)
        layout.addWidget(self._line)
        self.merging = MergeEditor()
        self.merging.changed.connect(self.changed)
        self.merging.changed.connect(self.picked)
        self.merging_shown = ElidedCheckBox(tr("compare some values of an attribute as one group"))
        self.merging_shown.toggled.connect(self.merging.setVisible)
        self.merging_shown.toggled.connect(self.changed)
        self.merging_shown.clicked.connect(self.picked)
        self.merging.setVisible(False)
        layout.addWidget(self.merging_shown)
        layout.addWidget(self.merging)

    def offer(self, attributes: Sequence[AttributeSummary]) -> None:
        """Offer attributes; what was chosen stays chosen where it still exists."""
        before = (*self.chosen(), *self._missing)
        # The keyboard may have come before the attributes were read, or stand on a tick that is made anew here.
        is_early = not self._ticks and self.first.hasFocus()
        stood = next((names for names, tick in self._ticks.items() if tick.hasFocus()), None)
        ordered = sorted(attributes, key=lambda each: len(each.values) > MOST_GROUPS)
        names = [each.name for each in ordered]
        empty(self._list)
        self._ticks, self._rules, self._guesses = {}, {}, {}
        self._told = {each.name: told_of(each) for each in attributes}
        for each in ordered:
            self._tick((each.name,), f"{each.name}   {_values(each)}")
            if len(each.views) > 1:
                self._ask_rule(each)
            if each.guessed:
                self._warn_of_guess(each, attributes)
            if each.definition is not None:
                # Whoever reads the plan must see what the groups are.
                self._list.addWidget(Note(in_words(each.definition)))
        for box in (self.first, self.second):
            with QSignalBlocker(box):
                box.clear()
                box.addItems(names)
        self.second.setCurrentIndex(1 if len(names) > 1 else 0)
        self._none.setText(tr("No attribute yet: import a table under Attributes to compare groups."))
        self._none.setVisible(not names)
        self._line.setVisible(len(names) > 1)
        self.merging.offer(attributes)
        self.merging_shown.setVisible(self.merging.attribute.count() > 0)
        self.choose(before)
        self._enable()
        if is_early or stood is not None:
            self.focus(stood)

    def chosen(self) -> tuple[tuple[str, ...], ...]:
        """The comparisons that are ticked, by the rules that are chosen."""
        ticked = (names for names, tick in self._ticks.items() if tick.isChecked())
        return tuple(dict.fromkeys(views for names in ticked for views in self._by_rule(names)))

    def _by_rule(self, names: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        return product(*(self._rules[name].chosen() if name in self._rules else (name,) for name in names))

    def merged(self, *more: str) -> tuple[MergedValues, ...]:
        """The values taken together, of the attributes that are compared and of ``more``; none while unticked."""
        if not self.merging_shown.isChecked():
            return ()
        used = {name for names, tick in self._ticks.items() if tick.isChecked() for name in names} | set(more)
        return tuple(group for group in self.merging.chosen() if group.attribute in used)

    def choose_merged(self, merged: Sequence[MergedValues]) -> None:
        """Show these values taken together and no other."""
        self.merging.choose(merged)
        self.merging_shown.setChecked(bool(merged))

    def choose(self, comparisons: Sequence[tuple[str, ...]]) -> None:
        """Tick these comparisons and no other; intersections that are not listed yet are added.

        What the project lacks is said, and chosen once it is offered again.
        """
        comparisons = self._chosen_rules(comparisons)
        singles = {names[0] for names in self._ticks if len(names) == 1}
        for names in comparisons:
            if names not in self._ticks and singles.issuperset(names):
                self._tick(names, tr(" and ").join(names))
        for names, tick in self._ticks.items():
            with QSignalBlocker(tick):
                tick.setChecked(names in comparisons)
        self._miss(tuple(tuple(names) for names in comparisons if tuple(names) not in self._ticks))
        self.changed.emit()

    def _chosen_rules(self, comparisons: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
        """Comparisons by the attributes' own names, once the rule that each of them asks for is chosen."""
        known = {names[0] for names in self._ticks if len(names) == 1}
        plain: list[tuple[str, ...]] = []
        asked: dict[str, dict[str, None]] = {}  # each view once, however many comparisons ask for it
        for names in comparisons:
            own = []
            for name in names:
                view = view_of(name, known)
                has_rule = view is not None and view.attribute in self._rules
                if view is not None and has_rule:
                    asked.setdefault(view.attribute, {})[name] = None
                own.append(view.attribute if view is not None and has_rule else name)
            plain.append(tuple(own))
        for attribute, views in asked.items():
            self._rules[attribute].choose(list(views))
        return list(dict.fromkeys(plain))

    def _ask_rule(self, attribute: AttributeSummary) -> None:
        box = RuleBox(attribute)
        box.currentIndexChanged.connect(self.changed)
        box.activated.connect(self.picked)
        self._rules[attribute.name] = box
        self._list.addWidget(box)
        self._reach_before_intersections(box)

    def _warn_of_guess(self, attribute: AttributeSummary, attributes: Sequence[AttributeSummary]) -> None:
        """Say why the groups may be wrong, as soon as they are compared."""
        note = Note(guessed_warning(attribute.name, attribute.guessed), role="warning")
        note.hide()
        self._guesses[attribute.name] = note
        self._leading_to[attribute.name] = _led_to(attribute.name, attributes)
        self._list.addWidget(note)

    def _show_guesses(self) -> None:
        used = {name for names, tick in self._ticks.items() if tick.isChecked() for name in names}
        for name, note in self._guesses.items():
            note.setVisible(not used.isdisjoint(self._leading_to[name]))

    def _miss(self, comparisons: tuple[tuple[str, ...], ...]) -> None:
        """Say which comparisons were asked for that cannot be made, since an attribute was deleted."""
        self._missing = comparisons
        joined = (tr(" and ").join(names) for names in comparisons)
        gone = tr(" or ").join(quoted(each) for each in joined)
        self._gone.setText(
            tr("Not compared by {gone}: deleted since. Restore it under Attributes, or run without it.", gone=gone)
        )
        self._gone.setVisible(bool(comparisons))

    def _tick(self, names: tuple[str, ...], text: str) -> None:
        tick = ElidedCheckBox()  # its values may be long
        tick.say(text)
        tick.setAccessibleName(tr(" and ").join(names))
        told = (self._told[name] for name in names if self._told.get(name))
        set_tooltip(tick, "\n".join(told) or text)
        tick.toggled.connect(self.changed)
        tick.clicked.connect(self.picked)
        self._ticks[names] = tick
        self._list.addWidget(tick)
        self._reach_before_intersections(tick)

    def focus(self, names: tuple[str, ...] | None = None) -> None:
        """Put the keyboard on the attributes of this name, if they are offered, else on the first attribute."""
        first: QWidget = next(iter(self._ticks.values()), self.first)
        target = first if names is None else self._ticks.get(names, first)
        target.show()  # a tick made just now is shown a moment later, and refuses the keyboard until then
        target.setFocus()

    def _reach_before_intersections(self, tick: QWidget) -> None:
        """Let Tab come to a tick, which is newer than all else in the form, where it stands."""
        before = self.first.previousInFocusChain()
        while before is not None and before is not self.first:
            if before.focusPolicy() & Qt.FocusPolicy.TabFocus:
                QWidget.setTabOrder(before, tick)
                return
            before = before.previousInFocusChain()

    def _add_intersection(self) -> None:
        names = (self.first.currentText(), self.second.currentText())
        if names not in self._ticks:
            self._tick(names, tr(" and ").join(names))
        self._ticks[names].setChecked(True)
        self.picked.emit()

    def _enable(self) -> None:
        self.add.setEnabled(
            bool(self.first.currentText()) and self.first.currentText() != self.second.currentText()
        )


def _led_to(name: str, attributes: Sequence[AttributeSummary]) -> frozenset[str]:
    """An attribute and all that are derived from it, over any number of steps."""
    found = {name}
    derived = [each for each in attributes if each.definition is not None]
    for _ in derived:
        found |= {
            each.name
            for each in derived
            if each.definition is not None and not found.isdisjoint(sources_of(each.definition))
        }
    return frozenset(found)


def told_of(attribute: AttributeSummary) -> str:
    """What was written of an attribute and its values, and how it is derived, a line each; "" for nothing."""
    definition = "" if attribute.definition is None else in_words(attribute.definition)
    values = (f"{each.value}: {each.description}" for each in attribute.notes if each.description)
    return "\n".join(part for part in (attribute.description, definition, *values) if part)


def _values(attribute: AttributeSummary) -> str:
    values = [value for value, _ in attribute.values]
    shown = ", ".join(values[:4])
    return (
        tr("({shown}, … {count} values)", shown=shown, count=number(len(values)))
        if len(values) > 4
        else f"({shown})"
    )
