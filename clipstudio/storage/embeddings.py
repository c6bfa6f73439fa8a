"""Embeddings: which image's vector stands in which row of which vector file."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import delete, func, select
from sqlalchemy.dialects.sqlite import insert

from clipstudio.domain.changes import Changes
from clipstudio.domain.ids import EmbeddingSetId, ModelId
from clipstudio.storage.columns import read_columns
from clipstudio.storage.database import Database, Reading
from clipstudio.storage.schema import Embedding, EmbeddingSet, Model
from clipstudio.storage.vectors import VectorFile


@dataclass(frozen=True, slots=True)
class StoredEmbeddings:
    """The embeddings of a model at one precision.

    Attributes:
        id: Row of the embedding set.
        file: Its vector file.
    """

    id: EmbeddingSetId
    file: VectorFile


class EmbeddedReader:
    """Which models have embedded images of a project, for reading."""

    def __init__(self, database: Reading) -> None:
        self._database = database

    def fingerprints(self) -> frozenset[str]:
        """The models that have an embedding of at least one image."""
        has_any = select(Embedding.row).where(Embedding.embedding_set_id == EmbeddingSet.id).exists()
        query = select(Model.fingerprint).where(Model.id.in_(select(EmbeddingSet.model_id).where(has_any)))
        with self._database.read() as session:
            return frozenset(session.scalars(query))


class EmbeddingStore:
    """The embeddings of a project; the vector files are in the cache folder and can be made again."""

    def __init__(self, database: Database, folder: Path) -> None:
        self._database = database
        self._folder = folder

    def open(self, model: ModelId, precision: str, width: int) -> StoredEmbeddings:
        """The embedding set of a model, made when it is new.

        Rows whose vectors are no longer on the disk (the cache was deleted) are forgotten, to be computed again.
        """
        with self._database.write() as session:
            session.execute(
                insert(EmbeddingSet)
                .values(
                    model_id=model,
                    precision=precision,
                    width=width,
                    file=f"{uuid.uuid4()}.f32",
                    created_at=datetime.now(UTC),
                )
                .on_conflict_do_nothing()
            )
            row = session.scalars(
                select(EmbeddingSet).where(EmbeddingSet.model_id == model, EmbeddingSet.precision == precision)
            ).one()
            file = VectorFile(self._folder / row.file, row.width)
            session.execute(
                delete(Embedding).where(Embedding.embedding_set_id == row.id, Embedding.row >= file.rows)
            )
            return StoredEmbeddings(EmbeddingSetId(row.id), file)

    def fullest(self, fingerprint: str) -> StoredEmbeddings | None:
        """Of a model's embedding sets the one with most images; None where there is none with any."""
        count = func.count(Embedding.image_id)
        query = (
            select(EmbeddingSet.id, EmbeddingSet.file, EmbeddingSet.width)
            .join(Model, Model.id == EmbeddingSet.model_id)
            .join(Embedding, Embedding.embedding_set_id == EmbeddingSet.id)
            .where(Model.fingerprint == fingerprint)
            .group_by(EmbeddingSet.id)
            .order_by(count.desc(), EmbeddingSet.id)
            .limit(1)
        )
        with self._database.read() as session:
            found = session.execute(query).first()
        if found is None:
            return None
        stored = StoredEmbeddings(EmbeddingSetId(found.id), VectorFile(self._folder / found.file, found.width))
        return stored if stored.file.rows else None

    def rows(self, stored: StoredEmbeddings) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Every image of an embedding set, (n,) ascending, and the row of its vector on the disk."""
        query = (
            select(Embedding.image_id, Embedding.row)
            .where(Embedding.embedding_set_id == stored.id, Embedding.row < stored.file.rows)
            .order_by(Embedding.image_id)
        )
        with self._database.read() as session:
            images, rows = read_columns(session, query)
        return images, rows

    def lookup(self, stored: StoredEmbeddings, images: NDArray[np.int64]) -> NDArray[np.int64]:
        """The row of each image's vector in the vector file, -1 where there is none."""
        query = (
            select(Embedding.image_id, Embedding.row)
            .where(Embedding.embedding_set_id == stored.id)
            .order_by(Embedding.image_id)
        )
        with self._database.read() as session:
            known, held = read_columns(session, query)
        rows = np.full(len(images), -1, dtype=np.int64)
        if len(known):
            place = np.minimum(np.searchsorted(known, images), len(known) - 1)
            found = known[place] == images
            rows[found] = held[place[found]]
        return rows

    def append(self, stored: StoredEmbeddings, images: NDArray[np.int64], vectors: NDArray[np.float32]) -> Changes:
        """Keep a batch: vectors to the disk first, then their rows to SQLite in one transaction."""
        with self._database.write(durable=False) as session:
            last = session.scalar(select(func.max(Embedding.row)).where(Embedding.embedding_set_id == stored.id))
            start = 0 if last is None else last + 1
            stored.file.write(start, vectors)
            session.execute(
                insert(Embedding),
                [
                    {"embedding_set_id": stored.id, "image_id": image, "row": start + offset}
                    for offset, image in enumerate(images.tolist())
                ],
            )
        return Changes.EMBEDDINGS
