"""Leaving out of a statement the images that were removed from the project."""

from __future__ import annotations

from typing import Any, TypeVar

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from clipstudio.storage.schema import Image, RemovedImage

S = TypeVar("S", bound=Select[*tuple[Any, ...]])


def any_removed(session: Session) -> bool:
    """Whether an image was removed."""
    return session.scalar(select(RemovedImage.image_id).limit(1)) is not None


def of_those_there(session: Session, statement: S, image: Any = Image.id) -> S:
    """A statement without the removed images; as it was where there are none, which costs nothing.

    Args:
        session: Where it is asked.
        statement: The statement.
        image: Its column of images.
    """
    if not any_removed(session):
        return statement
    return statement.where(image.not_in(select(RemovedImage.image_id)))
