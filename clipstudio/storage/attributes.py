"""Attributes: what each source says of each image, side by side."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from clipstudio.domain.attribute_views import AttributeView, views_of
from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import AuditError, NothingLeftError
from clipstudio.domain.ids import AttributeId, ImageId, SourceId
from clipstudio.storage.attribute_words import TableWords, read_words, write_words
from clipstudio.storage.database import Database, Reading
from clipstudio.storage.parameters import chunks
from clipstudio.storage.schema import Attribute, AttributeLevel, AttributeSource, AttributeValue, Image

_IS_THERE = Attribute.removed_at.is_(None)


@dataclass(frozen=True, slots=True)
class AttributeSummary:
    """An attribute with how often each value stands.

    Attributes:
        id: Row of the attribute.
        name: Its name.
        values: (value, number of images) in the attribute's order.
        missing: Images without a value.
        sources: Names of the sources that speak of it, newest first.
        disagreements: Images of which two sources say different things.
        is_ordered: Whether the values were put in order by hand; else their order is the natural one.
    """

    id: AttributeId
    name: str
    values: tuple[tuple[str, int], ...]
    missing: int
    sources: tuple[str, ...]
    disagreements: int
    is_ordered: bool = False

    @property
    def views(self) -> tuple[AttributeView, ...]:
        """By which rules it can be compared; one alone where one source speaks of it."""
        return views_of(self.name, tuple(dict.fromkeys(reversed(self.sources))))


@dataclass(frozen=True, slots=True)
class AttributeCodes:
    """The current values of one attribute for some images.

    Attributes:
        codes: (n,) int32, index into ``values``, -1 where the value is missing.
        values: The values that occur in the project, in the attribute's order.
    """

    codes: NDArray[np.int32]
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceCodes:
    """What each source says of one attribute.

    Attributes:
        codes: (n, S) int32, index into ``values``, -1 where a source says nothing of an image.
        sources: Names of the S sources, the oldest first. Of tables of one name the newest stands for all.
        values: The values that occur in the project, in the attribute's order.
    """

    codes: NDArray[np.int32]
    sources: tuple[str, ...]
    values: tuple[str, ...]


class AttributeReader:
    """The attributes of a project, for reading."""

    def __init__(self, database: Reading) -> None:
        self._database = database

    def names(self) -> tuple[str, ...]:
        """Names of the attributes, in the order in which they came."""
        with self._database.read() as session:
            return tuple(session.scalars(select(Attribute.name).where(_IS_THERE).order_by(Attribute.id)))

    def summaries(self) -> tuple[AttributeSummary, ...]:
        """Every attribute with its values, their counts and sources."""
        with self._database.read() as session:
            images = session.scalars(select(func.count(Image.id))).one()
            query = select(Attribute.id, Attribute.name).where(_IS_THERE).order_by(Attribute.id)
            attributes = session.execute(query).all()
            return tuple(_summary(session, id, name, images) for id, name in attributes)

    def codes(self, name: str, images: NDArray[np.int64]) -> AttributeCodes:
        """The current value of an attribute for each of ``images``.

        Raises:
            AuditError: If there is no such attribute, naming those there are.
        """
        with self._database.read() as session:
            attribute = self._require(session, name)
            values, place_of = _ordered_levels(session, attribute)
            # Both in one number: of a million rows, numbers are read in half the time.
            packed = session.connection().execute(
                select(AttributeValue.image_id.op("<<")(32).op("|")(AttributeValue.level_id))
                .where(AttributeValue.attribute_id == attribute, AttributeValue.current)
                .order_by(AttributeValue.image_id)
            )
            pairs = np.fromiter(packed.scalars(), dtype=np.int64)
        held = _places(place_of, pairs & 0xFFFF_FFFF)
        return AttributeCodes(_aligned(pairs >> 32, held, images), values)

    def by_source(self, name: str, images: NDArray[np.int64]) -> SourceCodes:
        """What each source says of an attribute, for each of ``images``.

        Raises:
            AuditError: If there is no such attribute, naming those there are.
        """
        with self._database.read() as session:
            attribute = self._require(session, name)
            values, place_of = _ordered_levels(session, attribute)
            sources = _newest_of_each_name(session, attribute)
            rows = session.execute(
                select(AttributeValue.image_id, AttributeValue.source_id, AttributeValue.level_id)
                .where(AttributeValue.attribute_id == attribute, AttributeValue.source_id.in_(sources))
                .order_by(AttributeValue.image_id)
            ).all()
        said = np.array(rows, dtype=np.int64).reshape(-1, 3)
        codes = np.full((len(images), len(sources)), -1, dtype=np.int32)
        for column, source in enumerate(sources):
            own = said[said[:, 1] == source]
            codes[:, column] = _aligned(own[:, 0], _places(place_of, own[:, 2]), images)
        return SourceCodes(codes, tuple(sources.values()), values)

    def has_source(self, kind: str, name: str, sha256: str) -> bool:
        """Whether there is a source of that kind, name and content."""
        source = AttributeSource
        query = select(source.id).where(source.kind == kind, source.name == name, source.sha256 == sha256)
        with self._database.read() as session:
            return session.scalar(query) is not None

    def find(self, name: str) -> AttributeId:
        """The attribute of that name.

        Raises:
            AuditError: If there is none, naming those there are.
        """
        with self._database.read() as session:
            return AttributeId(self._require(session, name))

    def _require(self, session: Session, name: str) -> int:
        found = session.scalar(select(Attribute.id).where(Attribute.name == name, _IS_THERE))
        if found is None:
            known = ", ".join(f"“{each}”" for each in self.names()) or "none yet"
            raise AuditError(f"There is no attribute “{name}” in this project. Attributes: {known}.")
        return found

    def of_image(self, image: ImageId) -> dict[str, tuple[tuple[str, str], ...]]:
        """Attribute name to (value, source name) pairs of one image, the current word first, then the newest.

        An attribute of which the newest table took the value away is not in it.
        """
        query = (
            select(Attribute.name, AttributeLevel.value, AttributeSource.name, AttributeValue.current)
            .select_from(AttributeValue)
            .join(Attribute, Attribute.id == AttributeValue.attribute_id)
            .join(AttributeLevel, AttributeLevel.id == AttributeValue.level_id)
            .join(AttributeSource, AttributeSource.id == AttributeValue.source_id)
            .where(AttributeValue.image_id == int(image), _IS_THERE)
            .order_by(
                Attribute.id,
                AttributeValue.current.desc(),
                AttributeSource.added_at.desc(),
                AttributeSource.id.desc(),
            )
        )
        found: dict[str, tuple[tuple[str, str], ...]] = {}
        with self._database.read() as session:
            for name, value, source, current in session.execute(query):
                if current or name in found:
                    found[name] = (*found.get(name, ()), (value, source))
        return found


class AttributeStore(AttributeReader):
    """The attributes of a project."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._database: Database = database

    def add_source(self, name: str, sha256: str | None, *, kind: str = "table") -> SourceId:
        """The source of that kind, name and content; a table imported before keeps its row, as the newest."""
        with self._database.write() as session:
            same = select(AttributeSource.id).where(
                AttributeSource.kind == kind,
                AttributeSource.name == name,
                AttributeSource.sha256.is_(None) if sha256 is None else AttributeSource.sha256 == sha256,
            )
            found = session.scalar(same)
            if found is None:
                source = AttributeSource(kind=kind, name=name, sha256=sha256, added_at=datetime.now(UTC))
                session.add(source)
                session.flush()
                found = source.id
            else:
                now = datetime.now(UTC)
                session.execute(update(AttributeSource).where(AttributeSource.id == found).values(added_at=now))
            return SourceId(found)

    def record(
        self, source: SourceId, attribute: str, values: Mapping[ImageId, str | None]
    ) -> tuple[Changes, int]:
        """Write what a source says of an attribute; others' words stay beside it, this one is current.

        Args:
            source: Who says it.
            attribute: Name of the attribute.
            values: Image to value; None takes the value away that the image had.

        Returns:
            What changed, and how many images lost a value.
        """
        if not values:
            return Changes.NONE, 0
        with self._database.write() as session:
            session.execute(insert(Attribute).values(name=attribute).on_conflict_do_nothing())
            id = session.scalars(select(Attribute.id).where(Attribute.name == attribute, _IS_THERE)).one()
            filled = {image: value for image, value in values.items() if value is not None}
            empty = [image for image in values if image not in filled]
            cleared = _take_back(session, id, empty, source)
            _overrule(session, id, list(filled))
            if filled:
                levels = _levels(session, id, set(filled.values()))
                statement = insert(AttributeValue)
                statement = statement.on_conflict_do_update(
                    index_elements=["attribute_id", "image_id", "source_id"],
                    set_={"level_id": statement.excluded.level_id, "current": True},
                )
                rows = [
                    {
                        "attribute_id": id,
                        "image_id": image,
                        "source_id": source,
                        "level_id": levels[value],
                        "current": True,
                    }
                    for image, value in filled.items()
                ]
                session.execute(statement, rows)
        return Changes.ATTRIBUTES, cleared

    def source_time(self, name: str, sha256: str | None) -> datetime | None:
        """When the table of that name and content was imported last; None when it never was."""
        same = (AttributeSource.kind == "table", AttributeSource.name == name, AttributeSource.sha256 == sha256)
        with self._database.read() as session:
            return session.scalar(select(AttributeSource.added_at).where(*same))

    def words(self, source: SourceId, attribute: AttributeId, images: NDArray[np.int64]) -> TableWords:
        """What a table says of an attribute of ``images`` (ascending), for `put_back`."""
        with self._database.read() as session:
            return read_words(session, attribute, source, images)

    def put_back(
        self, source: SourceId, imported: datetime | None, words: Mapping[AttributeId, TableWords]
    ) -> Changes:
        """Let a table say of attributes what it said at another time, and be as old as it was then.

        Args:
            source: The table.
            imported: When it was imported; None leaves that as it is.
            words: What it said, of each attribute.

        Raises:
            NothingLeftError: An attribute was deleted permanently.
        """
        with self._database.write() as session:
            for attribute, said in words.items():
                if session.get(Attribute, attribute) is None:
                    raise NothingLeftError("An attribute of this table was deleted permanently.")
                write_words(session, attribute, source, said)
                for images, _levels, _current in said.in_parts():
                    _let_auditors_speak(session, attribute, images.tolist())
            if imported is not None:
                this = AttributeSource.id == source
                session.execute(update(AttributeSource).where(this).values(added_at=imported))
        return Changes.ATTRIBUTES

    def is_told_by_others(self, source: SourceId, attribute: AttributeId) -> bool:
        """Whether any source but this one speaks of an attribute."""
        others = select(AttributeValue.image_id).where(
            AttributeValue.attribute_id == attribute, AttributeValue.source_id != source
        )
        with self._database.read() as session:
            return session.scalar(others.limit(1)) is not None

    def record_perceived(self, source: SourceId, attribute: str, values: Mapping[ImageId, str]) -> Changes:
        """Let an auditor's word on an attribute be these values, and no others of former times.

        A table's word stays the current one; among auditors the newest source's is, of images that no table speaks
        of.

        Args:
            source: The auditor's source.
            attribute: Name of the attribute, which is made where it is new.
            values: Image to value, of all images that the auditor gave one.
        """
        with self._database.write() as session:
            session.execute(insert(Attribute).values(name=attribute).on_conflict_do_nothing())
            id = session.scalars(select(Attribute.id).where(Attribute.name == attribute, _IS_THERE)).one()
            own = (AttributeValue.attribute_id == id, AttributeValue.source_id == source)
            before = dict(
                session.execute(
                    select(AttributeValue.image_id, AttributeLevel.value)
                    .join(AttributeLevel, AttributeLevel.id == AttributeValue.level_id)
                    .where(*own)
                ).all()
            )
            if before == dict(values):
                return Changes.NONE
            session.execute(delete(AttributeValue).where(*own))
            if values:
                levels = _levels(session, id, set(values.values()))
                rows = [
                    {
                        "attribute_id": id,
                        "image_id": image,
                        "source_id": source,
                        "level_id": levels[value],
                        "current": False,
                    }
                    for image, value in values.items()
                ]
                session.execute(insert(AttributeValue), rows)
            _let_auditors_speak(session, id, sorted(before.keys() | values.keys()))
        return Changes.ATTRIBUTES

    def order_values(self, attribute: AttributeId, values: Sequence[str]) -> tuple[tuple[str, ...], Changes]:
        """Put the values of an attribute in order; those that are not named stand behind, in natural order.

        Args:
            attribute: Its row.
            values: The values, in their order; none for the natural order of all.

        Returns:
            The order by hand that stood before, and what changed.

        Raises:
            NothingLeftError: The attribute was deleted permanently.
        """
        of = AttributeLevel.attribute_id == attribute
        with self._database.write() as session:
            if session.get(Attribute, attribute) is None:
                raise NothingLeftError("This attribute was deleted permanently.")
            placed = select(AttributeLevel.value).where(of, AttributeLevel.position.is_not(None))
            before = tuple(session.scalars(placed.order_by(AttributeLevel.position)))
            levels = dict(session.execute(select(AttributeLevel.value, AttributeLevel.id).where(of)).all())
            session.execute(update(AttributeLevel).where(of).values(position=None))
            rows = [
                {"id": levels[value], "position": place} for place, value in enumerate(values) if value in levels
            ]
            if rows:
                session.execute(update(AttributeLevel), rows)
        return before, Changes.ATTRIBUTES

    def remove(self, attribute: str) -> Changes:
        """Delete an attribute permanently with all that was said of it; runs keep their own copy of the groups."""
        with self._database.write() as session:
            session.execute(delete(Attribute).where(Attribute.name == attribute, _IS_THERE))
        return Changes.ATTRIBUTES


