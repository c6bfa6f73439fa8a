"""Attributes: what each source says of each image, side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session, aliased

from clipstudio.domain.attribute_views import AttributeView, views_of
from clipstudio.domain.changes import Changes
from clipstudio.domain.derived import Derivation, follow, sources_of, values_of
from clipstudio.domain.errors import AuditError, NothingLeftError
from clipstudio.domain.ids import AttributeId, ImageId, SourceId
from clipstudio.domain.images import AttributeFilter
from clipstudio.domain.language import later
from clipstudio.storage.attribute_filters import values_known
from clipstudio.storage.attribute_ids import id_of, require_attribute
from clipstudio.storage.attribute_levels import natural_order, read_levels, require_levels, shown_level
from clipstudio.storage.attribute_words import (
    TableWords,
    let_auditors_speak,
    let_newest_speak,
    read_words,
    write_words,
)
from clipstudio.storage.code_combinations import combined
from clipstudio.storage.columns import read_column, read_columns
from clipstudio.storage.database import Database, Reading
from clipstudio.storage.definitions import by_present_names, present_words, read_definition, read_definitions
from clipstudio.storage.held import Held
from clipstudio.storage.parameters import chunks
from clipstudio.storage.removed_images import of_those_there
from clipstudio.storage.schema import Attribute, AttributeLevel, AttributeSource, AttributeValue, Image
from clipstudio.storage.source_names import SourceName, source_name

__all__ = [
    "AttributeCodes",
    "AttributeReader",
    "AttributeStore",
    "AttributeSummary",
    "SourceCodes",
    "ValueNote",
    "Vocabulary",
    "natural_order",
]

DERIVED = "derived from other attributes"
"""Stands for the source of values that follow from others."""

_IS_THERE = Attribute.removed_at.is_(None)


@dataclass(frozen=True, slots=True)
class ValueNote:
    """What there is to say of a value.

    Attributes:
        value: The value.
        description: What was written of it.
        said: The words of sources that are shown as this value, since it was renamed or merged.
    """

    value: str
    description: str = ""
    said: tuple[str, ...] = ()

    def in_words(self) -> str:
        """Description and former words, as a tooltip says them; "" where there is neither."""
        words = ", ".join(f"“{each}”" for each in self.said)
        return "\n".join(part for part in (self.description, f"Sources say {words}." if words else "") if part)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """An attribute with the values that it has.

    Attributes:
        name: Its name.
        values: Its values, in order.
        said: Words of sources that are shown as one of them.
    """

    name: str
    values: tuple[str, ...]
    said: tuple[str, ...] = ()


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
        description: What was written of it.
        former_names: What it was called before, the oldest first.
        notes: What there is to say of single values.
        definition: How it follows from other attributes; None where it does not.
        guessed: Those of its sources that were guessed by a model, oldest names last.
        fault: Why its values cannot be derived; "" where they can.
    """

    id: AttributeId
    name: str
    values: tuple[tuple[str, int], ...]
    missing: int
    sources: tuple[str, ...]
    disagreements: int
    is_ordered: bool = False
    description: str = ""
    former_names: tuple[str, ...] = ()
    notes: tuple[ValueNote, ...] = ()
    definition: Derivation | None = None
    guessed: tuple[str, ...] = ()
    fault: str = ""

    def note(self, value: str) -> ValueNote:
        """What there is to say of a value."""
        return next((each for each in self.notes if each.value == value), ValueNote(value))

    def is_called(self, name: str) -> bool:
        """Whether that is its name, or was before it was renamed."""
        return name == self.name or name in self.former_names

    def shown_as(self, word: str) -> str:
        """The value as which a word is shown: another one, since it was renamed or merged, or itself."""
        return next((each.value for each in self.notes if word in each.said), word)

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
        merged: The words of sources that are shown as another value, by that value.
    """

    codes: NDArray[np.int32]
    sources: tuple[str, ...]
    values: tuple[str, ...]
    merged: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class AttributeReader:
    """The attributes of a project, for reading."""

    def __init__(self, database: Reading) -> None:
        self._database = database
        self._summaries = Held(database, self._read_summaries)

    def names(self) -> tuple[str, ...]:
        """Names of the attributes, in the order in which they came."""
        with self._database.read() as session:
            return tuple(session.scalars(select(Attribute.name).where(_IS_THERE).order_by(Attribute.id)))

    def table_digests(self) -> frozenset[str]:
        """SHA-256 of every table that values came from."""
        with self._database.read() as session:
            return frozenset(filter(None, session.scalars(select(AttributeSource.sha256))))

    def summaries(self) -> tuple[AttributeSummary, ...]:
        """Every attribute with its values, their counts and sources."""
        # Several places and every form ask for them, which takes seconds of a million images.
        return self._summaries()

    def _read_summaries(self) -> tuple[AttributeSummary, ...]:
        with self._database.read() as session:
            images = session.scalars(of_those_there(session, select(func.count()).select_from(Image))).one()
            query = select(Attribute.id, Attribute.name).where(_IS_THERE).order_by(Attribute.id)
            attributes = session.execute(query).all()
            found = [_summary(session, id, name, images) for id, name in attributes]
            is_derived = any(each.definition for each in found)
            there = of_those_there(session, select(Image.id))
            every = read_column(session, there) if is_derived else np.empty(0, np.int64)
        return tuple(each if each.definition is None else self._counted(each, every) for each in found)

    def _counted(self, summary: AttributeSummary, images: NDArray[np.int64]) -> AttributeSummary:
        """A derived attribute with its values counted."""
        assert summary.definition is not None, "only what is derived is counted here"
        try:
            held = self.derived(summary.definition, images)
        except AuditError as error:
            return replace(summary, fault=f"{error} “{summary.name}” is derived from it.")
        counts = np.bincount(held.codes[held.codes >= 0], minlength=len(held.values)).tolist()
        values = tuple((value, n) for value, n in zip(held.values, counts, strict=True))
        return replace(summary, values=values, missing=len(images) - sum(counts))

    def codes(self, name: str, images: NDArray[np.int64]) -> AttributeCodes:
        """The current value of an attribute for each of ``images``.

        Raises:
            AuditError: If there is no such attribute, naming those there are.
        """
        with self._database.read() as session:
            attribute = self._require(session, name)
            definition = read_definition(session, attribute)
            if definition is not None:
                return self.derived(definition, images)
            levels = read_levels(session, attribute)
            holders, held = read_columns(
                session,
                select(AttributeValue.image_id, AttributeValue.level_id)
                .where(AttributeValue.attribute_id == attribute, AttributeValue.current)
                .order_by(AttributeValue.image_id),
            )
        return AttributeCodes(_aligned(holders, levels.places(held), images), levels.values)

    def derived(self, definition: Derivation, images: NDArray[np.int64]) -> AttributeCodes:
        """The values that follow from those of other attributes, for each of ``images``.

        Raises:
            AuditError: One of those attributes is not there.
        """
        sources = sources_of(definition)
        held = [self.codes(source, images) for source in sources]
        values = values_of(definition, held[0].values if len(held) == 1 else ())
        place, combinations = combined([each.codes for each in held], [len(each.values) for each in held])
        codes = np.full(len(combinations), -1, dtype=np.int32)
        for row, combination in enumerate(combinations.tolist()):
            said = {
                source: None if code < 0 else each.values[code]
                for source, each, code in zip(sources, held, combination, strict=True)
            }
            if (value := follow(definition, said)) is not None:
                codes[row] = values.index(value)
        return AttributeCodes(codes[place], values)

    def by_present_names(self, definition: Derivation) -> Derivation:
        """A definition by the names that attributes and values have now: it may say former ones."""
        with self._database.read() as session:
            return by_present_names(session, definition)

    def by_names_of_today(self, wanted: AttributeFilter) -> AttributeFilter:
        """A filter by the names that the attribute and its values have now: it may say former ones."""
        with self._database.read() as session:
            said = [value for value in wanted.values if value is not None]
            attribute, values = present_words(session, wanted.attribute, said)
        missing = frozenset({None}) if None in wanted.values else frozenset()
        return AttributeFilter(attribute, frozenset(values) | missing)

    def definitions(self) -> dict[str, Derivation]:
        """Every derived attribute with its definition."""
        with self._database.read() as session:
            return read_definitions(session)

    def by_source(self, name: str, images: NDArray[np.int64]) -> SourceCodes:
        """What each source says of an attribute, for each of ``images``.

        Raises:
            AuditError: If there is no such attribute, naming those there are.
        """
        with self._database.read() as session:
            attribute = self._require(session, name)
            definition = read_definition(session, attribute)
            if definition is not None:
                derived = self.derived(definition, images)
                return SourceCodes(derived.codes[:, None], (DERIVED,), derived.values)
            levels = read_levels(session, attribute)
            sources = _newest_of_each_name(session, attribute)
            holders, speakers, held = read_columns(
                session,
                select(AttributeValue.image_id, AttributeValue.source_id, AttributeValue.level_id)
                .where(AttributeValue.attribute_id == attribute, AttributeValue.source_id.in_(sources))
                .order_by(AttributeValue.image_id),
            )
        codes = np.full((len(images), len(sources)), -1, dtype=np.int32)
        for column, source in enumerate(sources):
            own = speakers == source
            codes[:, column] = _aligned(holders[own], levels.places(held[own]), images)
        return SourceCodes(codes, tuple(sources.values()), levels.values, levels.said)

    def source_name(self, name: str, sha256: str | None, path: Path | None) -> SourceName:
        """What a table would be called as a source if it were imported now; see `source_names`."""
        if path is None:
            return SourceName(name)
        with self._database.read() as session:
            return source_name(session, name, sha256, path)

    def has_source(self, kind: str, name: str, sha256: str) -> bool:
        """Whether there is a source of that kind, name and content."""
        source = AttributeSource
        query = select(source.id).where(source.kind == kind, source.name == name, source.sha256 == sha256)
        with self._database.read() as session:
            return session.scalar(query) is not None

    def vocabularies(self) -> tuple[Vocabulary, ...]:
        """What values each attribute has into which values can be entered, without counting them."""
        named = select(Attribute.id, Attribute.name).where(_IS_THERE, Attribute.definition.is_(None))
        with self._database.read() as session:
            rows = session.execute(named.order_by(Attribute.id)).all()
            levels = [(name, read_levels(session, id)) for id, name in rows]
        return tuple(
            Vocabulary(name, each.values, tuple(word for words in each.said.values() for word in words))
            for name, each in levels
        )

    def vocabulary(self, name: str) -> Vocabulary:
        """What values one attribute has, also where they follow from others; all its other words count as said.

        Raises:
            AuditError: If there is no such attribute, present or former, naming those there are.
        """
        with self._database.read() as session:
            attribute = self._require(session, name)
            present = session.scalars(select(Attribute.name).where(Attribute.id == attribute)).one()
            values = values_known(session, present)
            words = session.scalars(
                select(AttributeLevel.value).where(AttributeLevel.attribute_id == attribute)
            ).all()
        return Vocabulary(present, values, tuple(sorted(set(words) - set(values))))

    def former_names(self) -> dict[str, str]:
        """What attributes were called before they were renamed, and what they are called now."""
        query = select(Attribute.name, Attribute.former_names).where(
            _IS_THERE, Attribute.former_names.is_not(None)
        )
        with self._database.read() as session:
            rows = session.execute(query.order_by(Attribute.id)).all()
        return {former: name for name, formers in rows for former in formers or ()}

    def speaking_of(self, images: NDArray[np.int64]) -> int:
        """Of how many attributes some of these images have a value."""
        found: set[int] = set()
        with self._database.read() as session:
            for some in chunks(images.tolist()):
                spoken = select(AttributeValue.attribute_id).where(AttributeValue.image_id.in_(some)).distinct()
                there = select(Attribute.id).where(_IS_THERE, Attribute.id.in_(spoken))
                found.update(session.scalars(there))
        return len(found)

    def spoken_of(self, images: NDArray[np.int64]) -> dict[int, int]:
        """Of how many attributes each of these images has a value; those with none are left out."""
        found: dict[int, int] = {}
        there = select(Attribute.id).where(_IS_THERE)
        spoken = (
            select(AttributeValue.image_id, func.count(AttributeValue.attribute_id.distinct()))
            .where(AttributeValue.attribute_id.in_(there))
            .group_by(AttributeValue.image_id)
        )
        with self._database.read() as session:
            for some in chunks(images.tolist()):
                found |= dict(session.execute(spoken.where(AttributeValue.image_id.in_(some))).all())
        return found

    def find(self, name: str) -> AttributeId:
        """The attribute of that name, present or former.

        Raises:
            AuditError: If there is none, naming those there are.
        """
        with self._database.read() as session:
            return AttributeId(self._require(session, name))

    def _require(self, session: Session, name: str) -> int:
        found = id_of(session, name)
        if found is None:
            known = ", ".join(f"“{each}”" for each in self.names()) or later("none yet")
            raise AuditError(
                "There is no attribute “{name}” in this project. Attributes: {known}.", name=name, known=known
            )
        return found

    def of_image(self, image: ImageId) -> dict[str, tuple[tuple[str, str], ...]]:
        """Attribute name to (value, source name) pairs of one image, the current word first, then the newest.

        An attribute of which the newest table took the value away is not in it. A source whose own word is shown
        as another value is followed by it: "votes.csv, as “M”".
        """
        shown = aliased(AttributeLevel)
        query = (
            select(
                Attribute.name,
                shown.value,
                AttributeLevel.value.label("said"),
                AttributeSource.name.label("source"),
                AttributeValue.current,
            )
            .select_from(AttributeValue)
            .join(Attribute, Attribute.id == AttributeValue.attribute_id)
            .join(AttributeLevel, AttributeLevel.id == AttributeValue.level_id)
            .join(shown, shown.id == shown_level())
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
            for name, value, said, source, current in session.execute(query):
                if current or name in found:
                    told = source if said == value else f"{source}, as “{said}”"
                    found[name] = (*found.get(name, ()), (value, told))
            definitions = read_definitions(session)
        return found | _derived_of(definitions, {name: said[0][0] for name, said in found.items()})


def _derived_of(
    definitions: Mapping[str, Derivation], said: dict[str, str | None]
) -> dict[str, tuple[tuple[str, str], ...]]:
    """The derived values of one image; one may follow from another that is derived too."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}

    def value_of(name: str) -> str | None:
        if name not in said and name in definitions:
            said[name] = follow(
                definitions[name], {source: value_of(source) for source in sources_of(definitions[name])}
            )
        return said.get(name)

    for name in definitions:
        if (value := value_of(name)) is not None:
            found[name] = ((value, DERIVED),)
    return found


