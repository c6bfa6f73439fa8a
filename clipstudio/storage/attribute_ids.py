"""Attributes by their names, present and former."""

from __future__ import annotations

from sqlalchemy import ScalarSelect, Select, exists, func, or_, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from clipstudio.domain.errors import AuditError
from clipstudio.storage.schema import Attribute

IS_THERE = Attribute.removed_at.is_(None)


def id_of(session: Session, name: str) -> int | None:
    """The attribute of that name, as `attribute_named` finds it; None for none."""
    return session.scalars(_named(name)).one_or_none()


def attribute_named(name: str) -> ScalarSelect[int]:
    """The attribute of that name, else the newest one that was called so before it was renamed.

    Plans that were kept, and tables that are imported again, know it by its former name.
    """
    return _named(name).scalar_subquery()


def _named(name: str) -> Select[int]:
    former = func.json_each(Attribute.former_names).table_valued("value")
    was_called = exists().where(former.c.value == name)
    known = select(Attribute.id).where(IS_THERE, or_(Attribute.name == name, was_called))
    return known.order_by(Attribute.name != name, Attribute.id.desc()).limit(1)


def require_attribute(session: Session, name: str) -> int:
    """The attribute of that name, present or former, made where it is new.

    Raises:
        AuditError: It is derived from others, so that nothing can be written into it.
    """
    if id_of(session, name) is None:
        session.execute(insert(Attribute).values(name=name).on_conflict_do_nothing())
    id = id_of(session, name)
    assert id is not None, "it was just made"
    if session.scalar(select(Attribute.definition).where(Attribute.id == id)) is not None:
        raise AuditError(
            "“{name}” is derived from other attributes: its values follow from theirs and cannot be "
            "entered. Choose another attribute or another name.",
            name=name,
        )
    return id
