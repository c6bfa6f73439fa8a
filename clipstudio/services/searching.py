"""Search by text or by example in the embeddings that a project has already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.errors import ModelError, ProjectError
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.language import tr
from clipstudio.domain.models import ModelCard
from clipstudio.domain.progress import Progress, Work
from clipstudio.domain.prompts import shortened
from clipstudio.domain.searching import SearchQuery, SearchResult, Spread
from clipstudio.results.words import images
from clipstudio.services.auditing.embedding import EmbeddingReport, embed
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.storage.embeddings import StoredEmbeddings
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader

if TYPE_CHECKING:
    from clipstudio.engine.clip_model import ClipModel

ROWS_AT_ONCE = 131_072
"""Vectors compared between two steps of progress: 256 MB of a model with 512 numbers for each image."""


@dataclass(frozen=True, slots=True, eq=False)
class _Index:
    """The embeddings of a model that are searched.

    Attributes:
        card: The model.
        stored: Where they are.
        vectors: (m, d) float32, those of the file: mapped once, since every new map reads its pages anew.
        images: (n,) int64, ascending.
        rows: (n,) int64, the row of each image's vector.
        on_disk: Rows of the file of vectors when this was read: with more, it is read again.
    """

    card: ModelCard
    stored: StoredEmbeddings
    vectors: NDArray[np.float32]
    images: NDArray[np.int64]
    rows: NDArray[np.int64]
    on_disk: int


def searching_models(project: ProjectReader, shelf: ModelCache) -> tuple[str, ...]:
    """Names of the registered models that have embedded images of a project."""
    known = project.embedded.fingerprints()
    return tuple(card.name for card in shelf.registry.cards() if card.fingerprint in known)


def embed_all(project: ProjectFile, shelf: ModelCache, model: str) -> Work[EmbeddingReport]:
    """Embed every image that a registered model has not embedded yet, so that it can be searched.

    Raises:
        ModelError: There is no such model, or it cannot be loaded.
    """
    loaded = yield from shelf.loading(shelf.registry.card(model))
    return (yield from embed(project, loaded, project.images.find(ImageQuery())))


def not_embedded(query: SearchQuery) -> str:
    """That the images which are searched for have no embedding of the model, and what helps."""
    what = tr(
        "What you search for ({images}) has no embedding of “{model}”",
        images=images(len(query.images)),
        model=query.model,
    )
    return tr(
        "{what}. Compute the embeddings that are missing first; an audit of it with this model does so too.",
        what=what,
    )


class ImageSearch:
    """Searches one project; keeps which embeddings there are, so that a second search begins at once.

    Used on the thread that owns the model.

    Args:
        project: The open project.
        shelf: The registered models.
    """

    def __init__(self, project: ProjectFile, shelf: ModelCache) -> None:
        self._project = project
        self._shelf = shelf
        self._index: _Index | None = None

    def search(self, query: SearchQuery) -> Work[SearchResult]:
        """Compare the embedded images with what is searched for; nothing is embedded on the way.

        Raises:
            ModelError: There is no such model, it cannot be loaded, or it has no vector for the text.
            ProjectError: No image has an embedding of this model.
            ImageError: The picture cannot be read.
        """
        index = self._read_index(self._shelf.registry.card(query.model))
        wanted = yield from self._vector(query, index)
        vectors = index.vectors
        near = np.empty(len(vectors), np.float32)
        for start in range(0, len(vectors), ROWS_AT_ONCE):
            part = slice(start, start + ROWS_AT_ONCE)
            near[part] = vectors[part] @ wanted
            yield Progress("Searching", min(start + ROWS_AT_ONCE, len(vectors)), len(vectors))
        found, rows = index.images, index.rows
        if len(removed := self._project.images.removed()):
            is_there = ~np.isin(found, removed)
            found, rows = found[is_there], rows[is_there]
        # Rounding may lead past what a cosine can be.
        cosines = np.clip(near[rows], -1.0, 1.0)
        without = self._project.images.count() - len(found)
        is_cut = bool(query.text) and (yield from self._is_cut(query.text, index.card))
        return SearchResult(query, found, cosines, without, Spread.of(cosines), is_cut)

    def _read_index(self, card: ModelCard) -> _Index:
        """The model's embeddings; of several precisions, those of most images."""
        kept = self._index
        if kept is not None and kept.card == card and kept.stored.file.rows == kept.on_disk:
            return kept
        stored = self._project.embeddings.fullest(card.fingerprint)
        on_disk = 0 if stored is None else stored.file.rows
        if stored is None or not len((both := self._project.embeddings.rows(stored))[0]):
            raise ProjectError(
                "No image is embedded with “{name}” yet. Run an audit with it, or `clipstudio embed`: then "
                "its embeddings can be searched.",
                name=card.name,
            )
        found, rows = both
        vectors = stored.file.map(int(rows.max()) + 1)
        self._index = _Index(card, stored, vectors, found, rows, on_disk)
        return self._index

    def _vector(self, query: SearchQuery, index: _Index) -> Work[NDArray[np.float32]]:
        """The unit vector of what is searched for, (d,) float32."""
        if query.images:
            return self._mean(query, index)
        model = yield from self._model(index.card)
        if query.picture is not None or query.pasted:
            import torch

            from clipstudio.engine.reading import load_bytes, load_image

            pixels = load_bytes(query.pasted) if query.picture is None else load_image(query.picture)
            return model.encode_images(torch.stack([model.preprocess(pixels)])).reshape(-1)
        vector = model.encode_prompts([query.text]).reshape(-1)
        if not np.linalg.norm(vector) > 0.5:
            raise ModelError(
                "The model “{name}” gives no vector for “{shortened}”.",
                name=index.card.name,
                shortened=shortened(query.text),
            )
        return vector

    def _is_cut(self, text: str, card: ModelCard) -> Work[bool]:
        """Whether a model reads only the beginning of a text."""
        tokenizer = (yield from self._model(card)).tokenizer
        _tokens, (length,) = tokenizer.read([text])
        return length > tokenizer.limit

    def _mean(self, query: SearchQuery, index: _Index) -> NDArray[np.float32]:
        known = np.flatnonzero(np.isin(index.images, np.array(query.images, np.int64)))
        if not len(known):
            raise ProjectError(not_embedded(query))
        rows = index.rows[known]
        mean: NDArray[np.float32] = index.vectors[rows].mean(axis=0)
        length = float(np.linalg.norm(mean))
        if length < 1e-6:
            raise ProjectError("These images point in opposite directions: nothing is like all of them.")
        return (mean / length).astype(np.float32)

    def _model(self, card: ModelCard) -> Work[ClipModel]:
        yield Progress("Loading the model", 0, None, "models", card.name)
        return (yield from self._shelf.at_hand(card))
