"""The models that a project has used."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from clipstudio.domain.ids import ModelId
from clipstudio.domain.models import ModelCard
from clipstudio.storage.database import Database
from clipstudio.storage.schema import Model


class ModelStore:
    """A project's memory of models, known by fingerprint, so that a run can name its model forever."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, card: ModelCard) -> ModelId:
        """The row of a model, made when the project meets it for the first time."""
        with self._database.write() as session:
            session.execute(
                insert(Model)
                .values(
                    fingerprint=card.fingerprint,
                    name=card.name,
                    architecture=card.architecture,
                    weights_sha256=card.weights_sha256,
                    preprocessing=asdict(card.preprocessing),
                    added_at=datetime.now(UTC),
                )
                .on_conflict_do_nothing()
            )
            return ModelId(session.scalars(select(Model.id).where(Model.fingerprint == card.fingerprint)).one())
