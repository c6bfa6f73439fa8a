"""What attributes and their values are called and how they are shown, as ends of edits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from clipstudio.domain.changes import Changes
from clipstudio.domain.edit_words import (
    DEFINED_MEANWHILE,
    DESCRIBED_ANEW,
    MARKED_OTHERWISE,
    RENAMED_ATTRIBUTE,
    VALUE_RENAMED,
    VALUES_REORDERED,
)
from clipstudio.domain.edits import Area
from clipstudio.domain.errors import NothingLeftError
from clipstudio.domain.ids import AttributeId
from clipstudio.services.edits.state import State
from clipstudio.storage.project_file import ProjectFile


@dataclass(frozen=True, slots=True)
class _OfAttribute(State):
    attribute: int

    @property
    def area(self) -> Area:
        """Attributes."""
        return Area.ATTRIBUTES

    @property
    def id(self) -> AttributeId:
        """The attribute."""
        return AttributeId(self.attribute)


@dataclass(frozen=True, slots=True)
class AttributeName(_OfAttribute):
    """What an attribute is called, and was called before."""

    kind = "attribute-name"
    name: str
    former: tuple[str, ...]

    def require(self, project: ProjectFile) -> None:
        """It must be called so."""
        now = project.attribute_edits.present(self.id)
        if now.name != self.name:
            raise NothingLeftError(RENAMED_ATTRIBUTE, name=now.name)

    def put(self, project: ProjectFile) -> tuple[str, Changes]:
        """Call it so."""
        return "", project.attribute_edits.call(self.id, self.name, self.former)


@dataclass(frozen=True, slots=True)
class ValuesShown(_OfAttribute):
    """As which values words of sources are shown; None for as they are."""

    kind = "values-shown"
    shown: Mapping[str, str | None]

    def require(self, project: ProjectFile) -> None:
        """They must be shown so."""
        now = project.attribute_edits.present(self.id)
        other = [word for word, value in self.shown.items() if now.shown.get(word, value) != value]
        if other:
            raise NothingLeftError(VALUE_RENAMED, other=other[0], name=now.name)

    def put(self, project: ProjectFile) -> tuple[str, Changes]:
        """Show them so."""
        return "", project.attribute_edits.show_as(self.id, self.shown)


@dataclass(frozen=True, slots=True)
class Description(_OfAttribute):
    """What is written of an attribute, or of one of its values."""

    kind = "description"
    value: str | None
    text: str

    def require(self, project: ProjectFile) -> None:
        """That must be written."""
        now = project.attribute_edits.present(self.id)
        written = now.description if self.value is None else now.descriptions.get(self.value, "")
        if written != self.text:
            raise NothingLeftError(DESCRIBED_ANEW, value=self.value or now.name)

    def put(self, project: ProjectFile) -> tuple[str, Changes]:
        """Write that."""
        return "", project.attribute_edits.describe(self.id, self.text, self.value)[1]


@dataclass(frozen=True, slots=True)
class Guessed(_OfAttribute):
    """Whether a source is said to be guessed by a model."""

    kind = "guessed"
    source: str
    is_guessed: bool

    def require(self, project: ProjectFile) -> None:
        """That must be said."""
        if (self.source in project.attribute_edits.present(self.id).guessed) != self.is_guessed:
            raise NothingLeftError(MARKED_OTHERWISE, source=self.source)

    def put(self, project: ProjectFile) -> tuple[str, Changes]:
        """Say that."""
        return "", project.attribute_edits.mark_guessed(self.id, self.source, self.is_guessed)[1]


@dataclass(frozen=True, slots=True)
class ValueOrder(_OfAttribute):
    """The order of values that was made by hand; none of them for the natural one."""

    kind = "value-order"
    values: tuple[str, ...]

    def require(self, project: ProjectFile) -> None:
        """They must stand in this order."""
        now = project.attribute_edits.present(self.id)
        if now.order != tuple(value for value in self.values if value in now.shown):
            raise NothingLeftError(VALUES_REORDERED, name=now.name)

    def put(self, project: ProjectFile) -> tuple[str, Changes]:
        """Put them in this order."""
        return "", project.attributes.order_values(self.id, self.values)[1]


@dataclass(frozen=True, slots=True)
class Definition(_OfAttribute):
    """How an attribute follows from others."""

    kind = "definition"
    document: Mapping[str, Any]

    def require(self, project: ProjectFile) -> None:
        """It must follow so."""
        now = project.attribute_edits.present(self.id)
        if now.definition != self.document:
            raise NothingLeftError(DEFINED_MEANWHILE, name=now.name)

    def put(self, project: ProjectFile) -> tuple[str, Changes]:
        """Let it follow so."""
        return "", project.attribute_edits.redefine(self.id, self.document)
