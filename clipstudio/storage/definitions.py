"""The definitions of attributes that are derived from others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from clipstudio.domain.derived import Bands, Condition, Derivation, ValueRule, from_json
from clipstudio.storage.attribute_ids import IS_THERE, id_of
from clipstudio.storage.attribute_levels import shown_level
from clipstudio.storage.schema import Attribute, AttributeLevel


def read_definition(session: Session, attribute: int) -> Derivation | None:
    """How an attribute follows from others, by the names that they and their values have now; None if not."""
    document = session.scalar(select(Attribute.definition).where(Attribute.id == attribute))
    return None if document is None else by_present_names(session, from_json(document))


def read_definitions(session: Session) -> dict[str, Derivation]:
    """Every derived attribute with its definition."""
    query = select(Attribute.name, Attribute.id).where(IS_THERE, Attribute.definition.is_not(None))
    found: dict[str, Derivation] = {}
    for name, id in session.execute(query.order_by(Attribute.id)).all():
        if (definition := read_definition(session, id)) is not None:
            found[name] = definition
    return found


def by_present_names(session: Session, derivation: Derivation) -> Derivation:
    """The definition by the names that attributes and values have now."""
    if isinstance(derivation, Bands):
        return replace(derivation, attribute=_present(session, derivation.attribute))
    rules = tuple(
        ValueRule(rule.value, tuple(_of_present(session, each) for each in rule.conditions))
        for rule in derivation.rules
    )
    return replace(derivation, rules=rules)


def _present(session: Session, name: str) -> str:
    id = id_of(session, name)
    return name if id is None else session.scalars(select(Attribute.name).where(Attribute.id == id)).one()


def _of_present(session: Session, condition: Condition) -> Condition:
    attribute, values = present_words(session, condition.attribute, condition.values)
    return replace(condition, attribute=attribute, values=values)


def present_words(session: Session, name: str, words: Iterable[str]) -> tuple[str, tuple[str, ...]]:
    """An attribute and values of it by the names that they have now; what is unknown stays as it is."""
    asked, id = tuple(words), id_of(session, name)
    of = (AttributeLevel.attribute_id == id, AttributeLevel.value.in_(asked))
    shown = dict(session.execute(select(AttributeLevel.value, shown_level()).where(*of)).all())
    names = dict(
        session.execute(
            select(AttributeLevel.id, AttributeLevel.value).where(AttributeLevel.id.in_(shown.values()))
        ).all()
    )
    values = (names[shown[word]] if word in shown else word for word in asked)
    return _present(session, name), tuple(dict.fromkeys(values))
