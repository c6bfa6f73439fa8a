"""Which images have a value of an attribute, as SQL: one that somebody said, or one that follows from others."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement, and_, false, not_, or_, select, true
from sqlalchemy.orm import Session

from clipstudio.domain.derived import Bands, Condition, Derivation, ValueRule, follow, values_of
from clipstudio.domain.images import AttributeFilter
from clipstudio.domain.not_told import is_not_told
from clipstudio.storage.attribute_ids import attribute_named, id_of
from clipstudio.storage.attribute_levels import read_levels, shown_level
from clipstudio.storage.definitions import read_definition
from clipstudio.storage.schema import AttributeLevel, AttributeValue, Image

Values = Collection[str | None]


def has_value(session: Session, wanted: AttributeFilter) -> ColumnElement[bool]:
    """Whether an image has one of the values; None among them for missing."""
    attribute = id_of(session, wanted.attribute)
    derivation = None if attribute is None else read_definition(session, attribute)
    if derivation is None:
        return _is_said(wanted.attribute, wanted.values)
    return _follows(session, derivation, wanted.values)


def _is_said(name: str, values: Values) -> ColumnElement[bool]:
    attribute = attribute_named(name)
    current = and_(AttributeValue.attribute_id == attribute, AttributeValue.current)
    asked = [value for value in values if value is not None]
    named = select(shown_level()).where(AttributeLevel.attribute_id == attribute, AttributeLevel.value.in_(asked))
    # Whoever asks for a former value means what it is shown as, whatever the sources say.
    levels = select(AttributeLevel.id).where(AttributeLevel.attribute_id == attribute, shown_level().in_(named))
    holders = select(AttributeValue.image_id).where(current, AttributeValue.level_id.in_(levels))
    condition: ColumnElement[bool] = Image.id.in_(holders)
    if None in values:
        condition = or_(condition, Image.id.not_in(select(AttributeValue.image_id).where(current)))
    return condition


def _follows(session: Session, derivation: Derivation, values: Values) -> ColumnElement[bool]:
    """Whether one of the values follows from the sources."""
    each = {value: _value(session, derivation, value) for value in _values_of(session, derivation)}
    asked = [condition for value, condition in each.items() if value in values]
    if None in values:
        asked.append(not_(or_(false(), *each.values())))
    return or_(false(), *asked)


def _value(session: Session, derivation: Derivation, value: str) -> ColumnElement[bool]:
    if isinstance(derivation, Bands):
        known = values_known(session, derivation.attribute)
        inside = [each for each in known if follow(derivation, {derivation.attribute: each}) == value]
        return _one_of(session, derivation.attribute, inside)
    ways: list[ColumnElement[bool]] = []
    before: list[ColumnElement[bool]] = []  # none of the rules above holds
    for rule in derivation.rules:
        if rule.value == value:
            ways.append(and_(true(), *before, _holds(session, rule)))
        before.append(_fails(session, rule))
    if derivation.otherwise == value:
        ways.append(and_(true(), *before))
    return or_(false(), *ways)


def _holds(session: Session, rule: ValueRule) -> ColumnElement[bool]:
    return and_(true(), *(_condition(session, each, each.is_not) for each in rule.conditions))


def _fails(session: Session, rule: ValueRule) -> ColumnElement[bool]:
    return or_(false(), *(_condition(session, each, not each.is_not) for each in rule.conditions))


def _condition(session: Session, condition: Condition, is_other: bool) -> ColumnElement[bool]:
    """Whether the attribute has one of the values of a condition, or a known other one."""
    if not is_other:
        return _one_of(session, condition.attribute, condition.values)
    known = values_known(session, condition.attribute)
    others = [value for value in known if value not in condition.values and not is_not_told(value)]
    return _one_of(session, condition.attribute, others)


def _one_of(session: Session, attribute: str, values: Collection[str]) -> ColumnElement[bool]:
    return has_value(session, AttributeFilter(attribute, frozenset(values)))


def values_known(session: Session, name: str) -> tuple[str, ...]:
    """The values that an attribute can have, as they are shown; none where there is no such attribute."""
    attribute = id_of(session, name)
    if attribute is None:
        return ()
    derivation = read_definition(session, attribute)
    return read_levels(session, attribute).values if derivation is None else _values_of(session, derivation)


def _values_of(session: Session, derivation: Derivation) -> tuple[str, ...]:
    known = values_known(session, derivation.attribute) if isinstance(derivation, Bands) else ()
    return values_of(derivation, known)
