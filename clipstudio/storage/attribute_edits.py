"""What attributes and values are called, and what is written of them; no word of a source is lost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from clipstudio.domain.changes import Changes
from clipstudio.domain.edit_words import ATTRIBUTE_DELETED
from clipstudio.domain.errors import AuditError, NothingLeftError
from clipstudio.domain.ids import AttributeId
from clipstudio.storage.attribute_ids import IS_THERE
from clipstudio.storage.attribute_levels import require_levels
from clipstudio.storage.database import Database
from clipstudio.storage.schema import Attribute, AttributeLevel, AttributeSource, AttributeValue

A_MODEL = "a model"
"""Who guessed the values, where no more is known of it."""

Shown = Mapping[str, str | None]
"""A source's word to the value as which it is shown; None where that is itself."""


@dataclass(frozen=True, slots=True)
class PresentAttribute:
    """What an attribute and its values are called at present, and what is written of them.

    Attributes:
        name: What it is called.
        description: What is written of it.
        definition: How it follows from others, as it was written; None where it does not.
        shown: Every word of its sources, and the value as which it is shown; None for itself.
        descriptions: What is written of values.
        order: The values that were put in order by hand, in that order.
        guessed: Its sources that are said to be guessed by a model.
    """

    name: str
    description: str
    definition: Mapping[str, Any] | None
    shown: Shown
    descriptions: Mapping[str, str]
    order: tuple[str, ...]
    guessed: frozenset[str]


