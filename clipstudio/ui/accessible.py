"""What a screen reader is told of widgets that Qt cannot know: their role, their value, what they announce."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, Generic, Protocol, TypeVar, cast

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QAccessibleValueChangeEvent,
    QAccessibleValueInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget

MOST_ITEMS = 500
"""Parts of a widget that are kept; whoever asks for an older one gets it anew."""

W = TypeVar("W", bound=type[QWidget])
K = TypeVar("K", bound=Hashable)
I = TypeVar("I", bound=QAccessibleInterface)  # noqa: E741

_makers: dict[type, Callable[[Any], QAccessibleInterface]] = {}
_installed: list[object] = []


def answer_for(kind: type, make: Callable[[Any], QAccessibleInterface]) -> None:
    """Let ``make`` answer for all widgets of a kind."""
    _makers[kind] = make


def speaks_as(role: QAccessible.Role) -> Callable[[W], W]:
    """For a class of widgets that paint themselves: what they are, to who hears them."""

    def register(kind: W) -> W:
        answer_for(kind, lambda widget: GuardedAccessible(widget, role))
        return kind

    return register


def speak() -> None:
    """Answer for the widgets of this program, once in a process."""
    if not _installed:
        _installed.append(_make)
        QAccessible.installFactory(_make)


def announce(widget: QWidget, words: str) -> None:
    """Have a sentence said; costs nothing while no screen reader is there."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def tell_value(widget: QWidget, value: float) -> None:
    """Say that a widget on which one chooses a number has another now."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleValueChangeEvent(widget, value))


def cast_to(part: object | None) -> int:
    """What `interface_cast` returns: Qt takes an address from Python as a VoidPtr only, or the process ends."""
    return cast(int, shiboken6.VoidPtr(0 if part is None else part))  # type: ignore[arg-type]


def _make(_class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    """What Qt asks for the interface of an object; None leaves it to Qt."""
    return next((make(thing) for kind, make in _makers.items() if isinstance(thing, kind)), None)


class Parts(Generic[K, I]):
    """Parts of a widget that are no widgets, made when they are asked for and forgotten when there are many."""

    def __init__(self) -> None:
        self._made: OrderedDict[K, tuple[int, I]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._made)

    def get(self, key: K, make: Callable[[], I]) -> I:
        """The part of a key."""
        if key not in self._made:
            made = make()
            self._made[key] = (QAccessible.registerAccessibleInterface(made), made)
            while len(self._made) > MOST_ITEMS:
                _oldest, (id, _part) = self._made.popitem(last=False)
                QAccessible.deleteAccessibleInterface(id)
        return self._made[key][1]

    def forget(self) -> None:
        """There are others now."""
        for id, _part in self._made.values():
            QAccessible.deleteAccessibleInterface(id)
        self._made.clear()


def _keep_parts_alone(held: dict[str, Any]) -> None:
    for name in [name for name, value in held.items() if not isinstance(value, Parts)]:
        del held[name]


class GuardedAccessible(QAccessibleWidget):
    """Says nothing any more while its widget is being destroyed, when Qt still asks."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)
        self._guarded: QWidget | None = widget
        # PySide keeps what its factory made for good: at least it holds nothing of a widget that is gone. Parts
        # alone stay: Qt has them in a list of its own, which it goes through when the program ends.
        held = self.__dict__
        widget.destroyed.connect(lambda: _keep_parts_alone(held))

    def isValid(self) -> bool:
        widget = getattr(self, "_guarded", None)
        return widget is not None and shiboken6.isValid(widget)

    def state(self) -> QAccessible.State:
        if self.isValid():
            return super().state()
        state = QAccessible.State()
        state.invalid = True
        return state

    def text(self, t: QAccessible.Text) -> str:
        return super().text(t) if self.isValid() else ""


class Measured(Protocol):
    """A widget on which one chooses a number along a line."""

    def spoken_value(self) -> str:
        """The number with its unit."""

    def value_range(self) -> tuple[float, float, float, float]:
        """The number, its least, its most, and what one step is."""

    def take_value(self, value: float) -> None:
        """Choose a number, as the user would."""


class ValueAccessible(GuardedAccessible):
    """A slider that says its number as the screen does, not as steps of the slider."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.Slider)
        self._measured = cast(Measured, widget)
        self._value = _Value(self._measured)

    def text(self, t: QAccessible.Text) -> str:
        is_value = t == QAccessible.Text.Value and self.isValid()
        return self._measured.spoken_value() if is_value else super().text(t)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        if kind == QAccessible.InterfaceType.ValueInterface:
            return cast_to(self._value)
        return super().interface_cast(kind) or cast_to(None)


class _Value(QAccessibleValueInterface):
    def __init__(self, measured: Measured) -> None:
        super().__init__()
        self._measured = measured

    def currentValue(self) -> float:
        return self._measured.value_range()[0]

    def setCurrentValue(self, value: float) -> None:
        self._measured.take_value(float(value))

    def minimumValue(self) -> float:
        return self._measured.value_range()[1]

    def maximumValue(self) -> float:
        return self._measured.value_range()[2]

    def minimumStepSize(self) -> float:
        return self._measured.value_range()[3]
