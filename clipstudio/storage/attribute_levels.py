"""The values of an attribute: their order, and which of them are shown as another one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from clipstudio.domain.not_told import is_not_told
from clipstudio.storage.schema import AttributeLevel, AttributeValue

_SCALES = (
    "infant, baby, toddler, child, teenager, teen, adolescent, young, young adult, adult, middle-aged, senior,"
    "elder, elderly, old",
    "very low, low, medium, high, very high",
    "small, large",
)
_RANKS = {word.strip(): place for scale in _SCALES for place, word in enumerate(scale.split(","))}
"""Words of a scale by their place on it: the alphabet has adults before children."""


def natural_order(value: str) -> tuple[bool, float, bool, int, str]:
    """Sort key: first number ("under 40" before "40-49"), place on a known scale ("child", "adult"), then text.

    What says that nothing is known, such as "unknown", comes last.
    """
    number = re.search(r"\d+", value)
    opens_below = bool(re.match(r"\s*(under|below|before|less|up to|<)", value, re.IGNORECASE))
    rank = _RANKS.get(value.strip().casefold(), len(_RANKS))
    return (
        is_not_told(value),
        float(number.group()) if number else float("inf"),
        not opens_below,
        rank,
        value.casefold(),
    )


def place_of(value: str, position: int | None) -> tuple[float, tuple[bool, float, bool, int, str]]:
    """Sort key: the place that was given by hand; values without one come behind, in their natural order."""
    return float("inf") if position is None else position, natural_order(value)


def shown_level() -> ColumnElement[int]:
    """The level as which a level counts: the one that it was merged into, or itself."""
    return func.coalesce(AttributeLevel.merged_into, AttributeLevel.id)


@dataclass(frozen=True, slots=True)
class Levels:
    """The values of an attribute as they are shown.

    Attributes:
        values: Those that occur, in the attribute's order.
        place_of: Level to the place of the value that it is shown as.
        said: The words of sources that are shown as another value, by that value.
        descriptions: What was written of a value.
        is_ordered: Whether the values were put in order by hand.
    """

    values: tuple[str, ...]
    place_of: Mapping[int, int]
    said: Mapping[str, tuple[str, ...]]
    descriptions: Mapping[str, str]
    is_ordered: bool

    def places(self, levels: NDArray[np.int64]) -> NDArray[np.int32]:
        """The place of each level."""
        known = np.array(sorted(self.place_of), dtype=np.int64)
        places = np.array([self.place_of[level] for level in known.tolist()], dtype=np.int32)
        return places[np.searchsorted(known, levels)]


def read_levels(session: Session, attribute: int) -> Levels:
    """The values of an attribute; one that nobody says of any image is left out."""
    is_said = exists().where(
        AttributeValue.attribute_id == attribute, AttributeValue.level_id == AttributeLevel.id
    )
    rows = session.execute(
        select(
            AttributeLevel.id,
            AttributeLevel.value,
            AttributeLevel.position,
            AttributeLevel.description,
            shown_level().label("shown"),
            is_said.label("is_said"),
        ).where(AttributeLevel.attribute_id == attribute)
    ).all()
    said = [row for row in rows if row.is_said]
    shown = {row.shown for row in said}
    ordered = sorted((row for row in rows if row.id in shown), key=lambda row: place_of(row.value, row.position))
    places = {row.id: place for place, row in enumerate(ordered)}
    words: dict[str, tuple[str, ...]] = {}
    for row in sorted(said, key=lambda row: natural_order(row.value)):
        if row.shown != row.id:
            value = ordered[places[row.shown]].value
            words[value] = (*words.get(value, ()), row.value)
    return Levels(
        tuple(row.value for row in ordered),
        {row.id: places[row.shown] for row in said},
        words,
        {row.value: row.description for row in ordered if row.description},
        any(row.position is not None for row in ordered),
    )


def require_levels(session: Session, attribute: int, values: set[str]) -> dict[str, int]:
    """The level of each value, made where it is new."""
    rows = [{"attribute_id": attribute, "value": value} for value in sorted(values)]
    session.execute(insert(AttributeLevel).on_conflict_do_nothing(), rows)
    query = select(AttributeLevel.value, AttributeLevel.id).where(AttributeLevel.attribute_id == attribute)
    return dict(session.execute(query).all())