_SCALES = (
    "infant, baby, toddler, child, teenager, teen, adolescent, young, young adult, adult, middle-aged, senior,"
    "elder, elderly, old",
    "very low, low, medium, high, very high",
    "small, large",
)
_RANKS = {word.strip(): place for scale in _SCALES for place, word in enumerate(scale.split(","))}
"""Words of a scale by their place on it: the alphabet has adults before children."""


def natural_order(value: str) -> tuple[float, bool, int, str]:
    """Sort key: first number ("under 40" before "40-49"), place on a known scale ("child", "adult"), then text."""
    number = re.search(r"\d+", value)
    opens_below = bool(re.match(r"\s*(under|below|less|up to|<)", value, re.IGNORECASE))
    rank = _RANKS.get(value.strip().casefold(), len(_RANKS))
    return (float(number.group()) if number else float("inf"), not opens_below, rank, value.casefold())


def _place_of(value: str, position: int | None) -> tuple[float, tuple[float, bool, int, str]]:
    """Sort key: the place that was given by hand; values without one come behind, in their natural order."""
    return float("inf") if position is None else position, natural_order(value)


def _ordered_levels(session: Session, attribute: int) -> tuple[tuple[str, ...], dict[int, int]]:
    """The values of an attribute in their order, and the place of each level among them."""
    levels = session.execute(
        select(AttributeLevel.id, AttributeLevel.value, AttributeLevel.position).where(
            AttributeLevel.attribute_id == attribute
        )
    ).all()
    ordered = sorted(levels, key=lambda level: _place_of(level.value, level.position))
    return tuple(level.value for level in ordered), {level.id: place for place, level in enumerate(ordered)}


