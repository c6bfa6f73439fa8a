"""Decisions on images that look alike: by the bytes of both, so that no pair is asked about twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import insert, or_, select, update

from clipstudio.domain.changes import Changes
from clipstudio.domain.duplicates import Decision, Verdict
from clipstudio.storage.database import Database, Reading
from clipstudio.storage.parameters import chunks
from clipstudio.storage.removed_images import of_those_there
from clipstudio.storage.schema import Image, LookAlikeDecision

Pair = tuple[str, str]


class LookAlikeReader:
    """What was decided, for reading."""

    def __init__(self, database: Reading) -> None:
        self._database = database

    def all(self) -> tuple[Decision, ...]:
        """What stands of every pair, in the order of the decisions; a later one replaces an earlier."""
        query = select(
            LookAlikeDecision.first_sha256,
            LookAlikeDecision.second_sha256,
            LookAlikeDecision.verdict,
            LookAlikeDecision.kept_sha256,
            LookAlikeDecision.decided_at,
            LookAlikeDecision.decided_by,
        ).where(LookAlikeDecision.removed_at.is_(None))
        found: dict[Pair, Decision] = {}
        with self._database.read() as session:
            for first, second, verdict, kept, at, by in session.execute(query.order_by(LookAlikeDecision.id)):
                found.pop((first, second), None)
                found[first, second] = Decision(first, second, Verdict(verdict), kept, at, by or "")
        return tuple(found.values())

    def standing(self) -> tuple[int, ...]:
        """The rows of all decisions that stand."""
        query = select(LookAlikeDecision.id).where(LookAlikeDecision.removed_at.is_(None))
        with self._database.read() as session:
            return tuple(session.scalars(query.order_by(LookAlikeDecision.id)))

    def left_out(self) -> NDArray[np.int64]:
        """The images that are copies of one that is kept and in the project, ascending."""
        return self.kept_and_left_out()[1]

    def kept_and_left_out(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The images that are kept while others are left out, and those others; each ascending, in one of both."""
        with self._database.read() as session:
            if session.scalar(select(LookAlikeDecision.id).limit(1)) is None:
                return np.empty(0, np.int64), np.empty(0, np.int64)
            is_named = or_(
                Image.sha256.in_(select(LookAlikeDecision.first_sha256)),
                Image.sha256.in_(select(LookAlikeDecision.second_sha256)),
            )
            named = of_those_there(session, select(Image.sha256, Image.id).where(is_named))
            ids: dict[str, int] = dict(session.execute(named).all())
        pairs = [
            (ids[decision.kept], ids[each])
            for decision in self.all()
            if decision.verdict is Verdict.KEEP_ONE and decision.kept in ids
            for each in (decision.first, decision.second)
            if each != decision.kept and each in ids
        ]
        copies = {copy for _kept, copy in pairs}
        kept = {kept for kept, _copy in pairs} - copies
        return np.array(sorted(kept), np.int64), np.array(sorted(copies), np.int64)


class LookAlikeStore(LookAlikeReader):
    """What was decided of images that look alike."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._database: Database = database

    def decide(self, decisions: Iterable[tuple[Pair, Verdict, str | None]], auditor: str = "") -> tuple[int, ...]:
        """Keep decisions in one transaction: on which two images, what, and which is kept.

        Args:
            decisions: What is decided.
            auditor: Who decides; "" where nobody said so.

        Returns:
            The rows.
        """
        now = datetime.now(UTC)
        rows = [
            {
                "first_sha256": min(pair),
                "second_sha256": max(pair),
                "verdict": verdict.value,
                "kept_sha256": kept,
                "decided_at": now,
                "decided_by": auditor or None,
            }
            for pair, verdict, kept in decisions
        ]
        if not rows:
            return ()
        with self._database.write() as session:
            return tuple(session.scalars(insert(LookAlikeDecision).returning(LookAlikeDecision.id), rows))

    def mark(self, rows: Sequence[int], *, removed: bool) -> Changes:
        """Take decisions back, or let them stand again."""
        at = datetime.now(UTC) if removed else None
        with self._database.write() as session:
            for some in chunks(rows):
                session.execute(
                    update(LookAlikeDecision).where(LookAlikeDecision.id.in_(some)).values(removed_at=at)
                )
        return Changes.IMAGES
