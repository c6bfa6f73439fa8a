"""What a table says of an attribute, remembered so that it can be put back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, Select, delete, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from clipstudio.domain.packed_numbers import pack, unpack
from clipstudio.storage.parameters import chunks
from clipstudio.storage.schema import AttributeSource, AttributeValue


@dataclass(frozen=True, slots=True)
class TableWords:
    """What one source says of an attribute of some images, and whose word is the current one; ids only.

    Attributes:
        images: (n,) int64, packed, as are the others: n may be a million, and there may be many steps to undo.
        levels: (n,) int64, the value that the source gives; 0 where it says nothing.
        current: (n,) int64, the table, or the entries by hand, whose word is the current one; 0 where it is that
            of an auditor in a review, or nobody's.
    """

    images: bytes
    levels: bytes
    current: bytes

    def silenced(self) -> TableWords:
        """The same images, of which the table says nothing and no table's word is the current one."""
        nothing = pack(np.zeros(len(unpack(self.images)), np.int64))
        return TableWords(self.images, nothing, nothing)

    def in_parts(self) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]]:
        """Images, levels and current sources, of so many images at a time as fit into a statement."""
        columns = [unpack(each) for each in (self.images, self.levels, self.current)]
        for some in chunks(range(len(columns[0]))):
            images, levels, current = (column[some[0] : some[-1] + 1] for column in columns)
            yield images, levels, current


def read_words(session: Session, attribute: int, source: int, images: NDArray[np.int64]) -> TableWords:
    """What ``source`` says of an attribute of ``images`` (ascending), and whose word is the current one."""
    of = AttributeValue.attribute_id == attribute
    own = _pairs(session, select(_packed(AttributeValue.level_id)).where(of, AttributeValue.source_id == source))
    tables = select(AttributeSource.id).where(AttributeSource.kind != "rater")
    current = select(_packed(AttributeValue.source_id)).where(of, AttributeValue.current)
    spoken = _pairs(session, current.where(AttributeValue.source_id.in_(tables)))
    parts = (images, _of_images(own, images), _of_images(spoken, images))
    return TableWords(*map(pack, parts))


def write_words(session: Session, attribute: int, source: int, words: TableWords) -> None:
    """Let a source say what it said, and the word of the table that was current be so again."""
    for images, levels, current in words.in_parts():
        own = (AttributeValue.attribute_id == attribute, AttributeValue.source_id == source)
        silent = images[levels == 0].tolist()
        session.execute(delete(AttributeValue).where(*own, AttributeValue.image_id.in_(silent)))
        if (levels > 0).any():
            _say(session, attribute, source, images[levels > 0], levels[levels > 0])
        _mark(session, attribute, images.tolist(), None)
        for table in np.unique(current[current > 0]).tolist():
            _mark(session, attribute, images[current == table].tolist(), table)


def let_newest_speak(session: Session, attribute: int, images: Sequence[int]) -> None:
    """Of images without a current word, let the newest table's or entry be it, else the newest review's."""
    _let_speak(session, attribute, images, AttributeSource.kind != "rater")
    let_auditors_speak(session, attribute, images)


def let_auditors_speak(session: Session, attribute: int, images: Sequence[int]) -> None:
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
    _let_speak(session, attribute, images, AttributeSource.kind == "rater")


def _let_speak(session: Session, attribute: int, images: Sequence[int], kind: ColumnElement[bool]) -> None:
    """Of images without a current word, let that of the newest source of a kind be it."""
    for some in chunks(images):
        of_these = (AttributeValue.attribute_id == attribute, AttributeValue.image_id.in_(some))
        spoken = select(AttributeValue.image_id).where(*of_these, AttributeValue.current)
        words = session.execute(
            select(AttributeValue.image_id, AttributeValue.source_id)
            .join(AttributeSource, AttributeSource.id == AttributeValue.source_id)
            .where(*of_these, kind, AttributeValue.image_id.not_in(spoken))
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


def _say(
    session: Session, attribute: int, source: int, images: NDArray[np.int64], levels: NDArray[np.int64]
) -> None:
    statement = insert(AttributeValue)
    statement = statement.on_conflict_do_update(
        index_elements=["attribute_id", "image_id", "source_id"], set_={"level_id": statement.excluded.level_id}
    )
    rows = [
        {"attribute_id": attribute, "image_id": image, "source_id": source, "level_id": level, "current": False}
        for image, level in zip(images.tolist(), levels.tolist(), strict=True)
    ]
    session.execute(statement, rows)


def _mark(session: Session, attribute: int, images: Sequence[int], source: int | None) -> None:
    """Let the word of a source be the current one, or nobody's where it is None."""
    change = (
        update(AttributeValue)
        .where(AttributeValue.attribute_id == attribute, AttributeValue.image_id.in_(images))
        .values(current=source is not None)
        .execution_options(synchronize_session=False)
    )
    change = change.where(AttributeValue.current if source is None else AttributeValue.source_id == source)
    session.execute(change)


def _packed(id: Any) -> Any:
    """An image and another id in one number: of a million rows, numbers are read in half the time."""
    return AttributeValue.image_id.op("<<")(32).op("|")(id)


def _pairs(session: Session, query: Select[Any]) -> NDArray[np.int64]:
    numbers = session.connection().execute(query.order_by(AttributeValue.image_id)).scalars()
    return np.fromiter(numbers, dtype=np.int64)


def _of_images(pairs: NDArray[np.int64], images: NDArray[np.int64]) -> NDArray[np.int64]:
    """The id beside each image, 0 where there is none."""
    found = np.zeros(len(images), dtype=np.int64)
    if len(pairs):
        holders = pairs >> 32
        place = np.minimum(np.searchsorted(holders, images), len(holders) - 1)
        known = holders[place] == images
        found[known] = pairs[place[known]] & 0xFFFF_FFFF
    return found