def _newest_of_each_name(session: Session, attribute: int) -> dict[int, str]:
    """Sources of an attribute with names, the oldest first; a table imported anew replaces its earlier self."""
    speaking = select(AttributeValue.source_id).where(AttributeValue.attribute_id == attribute)
    sources = session.execute(
        select(AttributeSource.id, AttributeSource.kind, AttributeSource.name)
        .where(AttributeSource.id.in_(speaking))
        .order_by(AttributeSource.added_at, AttributeSource.id)
    ).all()
    newest = {source.name: source.id for source in sources if source.kind == "table"}
    return {
        source.id: source.name for source in sources if source.kind != "table" or newest[source.name] == source.id
    }


def _levels(session: Session, attribute: int, values: set[str]) -> dict[str, int]:
    rows = [{"attribute_id": attribute, "value": value} for value in sorted(values)]
    session.execute(insert(AttributeLevel).on_conflict_do_nothing(), rows)
    query = select(AttributeLevel.value, AttributeLevel.id).where(AttributeLevel.attribute_id == attribute)
    return dict(session.execute(query).all())


def _take_back(session: Session, attribute: int, images: Sequence[int], source: SourceId) -> int:
    """Leave images without a current value, and forget what the source itself said; the number that had one."""
    cleared = 0
    for some in chunks(images):
        of_these = (AttributeValue.attribute_id == attribute, AttributeValue.image_id.in_(some))
        current = select(func.count()).select_from(AttributeValue).where(*of_these, AttributeValue.current)
        cleared += session.scalars(current).one()
        session.execute(delete(AttributeValue).where(*of_these, AttributeValue.source_id == source))
    _overrule(session, attribute, images)
    return cleared


