"""Searching by content, on the thread that owns the model."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from clipstudio.domain.language import tr
from clipstudio.domain.progress import Work
from clipstudio.domain.searching import SearchQuery, SearchResult
from clipstudio.services.jobs import Job, Lane
from clipstudio.services.searching import ImageSearch, not_embedded
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.actions import make_action
from clipstudio.ui.carried_pictures import encoded
from clipstudio.ui.places.images.embedding_offer import EmbeddingWork
from clipstudio.ui.places.images.search_box import SearchBox
from clipstudio.ui.session import Session


class SearchWork(QObject):
    """Answers what a search box asks; of several questions only the last one.

    Attributes:
        embedding: Computes the embeddings that are searched.

    Signals:
        found: There is an answer, which the box shows already.
    """

    found = Signal()

    def __init__(self, session: Session, box: SearchBox) -> None:
        super().__init__(box)
        self._session, self._box = session, box
        self._search: ImageSearch | None = None
        self._job: Job | None = None
        self._offered = ""
        self._asked: SearchQuery | None = None
        self.embed_action = make_action(self, tr("Compute the rest"), self._embed)
        self.embedding = EmbeddingWork(session, self)
        box.asked.connect(self._ask)
        box.pasted.connect(self._ask_pasted)
        box.embedding.asked.connect(self.embedding.start)
        self.embedding.under_way.connect(box.embedding.set_under_way)
        self.embedding.under_way.connect(box.rest.setDisabled)
        self.embedding.under_way.connect(lambda _is_under_way: self._withdraw())

    def _ask(self, query: SearchQuery) -> None:
        if self._job is not None:
            self._job.replace()
        self._asked = query
        self._box.waiting.setVisible(self.embedding.is_under_way)
        self._job = self._session.run_job(
            tr("Searching"), Lane.MODEL, lambda project: self._work(project, query), self, self._take, self._refuse
        )

    def _ask_pasted(self, picture: QImage) -> None:
        """Search for pixels: they are encoded beside the window, and kept nowhere."""
        model = self._box.model.currentData()
        self._session.background.query(
            lambda: encoded(picture),
            self,
            lambda data: self._ask(SearchQuery(model, pasted=data)),
            self._session.warn,
        )

    def _work(self, project: ProjectFile, query: SearchQuery) -> Work[tuple[SearchResult, str]]:
        """The answer, and the file name of the one image that others are to be like.

        Called on the model's thread, where alone the search is used.
        """
        if self._search is None:
            self._search = ImageSearch(project, self._session.shelf)
        result = yield from self._search.search(query)
        rows = project.images.rows(query.images) if len(query.images) == 1 else ()
        return result, next((each.name for each in rows), "")

    def _take(self, found: tuple[SearchResult, str]) -> None:
        self._job = None
        self._box.waiting.hide()
        self._box.show_result(*found)
        self.found.emit()

    def _refuse(self, reason: str) -> None:
        self._job = None
        self._box.waiting.hide()
        can_embed = not self._session.project.read_only
        if self._asked is not None and can_embed and reason == not_embedded(self._asked):
            self._offered = reason
            self._session.offer(reason, self.embed_action)
        else:
            self._session.warn(reason)

    def _embed(self) -> None:
        """Compute what is missing for what was searched for."""
        if self._asked is not None:
            self.embedding.start(self._asked.model)

    def _withdraw(self) -> None:
        """Embeddings are being computed, by whichever button: that some are missing is said no longer."""
        if self._offered:
            self._session.take_back(self._offered)
            self._offered = ""
