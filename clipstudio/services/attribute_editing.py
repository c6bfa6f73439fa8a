"""Changes of attributes by hand, which can be undone: values for images, other names, descriptions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.attribute_views import hand_source
from clipstudio.domain.changes import Changes
from clipstudio.domain.edit_words import (
    DESCRIBE,
    DESCRIBE_VALUE,
    ENTER,
    GUESSED,
    MERGE_VALUES,
    NOT_GUESSED,
    RENAME_ATTRIBUTE,
    RENAME_VALUE,
    TAKE_BACK,
)
from clipstudio.domain.errors import AuditError
from clipstudio.domain.ids import AttributeId, ImageId, SourceId
from clipstudio.domain.language import later, later_all, later_by, said_later
from clipstudio.domain.not_told import is_missing_word, is_not_told
from clipstudio.domain.removals import Kind, Thing
from clipstudio.domain.visible_text import check_visible
from clipstudio.results.words import images as images_words
from clipstudio.services.edits.of_attributes import AttributeName, Description, Guessed, ValuesShown
from clipstudio.services.edits.of_values import Said
from clipstudio.services.reversible import Reversible
from clipstudio.storage.attribute_words import TableWords
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader

BY_HAND = "hand"


def assign_value(
    project: ProjectFile, attribute: str, value: str | None, images: NDArray[np.int64], auditor: str
) -> Reversible | None:
    """Enter a value of an attribute for images, as a source of its own beside the tables'.

    What is entered is the newest word. None takes back what this auditor entered, so that the newest other word
    counts again. An attribute or a value that is new is made.

    Returns:
        The step; None where nothing is another.

    Raises:
        AuditError: A name is empty or holds a character that cannot be seen, or the attribute is derived.
    """
    attribute, auditor = require_plain(attribute, "attribute"), require_plain(auditor, "auditor")
    value = None if value is None else require_plain(value, "value")
    images = np.unique(images)
    store, name = project.attributes, hand_source(auditor)
    before_time = store.source_time(name, None, BY_HAND)
    known = attribute in store.names() or attribute in store.former_names()
    if not len(images) or (value is None and (not known or before_time is None)):
        return None
    source = store.add_source(name, None, kind=BY_HAND)
    before = _words(project, source, attribute, images) if known else {}
    if value is None:
        store.retract(source, store.find(attribute), images)
    else:
        store.record(source, attribute, dict.fromkeys(map(ImageId, images.tolist()), value))
    id, now = store.find(attribute), datetime.now(UTC)
    after = _words(project, source, attribute, images)
    if before == after:
        return None
    old, new = Said.ends(source, (before_time, now), before, after)
    of = later_by(images_words, len(images))
    words = (
        later(ENTER, attribute=attribute, value=value, images=of)
        if value is not None
        else later(TAKE_BACK, attribute=attribute, images=of)
    )
    return Reversible(words, "", Changes.ATTRIBUTES, old, new, _about(id))


def _words(
    project: ProjectFile, source: SourceId, attribute: str, images: NDArray[np.int64]
) -> dict[AttributeId, TableWords]:
    id = project.attributes.find(attribute)
    return {id: project.attributes.words(source, id, images)}


def rename_value(project: ProjectFile, attribute: str, value: str, name: str) -> Reversible | None:
    """Show a value by another name; sources keep their words, and a table imported again is shown so too.

    Raises:
        AuditError: There is no such value, or another one has that name, or a source's word is shown otherwise
            by it.
    """
    name = require_plain(name, "value")
    if name == value:
        return None
    if name in project.attributes.vocabulary(attribute).values:
        raise AuditError(
            "“{attribute}” has a value “{name}” already. Merge the two if they mean the same, or choose "
            "another name.",
            attribute=attribute,
            name=name,
        )
    words, said = later(RENAME_VALUE, value=value, name=name, attribute=attribute), later("")
    if is_not_told(name) and not is_not_told(value):
        said = later(
            "Renamed “{value}” to “{name}” in {attribute}. “{name}” says that nothing is known of these images: "
            "conditions of derived attributes hold neither way for them. Ctrl+Z undoes this.",
            value=value,
            name=name,
            attribute=attribute,
        )
    return _merge(project, attribute, [value], name, words, said)


def merge_values(project: ProjectFile, attribute: str, values: Sequence[str], into: str) -> Reversible | None:
    """Show several values as one; what each source says stays readable, and undo tells them apart again.

    Args:
        project: The project.
        attribute: Its name.
        values: Two values at least, or one and a value that is there.
        into: What they are called together: one of them, another value, or a new name.

    Raises:
        AuditError: There is no such value, or there is nothing to merge, or ``into`` is a source's word that is
            shown as a value which is not among ``values``.
    """
    into = require_plain(into, "value")
    others = [value for value in dict.fromkeys(values) if value != into]
    if not others:
        raise AuditError("Choose two values at least to merge.")
    merged = later_all((later("“{name}”", name=value) for value in others), ", ")
    words = later(MERGE_VALUES, values=merged, into=into, attribute=attribute)
    said = later(
        "Merged {values} into “{into}” in {attribute}. Ctrl+Z undoes this.",
        values=merged,
        into=into,
        attribute=attribute,
    )
    return _merge(project, attribute, others, into, words, said)


def _merge(
    project: ProjectFile, attribute: str, values: Sequence[str], into: str, words: str, said: str
) -> Reversible:
    id = project.attributes.find(attribute)
    before, after, changes = project.attribute_edits.merge(id, values, into)
    old, new = ValuesShown(int(id), before), ValuesShown(int(id), after)
    return Reversible(words, said, changes, old, new, _about(id))


def rename_attribute(project: ProjectFile, attribute: str, name: str) -> Reversible | None:
    """Give an attribute another name; its former ones are kept, and plans and tables that say them still find it.

    Raises:
        AuditError: The name is empty, or another attribute has it, or had it before it was renamed.
    """
    name = require_plain(name, "attribute")
    id = project.attributes.find(attribute)
    summary = next(each for each in project.attributes.summaries() if each.id == id)
    if name == summary.name:
        return None
    if name not in summary.former_names:
        require_free(project, name)
    former = tuple(each for each in (*summary.former_names, summary.name) if each != name)
    changes = project.attribute_edits.call(id, name, former)
    return Reversible(
        later(RENAME_ATTRIBUTE, old=summary.name, name=name),
        "",
        changes,
        AttributeName(int(id), summary.name, summary.former_names),
        AttributeName(int(id), name, former),
        _about(id),
    )


def describe(project: ProjectFile, attribute: str, text: str, value: str | None = None) -> Reversible | None:
    """Write what an attribute, or one of its values, means; None where that is written already.

    Raises:
        AuditError: There is no such attribute or value.
    """
    text = text.strip()
    id = project.attributes.find(attribute)
    before, changes = project.attribute_edits.describe(id, text, value)
    if before == text:
        return None
    old, new = Description(int(id), value, before), Description(int(id), value, text)
    words = (
        later(DESCRIBE, attribute=attribute)
        if value is None
        else later(DESCRIBE_VALUE, value=value, attribute=attribute)
    )
    return Reversible(words, "", changes, old, new, _about(id))


def mark_guessed(project: ProjectFile, attribute: str, source: str, is_guessed: bool) -> Reversible | None:
    """Say that a model guessed what a source says, or that none did; None where that is said already.

    Raises:
        AuditError: There is no such attribute or source.
    """
    id = project.attributes.find(attribute)
    before, changes = project.attribute_edits.mark_guessed(id, source, is_guessed)
    if before == is_guessed:
        return None
    old, new = Guessed(int(id), source, before), Guessed(int(id), source, is_guessed)
    words = later(GUESSED if is_guessed else NOT_GUESSED, source=source)
    return Reversible(words, "", changes, old, new, _about(id))


def require_free(project: ProjectReader, name: str) -> None:
    """See that no attribute was called so before: what says that name still means it.

    Raises:
        AuditError: One was, and is called otherwise now.
    """
    now = project.attributes.former_names().get(name)
    if now is not None and name not in project.attributes.names():
        raise AuditError(
            "“{now}” was called “{name}” before: plans, filters, tables and definitions that say “{name}” still "
            "mean it. Choose another name.",
            now=now,
            name=name,
        )


NAMES = {
    "attribute": said_later("The name of the attribute"),
    "value": said_later("The name of the value"),
    "auditor": said_later("The name of the auditor"),
}
"""What is named, by its word in `require_plain`."""


def require_plain(text: str, what: str) -> str:
    """A name without blanks around it.

    Raises:
        AuditError: It is empty, holds a character that cannot be seen, or is a value that could not be told from
            an absent one.
    """
    text = text.strip()
    if not text:
        raise AuditError("{what} is empty. Type one.", what=later(NAMES[what]))
    check_visible(text, later(NAMES[what]), AuditError)
    if what == "value" and is_missing_word(text):
        raise AuditError(
            "No value can be called “{text}”: images without a value are shown as missing, and could not "
            "be told from these. Choose another name, such as “unknown”, or leave the images without a "
            "value.",
            text=text,
        )
    return text


def _about(attribute: AttributeId) -> frozenset[Thing]:
    return frozenset({Thing(Kind.ATTRIBUTE, int(attribute))})
