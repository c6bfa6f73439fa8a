"""An image query as SQL: collection, attribute values, text and order."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select

from clipstudio.domain.images import AttributeFilter, ImageQuery, SortKey
from clipstudio.storage.schema import (
    Attribute,
    AttributeLevel,
    AttributeValue,
    Collection,
    CollectionImage,
    Image,
    ImagePath,
)


def compiled(query: ImageQuery) -> Select[int]:
    """The statement that gives the ids of a query; its label part and explicit ids are not in it."""
    statement = select(Image.id)
    if query.collection is not None:
        is_there = exists().where(Collection.id == query.collection, Collection.removed_at.is_(None))
        members = select(CollectionImage.image_id).where(
            CollectionImage.collection_id == query.collection, is_there
        )
        statement = statement.where(Image.id.in_(members))
    for wanted in query.attributes:
        statement = statement.where(_has_value(wanted))
    if text := query.text.strip():
        # autoescape: a file name may hold % and _.
        seen = exists().where(ImagePath.image_id == Image.id, ImagePath.path.icontains(text, autoescape=True))
        statement = statement.where(seen)
    key = _order(query.sort)
    return statement.order_by(key.desc() if query.descending else key.asc(), Image.id)


def _has_value(wanted: AttributeFilter) -> ColumnElement[bool]:
    named = select(Attribute.id).where(Attribute.name == wanted.attribute, Attribute.removed_at.is_(None))
    attribute = named.scalar_subquery()
    current = and_(AttributeValue.attribute_id == attribute, AttributeValue.current)
    values = [value for value in wanted.values if value is not None]
    levels = select(AttributeLevel.id).where(
        AttributeLevel.attribute_id == attribute, AttributeLevel.value.in_(values)
    )
    holders = select(AttributeValue.image_id).where(current, AttributeValue.level_id.in_(levels))
    condition: ColumnElement[bool] = Image.id.in_(holders)
    if None in wanted.values:
        condition = or_(condition, Image.id.not_in(select(AttributeValue.image_id).where(current)))
    return condition


def _order(sort: SortKey) -> ColumnElement[Any]:
    if sort is SortKey.NAME:
        path = select(func.min(ImagePath.path)).where(ImagePath.image_id == Image.id)
        return func.lower(path.scalar_subquery())
    if sort is SortKey.SIZE:
        return Image.width * Image.height
    return Image.id.expression