def _overrule(session: Session, attribute: int, images: Sequence[int]) -> None:
    """Let no earlier word be the current one."""
    for some in chunks(images):
        session.execute(
            update(AttributeValue)
            .where(
                AttributeValue.attribute_id == attribute,
                AttributeValue.image_id.in_(some),
                AttributeValue.current,
            )
            .values(current=False)
            .execution_options(synchronize_session=False)
        )


def _let_auditors_speak(session: Session, attribute: int, images: Sequence[int]) -> None:
    """Of images without a table's current word, let the newest auditor's be the current one."""
    raters = select(AttributeSource.id).where(AttributeSource.kind == "rater")
    for some in chunks(images):
        of_these = (AttributeValue.attribute_id == attribute, AttributeValue.image_id.in_(some))
        session.execute(
            update(AttributeValue)
            .where(*of_these, AttributeValue.source_id.in_(raters))
            .values(current=False)
            .execution_options(synchronize_session=False)
        )
        spoken = select(AttributeValue.image_id).where(*of_these, AttributeValue.current)
        words = session.execute(
            select(AttributeValue.image_id, AttributeValue.source_id)
            .join(AttributeSource, AttributeSource.id == AttributeValue.source_id)
            .where(*of_these, AttributeSource.kind == "rater", AttributeValue.image_id.not_in(spoken))
            .order_by(AttributeSource.added_at, AttributeSource.id)
        ).all()
        newest: dict[int, list[int]] = {}
        for image, source in dict(words).items():
            newest.setdefault(source, []).append(image)
        for source, own in newest.items():
            session.execute(
                update(AttributeValue)
                .where(
                    AttributeValue.attribute_id == attribute,
                    AttributeValue.source_id == source,
                    AttributeValue.image_id.in_(own),
                )
                .values(current=True)
                .execution_options(synchronize_session=False)
            )


