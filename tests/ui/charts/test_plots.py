"""What a plot leaves behind when the widget that holds it goes."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from clipstudio.ui.charts.rate_chart import RateChart
from clipstudio.ui.charts.sweep_chart import SweepChart


@pytest.mark.parametrize("kind", [RateChart, SweepChart])
def test_the_menus_of_a_plot_go_with_what_holds_it(qapp: QApplication, kind: type[QWidget]) -> None:
    before = set(QApplication.topLevelWidgets())
    host = QWidget()
    chart = kind()
    QVBoxLayout(host).addWidget(chart)
    assert chart.findChildren(QMenu), "pyqtgraph has made its menu"
    gc.disable()
    try:
        host.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        left = set(QApplication.topLevelWidgets()) - before
    finally:
        gc.enable()
    assert not left