class AttributeEdits:
    """Shows values as others, and names and describes attributes and values."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def present(self, attribute: AttributeId) -> PresentAttribute:
        """What an attribute and its values are called at present.

        Raises:
            NothingLeftError: It was deleted.
        """
        of = AttributeLevel.attribute_id == attribute
        speaking = select(AttributeValue.source_id).where(AttributeValue.attribute_id == attribute)
        guessed = select(AttributeSource.name).where(
            AttributeSource.guessed_by.is_not(None), AttributeSource.id.in_(speaking)
        )
        with self._database.read() as session:
            row = session.get(Attribute, attribute)
            if row is None or row.removed_at is not None:
                if row is None:
                    raise NothingLeftError("This attribute was deleted.")
                raise NothingLeftError(ATTRIBUTE_DELETED, name=row.name)
            levels = session.scalars(select(AttributeLevel).where(of)).all()
            names = {level.id: level.value for level in levels}
            return PresentAttribute(
                name=row.name,
                description=row.description or "",
                definition=row.definition,
                shown={
                    level.value: None if level.merged_into is None else names[level.merged_into]
                    for level in levels
                },
                descriptions={level.value: level.description for level in levels if level.description},
                order=tuple(
                    level.value
                    for level in sorted(levels, key=lambda level: level.position or 0)
                    if level.position is not None
                ),
                guessed=frozenset(session.scalars(guessed)),
            )

    def redefine(self, attribute: AttributeId, definition: Mapping[str, Any]) -> Changes:
        """Let a derived attribute follow otherwise.

        Raises:
            NothingLeftError: It was deleted permanently.
        """
        with self._database.write() as session:
            _require(session, attribute)
            session.execute(update(Attribute).where(Attribute.id == attribute).values(definition=dict(definition)))
        return Changes.ATTRIBUTES

    def merge(self, attribute: AttributeId, values: Sequence[str], into: str) -> tuple[Shown, Shown, Changes]:
        """Show values as another one, which is made where it is new; what sources say stays as it is.

        What is written of a value that is only called otherwise is written of its new name too.

        Args:
            attribute: Its row.
            values: Values as they are shown.
            into: The value as which they, and all that is shown as them, are shown from now on.

        Returns:
            How words were shown before and are now, of the words that this changes, and what changed.

        Raises:
            NothingLeftError: The attribute was deleted permanently.
            AuditError: There is no such value; or sources say ``into`` and are shown as a value that is not among
                ``values``, which would become part of it.
        """
        with self._database.write() as session:
            _require(session, attribute)
            place = _least_place(session, attribute, values)
            target = require_levels(session, attribute, {into})[into]
            levels = _levels(session, attribute)
            names = {level.id: level.value for level in levels}
            wanted = {level.id for level in levels if level.value in values and level.merged_into is None}
            if missing := set(values) - {names[each] for each in wanted}:
                raise AuditError("There is no value “{value}”.", value=sorted(missing)[0])
            other = next(level.merged_into for level in levels if level.id == target)
            if other is not None and other not in wanted and _is_said(session, attribute, target):
                raise AuditError(
                    "Sources say “{into}” of images that are shown as “{shown}”: as “{into}” too they and these "
                    "would be one group. Choose another name, or rename “{shown}” back first.",
                    into=into,
                    shown=names[other],
                )
            before: dict[str, str | None] = {}
            after: dict[str, str | None] = {}
            for level in levels:
                shown = level.merged_into or level.id
                if shown in wanted or shown == target or level.id == target:
                    before[level.value] = None if level.merged_into is None else names[level.merged_into]
                    after[level.value] = None if level.id == target else into
            _show(session, attribute, after)
            others = any(level.merged_into == target for level in levels)
            if len(wanted) == 1 and not others and not _is_said(session, attribute, target):
                _describe_alike(session, next(iter(wanted)), target)
            if place is not None:
                session.execute(update(AttributeLevel).where(AttributeLevel.id == target).values(position=place))
        return before, after, Changes.ATTRIBUTES

    def show_as(self, attribute: AttributeId, shown: Shown) -> Changes:
        """Show words of sources as these values, as they were shown at another time.

        Raises:
            NothingLeftError: The attribute was deleted permanently.
        """
        with self._database.write() as session:
            _require(session, attribute)
            _show(session, attribute, shown)
        return Changes.ATTRIBUTES

    def call(self, attribute: AttributeId, name: str, former: Sequence[str]) -> Changes:
        """Give an attribute a name, and say what it was called before.

        Raises:
            NothingLeftError: It was deleted permanently.
            AuditError: Another attribute has that name.
        """
        values = {"name": name, "former_names": list(former) or None}
        try:
            with self._database.write() as session:
                _require(session, attribute)
                session.execute(update(Attribute).where(Attribute.id == attribute).values(values))
        except IntegrityError as error:
            raise AuditError("There is another attribute “{name}”. Choose another name.", name=name) from error
        return Changes.ATTRIBUTES

    def define(
        self, name: str, definition: Mapping[str, Any]
    ) -> tuple[AttributeId, Mapping[str, Any] | None, Changes]:
        """Let an attribute follow from others, which is made where it is new.

        Returns:
            Its row, how it followed before (None where it is new), and what changed.

        Raises:
            AuditError: There is an attribute of that name that is not derived.
        """
        with self._database.write() as session:
            row = session.execute(
                select(Attribute.id, Attribute.definition).where(Attribute.name == name, IS_THERE)
            ).one_or_none()
            if row is None:
                made = Attribute(name=name, definition=dict(definition))
                session.add(made)
                session.flush()
                return AttributeId(made.id), None, Changes.ATTRIBUTES
            if row.definition is None:
                raise AuditError("There is an attribute “{name}” already. Choose another name.", name=name)
            session.execute(update(Attribute).where(Attribute.id == row.id).values(definition=dict(definition)))
        return AttributeId(row.id), row.definition, Changes.ATTRIBUTES

    def mark_guessed(self, attribute: AttributeId, source: str, is_guessed: bool) -> tuple[bool, Changes]:
        """Say whether a source of an attribute was guessed by a model; it is so for every attribute it speaks of.

        Returns:
            Whether that was said before, and what changed.

        Raises:
            NothingLeftError: The attribute was deleted permanently.
            AuditError: The attribute has no such source.
        """
        speaking = select(AttributeValue.source_id).where(AttributeValue.attribute_id == attribute)
        these = (AttributeSource.name == source, AttributeSource.id.in_(speaking))
        with self._database.write() as session:
            _require(session, attribute)
            before = session.scalars(select(AttributeSource.guessed_by).where(*these)).all()
            if not before:
                raise AuditError("There is no source “{source}” of this attribute.", source=source)
            change = update(AttributeSource).where(*these).values(guessed_by=A_MODEL if is_guessed else None)
            session.execute(change.execution_options(synchronize_session=False))
        return all(each is not None for each in before), Changes.ATTRIBUTES

    def describe(self, attribute: AttributeId, text: str, value: str | None = None) -> tuple[str, Changes]:
        """Write what an attribute, or one of its values, means.

        Returns:
            What was written before, and what changed.

        Raises:
            NothingLeftError: It was deleted permanently.
            AuditError: There is no such value.
        """
        table: Any = Attribute if value is None else AttributeLevel
        with self._database.write() as session:
            _require(session, attribute)
            row: int | None = attribute
            if value is not None:
                of = (AttributeLevel.attribute_id == attribute, AttributeLevel.value == value)
                row = session.scalar(select(AttributeLevel.id).where(*of))
            if row is None:
                raise AuditError("There is no value “{value}”.", value=value)
            before = session.scalar(select(table.description).where(table.id == row))
            session.execute(update(table).where(table.id == row).values(description=text or None))
        return before or "", Changes.ATTRIBUTES


def _require(session: Session, attribute: AttributeId) -> None:
    if session.get(Attribute, attribute) is None:
        raise NothingLeftError("This attribute was deleted permanently.")


def _levels(session: Session, attribute: AttributeId) -> Sequence[Any]:
    columns = (AttributeLevel.id, AttributeLevel.value, AttributeLevel.merged_into)
    return session.execute(select(*columns).where(AttributeLevel.attribute_id == attribute)).all()


def _is_said(session: Session, attribute: AttributeId, level: int) -> bool:
    """Whether a source says this word of any image."""
    said = select(AttributeValue.image_id).where(
        AttributeValue.attribute_id == attribute, AttributeValue.level_id == level
    )
    return session.scalar(said.limit(1)) is not None


def _least_place(session: Session, attribute: AttributeId, values: Sequence[str]) -> int | None:
    """The first of the places that values were given by hand, which what they become takes."""
    of = (AttributeLevel.attribute_id == attribute, AttributeLevel.value.in_(values))
    places = [place for place in session.scalars(select(AttributeLevel.position).where(*of)) if place is not None]
    return min(places, default=None)


def _describe_alike(session: Session, value: int, target: int) -> None:
    """Write of one value what is written of another, where nothing is yet."""
    written = select(AttributeLevel.description).where(AttributeLevel.id == value).scalar_subquery()
    bare = (AttributeLevel.id == target, AttributeLevel.description.is_(None))
    change = update(AttributeLevel).where(*bare).values(description=written)
    session.execute(change.execution_options(synchronize_session=False))


def _show(session: Session, attribute: AttributeId, shown: Shown) -> None:
    ids = {level.value: level.id for level in _levels(session, attribute)}
    rows = [
        {"id": ids[word], "merged_into": None if value is None else ids[value]}
        for word, value in shown.items()
        if word in ids
    ]
    if rows:
        session.execute(update(AttributeLevel), rows)
