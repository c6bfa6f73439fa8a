"""The button below a chart that says how it is read and explains its words."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton, QWidget

from clipstudio.domain.language import tr
from clipstudio.results.figures import Figure, TableFigure
from clipstudio.results.guides import terms_of
from clipstudio.ui.guides import ask_guide
from clipstudio.ui.menu import Menu
from clipstudio.ui.terms import explain_at


def how_to_read(is_table: bool) -> str:
    """What leads to the passage of help."""
    return tr("How to read this table") if is_table else tr("How to read this chart")


class ReadingButton(QPushButton):
    """Opens a menu: the passage of help about this kind of chart, and the words of the field that stand in it.

    Args:
        chart: What it stands below, which knows its passage.
    """

    def __init__(self, chart: QWidget) -> None:
        super().__init__()
        self._chart = chart
        self._figure: Figure | None = None
        self.setProperty("role", "quiet")
        self.setText(tr("Reading this"))
        self.choices = Menu(self)
        self.choices.aboutToShow.connect(self._fill)
        self.setMenu(self.choices)
        self._fill()

    def set_figure(self, figure: Figure) -> None:
        """Explain another chart."""
        self._figure = figure
        guide = how_to_read(isinstance(figure, TableFigure))
        self.setToolTip(tr("{guide} (F1), and what its words mean (Shift+F1)", guide=guide))

    def explain(self) -> None:
        """Open the menu, as a click would."""
        self.choices.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _fill(self) -> None:
        self.choices.clear()
        guide = self.choices.addAction(how_to_read(isinstance(self._figure, TableFigure)))
        guide.triggered.connect(lambda _checked=False: ask_guide(self._chart))
        if self._figure is None:
            return
        self.choices.addSeparator()
        for term in terms_of(self._figure):
            action = self.choices.addAction(tr("What is “{term}”?", term=tr(term)))
            action.triggered.connect(lambda _checked=False, term=term: self._explain(term))

    def _explain(self, term: str) -> None:
        explain_at(term, self.window(), self.mapToGlobal(QPoint(0, self.height())))
