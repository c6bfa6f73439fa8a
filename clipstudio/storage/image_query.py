"""An image query as SQL: collection, attribute values, text, and the order by what the table of images has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, false, func, or_, select
from sqlalchemy.orm import Session

from clipstudio.domain.images import FileState, ImageQuery, SortedBy, SortKey
from clipstudio.storage.attribute_filters import has_value
from clipstudio.storage.removed_images import of_those_there
from clipstudio.storage.schema import (
    Cluster,
    Collection,
    CollectionImage,
    Image,
    ImagePath,
    ImportPlace,
)


def compiled(session: Session, query: ImageQuery) -> Select[int]:
    """The statement that gives the ids of a query, but for its label part and explicit ids.

    The order by files, attributes and probabilities is not in it either: these come in the order of their ids.
    """
    statement = of_those_there(session, select(Image.id))
    if query.collection is not None:
        is_there = exists().where(Collection.id == query.collection, Collection.removed_at.is_(None))
        members = select(CollectionImage.image_id).where(
            CollectionImage.collection_id == query.collection, is_there
        )
        statement = statement.where(Image.id.in_(members))
    if query.no_collection:
        there = select(Collection.id).where(Collection.removed_at.is_(None))
        members = select(CollectionImage.image_id).where(CollectionImage.collection_id.in_(there))
        statement = statement.where(Image.id.not_in(members))
    for wanted in query.attributes:
        statement = statement.where(has_value(session, wanted))
    if text := query.text.strip():
        # All paths are gone through once: asked of each image on its own, it takes ten times as long.
        seen = select(ImagePath.image_id).where(_holds(session, text))
        statement = statement.where(Image.id.in_(seen))
    for condition in _of_files(query):
        statement = statement.where(condition)
    keys = [key.desc() if query.descending else key.asc() for key in _order(query.sort)]
    if query.sort is SortKey.CLUSTER:
        keys = [key.nulls_last() for key in keys]
    return statement.order_by(*keys, Image.id)


def _of_files(query: ImageQuery) -> Iterator[ColumnElement[bool]]:
    """What a query asks of folders, of clusters and of how often an image is on the disk."""
    if query.folders:
        in_folder = [_is_right_in(folder) for folder in sorted(each for each in query.folders if each is not None)]
        condition = Image.id.in_(select(ImagePath.image_id).where(or_(false(), *in_folder)))
        nowhere = Image.id.not_in(select(ImagePath.image_id))
        yield or_(condition, nowhere) if None in query.folders else condition
    if query.clusters:
        names = [name for name in query.clusters if name is not None]
        condition = Image.cluster_id.in_(select(Cluster.id).where(Cluster.name.in_(names)))
        yield or_(condition, Image.cluster_id.is_(None)) if None in query.clusters else condition
    if query.files:
        yield or_(*(_is_in_state(state) for state in sorted(query.files)))


def _holds(session: Session, text: str) -> ColumnElement[bool]:
    """Whether a path holds a text, from the folder on that was imported; above it, all paths hold the same.

    A text that begins as a whole path does is looked for in the whole.
    """

    def has(part: ColumnElement[str]) -> ColumnElement[bool]:
        # autoescape: a file name may hold % and _. SQLite's LIKE takes upper and lower case for the same.
        return part.contains(text, autoescape=True)

    return has(ImagePath.path.expression if is_of_whole_paths(text) else looked_through(session))


def is_of_whole_paths(text: str) -> bool:
    """Whether a text begins as a whole path does."""
    return text[0] in "/\\" or text[1:2] == ":"


def looked_through(session: Session) -> ColumnElement[str]:
    """Of each path what a text is looked for in: all from the folder on that was imported."""
    below: list[tuple[ColumnElement[bool], ColumnElement[str]]] = []
    for folder in _imported(session):
        start, separator = _start(folder)
        above = start.removesuffix(separator).rpartition(separator)[0]
        below.append((_is_below(start), func.substr(ImagePath.path, len(above) + len(separator) + 1)))
    return case(*below, else_=ImagePath.path) if below else ImagePath.path.expression


def _imported(session: Session) -> list[str]:
    """The folders that were imported, of those within each other the outermost; of a single file its folder."""
    places = set(session.scalars(select(ImportPlace.path)))
    files = set(session.scalars(select(ImagePath.path).where(ImagePath.path.in_(places))))
    folders = sorted({each.rpartition(_start(each)[1])[0] if each in files else each for each in places} - {""})
    outermost: list[str] = []
    for each in folders:
        if not any(each.startswith(_start(other)[0]) for other in outermost):
            outermost.append(each)
    return outermost


def _start(folder: str) -> tuple[str, str]:
    """What paths below a folder begin with, and what separates the parts of its path."""
    separator = "\\" if "\\" in folder and "/" not in folder else "/"
    return (folder if folder.endswith(separator) else folder + separator), separator


def _is_below(start: str) -> ColumnElement[bool]:
    """Whether a path begins so; compared as a range, which SQLite looks up in the index of paths."""
    return and_(ImagePath.path >= start, ImagePath.path < start[:-1] + chr(ord(start[-1]) + 1))


def _is_right_in(folder: str) -> ColumnElement[bool]:
    """Whether a path leads to a file in this folder and in none below it."""
    start, separator = _start(folder)
    return and_(_is_below(start), func.instr(func.substr(ImagePath.path, len(start) + 1), separator) == 0)


def _is_in_state(state: FileState) -> ColumnElement[bool]:
    there = select(ImagePath.image_id).where(ImagePath.missing.is_(False))
    if state is FileState.MISSING:
        return Image.id.not_in(there)
    several = there.group_by(ImagePath.image_id).having(func.count(ImagePath.id) > 1)
    if state is FileState.SEVERAL:
        return Image.id.in_(several)
    return and_(Image.id.in_(there), Image.id.not_in(several))


def _order(sort: SortedBy) -> tuple[ColumnElement[Any], ...]:
    """What to order by; by files, the values of an attribute and probabilities the caller orders."""
    if sort is SortKey.SIZE:
        return (Image.width * Image.height,)
    if sort is SortKey.CLUSTER:
        return (func.lower(select(Cluster.name).where(Cluster.id == Image.cluster_id).scalar_subquery()),)
    return (Image.id.expression,)
