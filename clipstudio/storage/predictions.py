"""Predictions from elsewhere: another model's or service's word on the project's images."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import ProjectError
from clipstudio.domain.ids import ModelId
from clipstudio.domain.probes import Predictions
from clipstudio.storage.chunked import read_array, write_array
from clipstudio.storage.database import Database, Reading
from clipstudio.storage.schema import Model, PredictionArray, PredictionSet

_IS_THERE = PredictionSet.removed_at.is_(None)


class PredictionReader:
    """The prediction sets of a project, by name, for reading."""

    def __init__(self, database: Reading) -> None:
        self._database = database

    def names(self) -> tuple[str, ...]:
        """All of them, sorted."""
        with self._database.read() as session:
            return tuple(session.scalars(select(PredictionSet.name).where(_IS_THERE).order_by(PredictionSet.name)))

    def find(self, name: str) -> Predictions | None:
        """The set of that name; None when there is none."""
        with self._database.read() as session:
            query = select(PredictionSet).where(PredictionSet.name == name, _IS_THERE)
            row = session.scalars(query).one_or_none()
            if row is None:
                return None
            return Predictions(
                name=row.name,
                file=row.file,
                sha256=row.sha256,
                labels=tuple(row.labels),
                absent=row.absent,
                images=read_array(session, PredictionArray, row.id, "images"),
                probabilities=read_array(session, PredictionArray, row.id, "probabilities"),
            )

    def table_digests(self) -> frozenset[str]:
        """SHA-256 of every table that predictions came from."""
        with self._database.read() as session:
            return frozenset(session.scalars(select(PredictionSet.sha256)))

    def row(self, name: str) -> int:
        """The row of the set of that name.

        Raises:
            ProjectError: If there is none.
        """
        with self._database.read() as session:
            found = session.scalar(select(PredictionSet.id).where(PredictionSet.name == name, _IS_THERE))
        if found is None:
            raise ProjectError("There are no predictions “{name}” in this project.", name=name)
        return found

    def model_row(self, name: str) -> ModelId:
        """The row that stands for the set among the models."""
        with self._database.read() as session:
            query = select(PredictionSet.model_id).where(PredictionSet.name == name, _IS_THERE)
            return ModelId(session.scalars(query).one())


class PredictionStore(PredictionReader):
    """The prediction sets of a project, by name."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._database: Database = database

    def save(self, predictions: Predictions) -> Changes:
        """Write a prediction set, with a row among the models so that a run can name it forever."""
        fingerprint = f"predictions:{predictions.sha256}:{predictions.name}"
        now = datetime.now(UTC)
        with self._database.write() as session:
            session.execute(
                insert(Model)
                .values(
                    fingerprint=fingerprint,
                    name=predictions.name,
                    architecture="",
                    weights_sha256=predictions.sha256,
                    preprocessing={},
                    added_at=now,
                )
                .on_conflict_do_nothing()
            )
            row = PredictionSet(
                model_id=session.scalars(select(Model.id).where(Model.fingerprint == fingerprint)).one(),
                name=predictions.name,
                file=predictions.file,
                sha256=predictions.sha256,
                labels=list(predictions.labels),
                absent=predictions.absent,
                added_at=now,
            )
            session.add(row)
            session.flush()
            write_array(session, PredictionArray, row.id, "images", predictions.images)
            write_array(session, PredictionArray, row.id, "probabilities", predictions.probabilities)
        return Changes.MODELS
