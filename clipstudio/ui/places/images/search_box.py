"""Search by content: words or a picture, a model, and how near is near enough."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.images import FoundBy
from clipstudio.domain.language import number, tr
from clipstudio.domain.prompts import shortened
from clipstudio.domain.searching import CUT, IDEA_OF_SIMILAR, SearchQuery, SearchResult
from clipstudio.domain.visible_text import written_out
from clipstudio.results.words import cosine, images
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.file_dialogs import Purpose, ask_file
from clipstudio.ui.flow_layout import FlowLayout
from clipstudio.ui.place import muted
from clipstudio.ui.places.images.embedding_offer import EmbeddingOffer
from clipstudio.ui.places.images.score_histogram import ScoreHistogram
from clipstudio.ui.places.images.search_field import SearchField
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.terms import TermLabel

PROPOSED = tr(
    " This many are proposed, since no cosine divides alike from unlike: drag the cut-off to see more or fewer."
)
WAITING = tr("Embeddings are being computed: the search follows when they are done.")
LETTERS = 10
DRAGGED_MS = 120
"""The images follow the cut-off this long after it was moved last."""

PICTURES = tr("Images (*.jpg *.jpeg *.png *.webp *.gif *.bmp *.tif *.tiff *.heic *.heif *.avif)")


class SearchBox(QWidget):
    """What to search for, and what was found; while no image is embedded with any model, what embeds them.

    Signals:
        asked: Search for this (`SearchQuery`).
        pasted: Search for these pixels with the model that is chosen (`QImage`).
        changed: The search was ended, or the cut-off was moved.
        refused: Something was to be searched for while nothing can be.
    """

    asked = Signal(object)
    pasted = Signal(object)
    changed = Signal()
    refused = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._result: SearchResult | None = None
        self._found_at: datetime | None = None
        self._cut_off: FoundBy | None = None
        self._proposed: float | None = None
        self._named = ""
        self._passing: int | None = None
        self.text = SearchField()
        title = TermLabel(tr("Search by content"), "embedding", self.text)
        title.mark.beside = self
        title.setProperty("role", "muted")
        self.embedding = EmbeddingOffer()
        self.model = ComboBox(tr("Model that searches"))
        self.model.keep_width(LETTERS)
        self.go = QPushButton(tr("Search"))
        self.by_picture = QPushButton(tr("By a picture…"))
        self.by_picture.setToolTip(
            tr(
                "Find images like a picture that need not be in this project. It can also be dropped on the left "
                "of the window, or pasted into the field above"
            )
        )
        self.waiting = muted(WAITING)
        self.waiting.hide()
        self.words = muted()
        self.histogram = ScoreHistogram()
        self.counts = muted()
        self.all = QPushButton(tr("Show all by similarity"))
        self.all.setProperty("role", "quiet")
        self.all.setToolTip(tr("Move the cut-off to the left end, so that nothing is left out"))
        self.rest = QPushButton(tr("Compute the rest"))
        self.rest.setToolTip(tr("Compute the embeddings that are not there yet: then all images are searched"))
        self.end = QPushButton(tr("End search"))
        self.end.setProperty("role", "quiet")
        self._dragging = QTimer(self)
        self._dragging.setSingleShot(True)
        self._dragging.setInterval(DRAGGED_MS)
        self._dragging.timeout.connect(self.changed)
        buttons = FlowLayout(gap=SPACE_INSIDE)
        for button in (self.go, self.by_picture):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for field in (title, self.embedding, self.text, self.model):
            layout.addWidget(field)
        layout.addLayout(buttons)
        layout.addWidget(self.waiting)
        for found in (self.words, self.histogram, self.counts, self.all, self.rest, self.end):
            layout.addWidget(found)
        self.text.pasted.connect(self.ask_picture)
        self.rest.clicked.connect(lambda _checked=False: self.embedding.asked.emit(self._model_of_result()))
        self.text.returnPressed.connect(self._ask_text)
        self.text.textChanged.connect(lambda _text: self._enable())
        self.go.clicked.connect(lambda _checked=False: self._ask_text())
        self.by_picture.clicked.connect(lambda _checked=False: self._ask_picture())
        self.histogram.cut_off_changed.connect(lambda _cut_off: self._move_cut_off())
        self.all.clicked.connect(lambda _checked=False: self.histogram.set_cut_off(-1.0))
        self.end.clicked.connect(lambda _checked=False: self.clear())
        self.offer(())
        self.show_result(None)

    @property
    def result(self) -> SearchResult | None:
        """What was found; None while nothing is searched for."""
        return self._result

    @property
    def words_of_result(self) -> str | None:
        """What is searched for, with its cut-off, as a chip says it; None while nothing is."""
        if self._result is None:
            return None
        cut_off = (
            tr("nothing left out")
            if self._is_whole()
            else tr("cosine {cosine} or more", cosine=cosine(self.least))
        )
        return tr("content: {in_words}, {cut_off}", in_words=self._in_words(self._result), cut_off=cut_off)

    @property
    def least(self) -> float:
        """The least cosine that is shown."""
        return self.histogram.cut_off

    @property
    def can_search(self) -> bool:
        """Whether any image is embedded with a model that is there."""
        return self.model.count() > 0

    def offer(self, models: Sequence[str], registered: Sequence[str] = ()) -> None:
        """Offer these models to search with; while there is none, the registered ones to embed with."""
        chosen = self.model.currentData()
        with QSignalBlocker(self.model):
            self.model.clear()
            for name in models:
                self.model.addItem(name, name)
            self.model.setCurrentIndex(max(0, self.model.findData(chosen)) if models else -1)
        self.embedding.offer(registered)
        self.embedding.setVisible(not models)
        for widget in (self.text, self.model, self.go, self.by_picture):
            widget.setVisible(bool(models))
        self._enable()

    @property
    def found_by(self) -> FoundBy | None:
        """The search that is shown, with its cut-off, as a filter keeps it; None while nothing is searched for."""
        if self._result is None or self._found_at is None:
            return None
        return FoundBy(replace(self._result.query, pasted=b""), self.least, self._found_at)

    def ask_again(self, found: FoundBy) -> None:
        """Search for what was searched for once, and move the cut-off to where it was then."""
        self._cut_off = found
        self.asked.emit(found.query)

    def ask_like(self, ids: Sequence[int]) -> None:
        """Search for what is like these images of the project."""
        if (model := self._chosen_model()) is not None and len(ids):
            self.asked.emit(SearchQuery(model, images=tuple(ids)))  # type: ignore[arg-type]

    def ask_picture(self, picture: Path | QImage) -> None:
        """Search for what is like a picture from elsewhere: a file, or pixels."""
        if (model := self._chosen_model()) is None:
            return
        if isinstance(picture, QImage):
            self.pasted.emit(picture)
        else:
            self.asked.emit(SearchQuery(model, picture=picture))

    def tell_passing(self, passing: int) -> None:
        """Say how many of the images above the cut-off are shown: the rest of the filter may leave some out."""
        self._passing = passing
        self._count()

    def show_result(self, result: SearchResult | None, named: str = "") -> None:
        """Show the nearest of what was found, by a cut-off that is proposed. Emits nothing.

        Args:
            result: What was found; None for no search.
            named: The file name of the one image of the project that others are to be like; "" for none.
        """
        self._result, self._named, self._passing = result, named, None
        self._found_at = None if result is None else datetime.now(UTC)
        self._dragging.stop()
        for widget in (self.words, self.histogram, self.counts, self.end):
            widget.setVisible(result is not None)
        self.rest.setVisible(result is not None and result.without > 0)
        self.all.hide()
        if result is None:
            return
        if result.query.text != self.text.text().strip():
            self.text.setText(result.query.text)  # what is written here is what is shown
        words = tr(
            "{in_words}, by {model}: {idea_of_similar}",
            in_words=self._in_words(result),
            model=result.query.model,
            idea_of_similar=tr(IDEA_OF_SIMILAR),
        )
        self.words.setText(f"{words} {tr(CUT)}" if result.is_cut else words)
        self.histogram.show_spread(result.spread)
        self._proposed = None
        if self._cut_off is not None and self._cut_off.query == result.query:
            self.histogram.show_cut_off(self._cut_off.least)
        elif (proposed := result.proposed_cut_off()) is not None:
            self.histogram.show_cut_off(proposed)
            self._proposed = self.least
        self._cut_off = None
        self._count()

    def clear(self) -> None:
        """End the search, if there is one."""
        if self._result is not None:
            self.show_result(None)
            self.text.clear()  # words that stay would seem to be searched for still
            self.changed.emit()

    def stop(self) -> None:
        """End the timer before the window goes."""
        self._dragging.stop()

    def ask_file(self) -> Path | None:
        """Which picture; a method of its own so that a test can answer."""
        return ask_file(self, tr("A picture to find similar images of"), Purpose.IMAGES, PICTURES)

    def _ask_text(self) -> None:
        text, model = self.text.text().strip(), self.model.currentData()
        if text and model is not None:
            self.asked.emit(SearchQuery(model, text=text))

    def _ask_picture(self) -> None:
        if self._chosen_model() is not None and (path := self.ask_file()) is not None:
            self.ask_picture(path)

    def _chosen_model(self) -> str | None:
        """The model that searches; None where there is none, which is said."""
        model: str | None = self.model.currentData()
        if model is None:
            self.refused.emit()
        return model

    def _model_of_result(self) -> str:
        return "" if self._result is None else self._result.query.model

    def _enable(self) -> None:
        has_model = self.model.currentData() is not None
        self.go.setEnabled(has_model and bool(self.text.text().strip()))
        self.by_picture.setEnabled(has_model)

    def _is_whole(self) -> bool:
        """Whether the cut-off leaves out nothing of what was searched."""
        return self._result is not None and bool((self._result.cosines >= self.least).all())

    def _in_words(self, result: SearchResult) -> str:
        if self._named:
            return tr("like “{written_out}”", written_out=written_out(shortened(self._named)))
        return result.query.in_words()

    def _move_cut_off(self) -> None:
        self._passing = None  # not known before these images are looked for
        self._count()
        self._dragging.start()

    def _count(self) -> None:
        if self._result is not None:
            kept = int((self._result.cosines >= self.least).sum())
            is_whole = kept == self._result.cosines.size
            told = (
                tr("{kept} with a cosine of {cosine} or more", kept=images(kept), cosine=cosine(self.least))
                if is_whole
                else tr(
                    "{kept} of {whole} with a cosine of {cosine} or more",
                    kept=number(kept),
                    whole=images(self._result.cosines.size),
                    cosine=cosine(self.least),
                )
            )
            told += tr(": nothing is left out.") if is_whole else "."
            if self._passing is not None and self._passing < kept:
                told += tr(" {passing} of them pass the rest of the filter.", passing=number(self._passing))
            if self.least == self._proposed:
                told += PROPOSED
            self.all.setVisible(not is_whole)
            without = self._result.without
            self.counts.setText(
                told + (tr(" {without} not embedded: not searched.", without=images(without)) if without else "")
            )