class AttributeStore(AttributeReader):
    """The attributes of a project."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._database: Database = database

    def add_source(
        self,
        name: str,
        sha256: str | None,
        *,
        kind: str = "table",
        guessed_by: str | None = None,
        path: Path | None = None,
    ) -> SourceId:
        """The source of that kind, name and content; a table imported before keeps its row, as the newest.

        Args:
            name: What it is called; a table of that name from another folder is told apart, see `source_name`.
            sha256: Of its content; None where that is not known.
            kind: Who says it.
            guessed_by: The model that guessed what it says; None leaves that as it is.
            path: Where a table lies; None where it is no file.
        """
        with self._database.write() as session:
            if path is not None:
                name = source_name(session, name, sha256, path).name
            same = select(AttributeSource.id).where(
                AttributeSource.kind == kind,
                AttributeSource.name == name,
                AttributeSource.sha256.is_(None) if sha256 is None else AttributeSource.sha256 == sha256,
            )
            found = session.scalar(same)
            if found is None:
                source = AttributeSource(kind=kind, name=name, sha256=sha256, added_at=datetime.now(UTC))
                source.path = None if path is None else str(path)
                session.add(source)
                session.flush()
                found = source.id
            else:
                this = AttributeSource.id == found
                session.execute(update(AttributeSource).where(this).values(added_at=datetime.now(UTC)))
                if path is not None:
                    unknown = (this, AttributeSource.path.is_(None))
                    session.execute(update(AttributeSource).where(*unknown).values(path=str(path)))
            if guessed_by is not None:
                this = AttributeSource.id == found
                session.execute(update(AttributeSource).where(this).values(guessed_by=guessed_by))
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
            id = require_attribute(session, attribute)
            filled = {image: value for image, value in values.items() if value is not None}
            empty = [image for image in values if image not in filled]
            cleared = _take_back(session, id, empty, source)
            _overrule(session, id, list(filled))
            if filled:
                levels = require_levels(session, id, set(filled.values()))
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

    def images_by_name(self, source: SourceId, attribute: str) -> frozenset[ImageId]:
        """The images whose current value of an attribute comes from a source that is called as this one."""
        named = select(AttributeSource.name).where(AttributeSource.id == source).scalar_subquery()
        alike = select(AttributeSource.id).where(AttributeSource.name == named)
        with self._database.read() as session:
            id = id_of(session, attribute)
            query = select(AttributeValue.image_id).where(
                AttributeValue.attribute_id == id, AttributeValue.current, AttributeValue.source_id.in_(alike)
            )
            return frozenset(map(ImageId, session.scalars(query)))

    def require(self, names: Sequence[str]) -> dict[str, AttributeId]:
        """The attributes of these names, present or former, made where they are new.

        Raises:
            AuditError: One is derived from others, so that nothing can be written into it.
        """
        with self._database.write() as session:
            return {name: AttributeId(require_attribute(session, name)) for name in names}

    def source_time(self, name: str, sha256: str | None, kind: str = "table") -> datetime | None:
        """When the table of that name and content was imported last; None when it never was."""
        same = (
            AttributeSource.kind == kind,
            AttributeSource.name == name,
            AttributeSource.sha256.is_not_distinct_from(sha256),
        )
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
                    let_auditors_speak(session, attribute, images.tolist())
            if imported is not None:
                this = AttributeSource.id == source
                session.execute(update(AttributeSource).where(this).values(added_at=imported))
        return Changes.ATTRIBUTES

    def retract(self, source: SourceId, attribute: AttributeId, images: NDArray[np.int64]) -> Changes:
        """Forget what a source says of an attribute of ``images``; the newest other word counts again."""
        with self._database.write() as session:
            own = (AttributeValue.attribute_id == attribute, AttributeValue.source_id == source)
            for some in chunks(images.tolist()):
                session.execute(delete(AttributeValue).where(*own, AttributeValue.image_id.in_(some)))
            let_newest_speak(session, attribute, images.tolist())
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
            id = require_attribute(session, attribute)
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
                levels = require_levels(session, id, set(values.values()))
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
            let_auditors_speak(session, id, sorted(before.keys() | values.keys()))
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


def _summary(session: Session, id: int, name: str, images: int) -> AttributeSummary:
    levels = read_levels(session, id)
    counts = [0] * len(levels.values)
    current = select(AttributeValue.level_id, func.count()).where(
        AttributeValue.attribute_id == id, AttributeValue.current
    )
    current = of_those_there(session, current, AttributeValue.image_id)
    held = session.execute(current.group_by(AttributeValue.level_id))
    for level, count in held:
        counts[levels.place_of[level]] += count
    values = tuple((value, n) for value, n in zip(levels.values, counts, strict=True) if n)
    sources = session.execute(
        select(AttributeSource.name, AttributeSource.guessed_by)
        .where(AttributeSource.id.in_(select(AttributeValue.source_id).where(AttributeValue.attribute_id == id)))
        .order_by(AttributeSource.added_at.desc(), AttributeSource.id.desc())
    ).all()
    own = session.execute(select(Attribute.description, Attribute.former_names).where(Attribute.id == id)).one()
    definition = read_definition(session, id)
    return AttributeSummary(
        id=AttributeId(id),
        name=name,
        values=values,
        missing=images - sum(n for _, n in values),
        sources=tuple(dict.fromkeys(source.name for source in sources)) if definition is None else (DERIVED,),
        disagreements=_disagreements(session, id, bool(levels.said)) if len(sources) > 1 else 0,
        is_ordered=levels.is_ordered,
        description=own.description or "",
        former_names=tuple(own.former_names or ()),
        definition=definition,
        guessed=tuple(dict.fromkeys(source.name for source in sources if source.guessed_by is not None)),
        notes=tuple(
            ValueNote(value, levels.descriptions.get(value, ""), levels.said.get(value, ()))
            for value in levels.values
            if value in levels.descriptions or value in levels.said
        ),
    )


def _disagreements(session: Session, attribute: int, any_merged: bool) -> int:
    """Of how many images two sources say different things; words that are shown as one value are the same.

    A table that was imported anew is one source with its earlier self, as in `AttributeReader.by_source`.
    """
    speaking = list(_newest_of_each_name(session, attribute))
    if len(speaking) < 2:
        return 0
    differing = select(AttributeValue.image_id).where(
        AttributeValue.attribute_id == attribute, AttributeValue.source_id.in_(speaking)
    )
    differing = of_those_there(session, differing, AttributeValue.image_id)
    said: ColumnElement[int] = AttributeValue.level_id.expression
    if any_merged:
        differing = differing.join(AttributeLevel, AttributeLevel.id == AttributeValue.level_id)
        said = shown_level()
    found = differing.group_by(AttributeValue.image_id).having(func.count(said.distinct()) > 1).subquery()
    return session.scalars(select(func.count()).select_from(found)).one()


def _aligned(holders: NDArray[np.int64], held: NDArray[np.int32], images: NDArray[np.int64]) -> NDArray[np.int32]:
    """The code of each image, -1 where it is not among the holders (sorted)."""
    codes = np.full(len(images), -1, dtype=np.int32)
    if len(holders):
        place = np.minimum(np.searchsorted(holders, images), len(holders) - 1)
        found = holders[place] == images
        codes[found] = held[place[found]]
    return codes
