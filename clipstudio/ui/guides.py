"""From a chart to the passage of help that says how it is read, whatever window it stands in."""

from __future__ import annotations

from PySide6.QtGui import QWhatsThisClickedEvent
from PySide6.QtWidgets import QApplication, QWidget

from clipstudio.results.guide_kinds import Guide

_PROPERTY = "guide"


def set_guide(chart: QWidget, guide: Guide) -> None:
    """Say by which passage a chart is read, for F1 while it has the keyboard."""
    chart.setProperty(_PROPERTY, guide.name)


def guide_at(focused: QWidget | None) -> Guide | None:
    """The passage of the chart that has the keyboard; None where it is elsewhere."""
    while focused is not None:
        if isinstance(name := focused.property(_PROPERTY), str):
            return Guide[name]
        focused = focused.parentWidget()
    return None


def ask_guide(chart: QWidget) -> None:
    """Ask the window around a chart to show its passage, as Qt hands on links of its own kind of help."""
    if (guide := guide_at(chart)) is not None:
        QApplication.sendEvent(chart, QWhatsThisClickedEvent(guide.name))
