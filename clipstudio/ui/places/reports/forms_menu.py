"""The button that saves a report as something else: a page, a card, metadata."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from clipstudio.domain.language import tr
from clipstudio.domain.report_kinds import ReportKind
from clipstudio.ui.menu import Menu
from clipstudio.ui.user_words import button_text

FILTERS = {
    ".html": tr("Web pages (*.html)"),
    ".pdf": tr("PDF documents (*.pdf)"),
    ".md": tr("Markdown (*.md)"),
    ".json": tr("JSON (*.json)"),
}
"""What file dialogs offer."""


class FormsMenu(QPushButton):
    """Offers each kind of a report but the report itself; a model card for each of its models.

    Signals:
        asked: A kind was chosen (`ReportKind`, the ending of the file, the model of a model card or "").
    """

    asked = Signal(object, str, str)

    def __init__(self) -> None:
        super().__init__(tr("Summary and &cards"))
        self.setToolTip(
            tr("Save the report as a page in plain words, a card for Hugging Face, or Croissant metadata")
        )
        self.menu_of_kinds = Menu(self)
        self.setMenu(self.menu_of_kinds)
        self._models: tuple[str, ...] | None = None
        self.offer(())

    def offer(self, models: tuple[str, ...]) -> None:
        """Offer what can be made of a report on some models."""
        if models == self._models:  # The menu may be open.
            return
        self._models = models
        self.menu_of_kinds.clear()
        for kind in ReportKind:
            if kind is ReportKind.REPORT:
                continue
            for ending in kind.endings:
                as_what = tr(" as {upper}", upper=ending[1:].upper()) if len(kind.endings) > 1 else ""
                several = models if kind is ReportKind.MODEL_CARD and len(models) > 1 else ("",)
                for model in several:
                    of = tr(" of {model}", model=model) if model else ""
                    action = self.menu_of_kinds.addAction(button_text(f"{kind.words}{of}{as_what}…"))
                    action.triggered.connect(partial(self._ask, kind, ending, model))

    def _ask(self, kind: ReportKind, ending: str, model: str, _checked: bool = False) -> None:
        self.asked.emit(kind, ending, model)
