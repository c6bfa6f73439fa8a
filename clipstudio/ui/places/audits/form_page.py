"""A form that scrolls, over a foot with its button and what is still missing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from clipstudio.ui.place import row, surface
from clipstudio.ui.style import SPACE_BETWEEN


def new_form() -> QFormLayout:
    """An empty form: words at the left, fields that grow."""
    form = QFormLayout()
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setHorizontalSpacing(SPACE_BETWEEN)
    form.setVerticalSpacing(SPACE_BETWEEN)
    return form


def clusters_tick() -> QCheckBox:
    """The choice that images of one cluster belong together, on from the start."""
    tick = QCheckBox("images of one person or sequence belong together, where the project says so")
    tick.setChecked(True)
    tick.setToolTip("Intervals and tests then respect that such images are alike")
    return tick


def lay_out_page(
    page: QWidget, head: tuple[QWidget, ...], form: QFormLayout, foot: tuple[QPushButton | QWidget, ...]
) -> None:
    """Lay out a page: the head and the form scroll together, the foot stays in sight."""
    pane, layout = surface()
    for widget in head:
        layout.addWidget(widget)
    layout.addLayout(form)
    layout.addStretch(1)
    scroll = QScrollArea()
    scroll.setWidget(pane)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    keep_from_wheel(pane)
    below, below_layout = surface()
    below_layout.addLayout(row(*foot))
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    outer.addWidget(scroll, 1)
    outer.addWidget(below)


class _WheelPasses(QObject):
    """Leaves the wheel to the page around a field."""

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(field, event)


def keep_from_wheel(pane: QWidget) -> None:
    """Let the wheel scroll the page also over the boxes in it, whose values would change unseen otherwise."""
    passes = _WheelPasses(pane)
    fields: list[QWidget] = [*pane.findChildren(QComboBox), *pane.findChildren(QAbstractSpinBox)]
    for field in fields:
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel alone gives no focus either
        field.installEventFilter(passes)