def _summary(session: Session, id: int, name: str, images: int) -> AttributeSummary:
    counts = session.execute(
        select(AttributeLevel.value, AttributeLevel.position, func.count(AttributeValue.image_id))
        .join(AttributeValue, (AttributeValue.level_id == AttributeLevel.id) & AttributeValue.current)
        .where(AttributeLevel.attribute_id == id)
        .group_by(AttributeLevel.id)
    ).all()
    sources = session.scalars(
        select(AttributeSource.name)
        .where(AttributeSource.id.in_(select(AttributeValue.source_id).where(AttributeValue.attribute_id == id)))
        .order_by(AttributeSource.added_at.desc(), AttributeSource.id.desc())
    ).all()
    differing = (
        select(AttributeValue.image_id)
        .where(AttributeValue.attribute_id == id)
        .group_by(AttributeValue.image_id)
        .having(func.count(AttributeValue.level_id.distinct()) > 1)
        .subquery()
    )
    disagreements = session.scalars(select(func.count()).select_from(differing)).one() if len(sources) > 1 else 0
    ordered = sorted(counts, key=lambda level: _place_of(level.value, level.position))
    values = tuple((value, n) for value, _, n in ordered)
    return AttributeSummary(
        id=AttributeId(id),
        name=name,
        values=values,
        missing=images - sum(n for _, n in values),
        sources=tuple(sources),
        disagreements=disagreements,
        is_ordered=any(level.position is not None for level in counts),
    )


def _places(place_of: Mapping[int, int], levels: NDArray[np.int64]) -> NDArray[np.int32]:
    """The place of each level."""
    known = np.array(sorted(place_of), dtype=np.int64)
    places = np.array([place_of[level] for level in known.tolist()], dtype=np.int32)
    return places[np.searchsorted(known, levels)]


def _aligned(holders: NDArray[np.int64], held: NDArray[np.int32], images: NDArray[np.int64]) -> NDArray[np.int32]:
    """The code of each image, -1 where it is not among the holders (sorted)."""
    codes = np.full(len(images), -1, dtype=np.int32)
    if len(holders):
        place = np.minimum(np.searchsorted(holders, images), len(holders) - 1)
        found = holders[place] == images
        codes[found] = held[place[found]]
    return codes
