"""What a search by content needs, and the button that computes it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.results.words import images
from clipstudio.services.auditing.embedding import EmbeddingReport
from clipstudio.services.jobs import Job, Lane
from clipstudio.services.searching import embed_all
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.place import muted
from clipstudio.ui.session import Session
from clipstudio.ui.style import SPACE_INSIDE

LETTERS = 10
NOTHING_EMBEDDED = tr(
    "Searching needs what a model makes of each image (its embedding), and no image has one yet. They are "
    "computed once, on this machine, and audits use them too."
)
READ_ONLY = tr(
    "No image has an embedding yet, which searching needs; none can be computed while the project is open "
    "read-only."
)
UNDER_WAY = tr("The embeddings are being computed: the bar below says how far they are.")


class EmbeddingOffer(QWidget):
    """A sentence, a model, and the button that computes the embeddings.

    Signals:
        asked: Compute them with this model (str).
    """

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.words = muted(NOTHING_EMBEDDED)
        self.model = ComboBox(tr("Model whose embeddings are computed"))
        self.model.keep_width(LETTERS)
        self.compute = QPushButton(tr("Compute embeddings"))
        self.compute.clicked.connect(lambda _checked=False: self.asked.emit(self.model.currentData()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        for widget in (self.words, self.model):
            layout.addWidget(widget)
        layout.addWidget(self.compute, alignment=Qt.AlignmentFlag.AlignLeft)
        self._is_under_way = False
        self.offer(())

    def offer(self, models: Sequence[str]) -> None:
        """Offer these models; none where nothing can be written."""
        chosen = self.model.currentData()
        self.model.clear()
        for name in models:
            self.model.addItem(name, name)
        self.model.setCurrentIndex(max(0, self.model.findData(chosen)) if models else -1)
        self._say()

    def set_under_way(self, is_under_way: bool) -> None:
        """Say that they are being computed, or offer it again."""
        self._is_under_way = is_under_way
        self._say()

    def _say(self) -> None:
        has_models = self.model.count() > 0
        words = NOTHING_EMBEDDED if has_models else READ_ONLY
        self.words.setText(UNDER_WAY if self._is_under_way else words)
        for widget in (self.model, self.compute):
            widget.setVisible(has_models and not self._is_under_way)


class EmbeddingWork(QObject):
    """Computes embeddings in the background, one model at a time.

    Signals:
        under_way: It has begun, or has ended (bool).
    """

    under_way = Signal(bool)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None

    @property
    def is_under_way(self) -> bool:
        """Whether embeddings are being computed."""
        return self._job is not None

    def start(self, model: str) -> None:
        """Embed all images that this model has not embedded yet."""
        if self._job is not None:
            return
        shelf = self._session.shelf
        self._job = self._session.run_job(
            tr("Computing embeddings"),
            Lane.MODEL,
            lambda project: embed_all(project, shelf, model),
            self,
            self._done,
            self._stopped,
        )
        self.under_way.emit(True)

    def _done(self, report: EmbeddingReport) -> None:
        self._end()
        self._session.announce(report.changes)
        failed = (
            tr(" {failures} could not be read.", failures=images(len(report.failures))) if report.failures else ""
        )
        self._session.say(tr("{embedded} embedded.{failed}", embedded=images(report.embedded), failed=failed))

    def _stopped(self, reason: str) -> None:
        self._end()
        self._session.warn(reason)

    def _end(self) -> None:
        self._job = None
        self.under_way.emit(False)
