"""One end of an edit: what a part of the project was before it, or is after it, as data that a file can keep."""

from __future__ import annotations

from abc import ABC, abstractmethod
from base64 import b85decode, b85encode
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, PlainSerializer

from clipstudio.domain.changes import Changes
from clipstudio.domain.edits import Area
from clipstudio.domain.language import later_all
from clipstudio.storage.project_file import ProjectFile

Packed = Annotated[
    bytes,
    PlainSerializer(lambda data: b85encode(data).decode(), when_used="json"),
    BeforeValidator(lambda data: b85decode(data) if isinstance(data, str) else data),
]
"""Numbers as `pack` makes them."""


class State(ABC):
    """A part of the project as it was or is; a subclass is a frozen dataclass that pydantic can write and read.

    An edit is two of them. Undoing it requires that the later one still stands, and puts the earlier one in its
    place; redoing it is the same the other way round.

    Attributes:
        kind: What it is called in the file; a later form with other fields gets another name.
    """

    kind: ClassVar[str]

    @property
    @abstractmethod
    def area(self) -> Area:
        """What it is a part of."""

    @abstractmethod
    def require(self, project: ProjectFile) -> None:
        """Refuse to go on where this is not how the project is.

        Raises:
            NothingLeftError: What it speaks of is gone, or was changed since; the reason is a sentence.
        """

    @abstractmethod
    def put(self, project: ProjectFile) -> tuple[str, Changes]:
        """Let the project be so; returns what else is to be said, and what views have to redraw."""

    def __call__(self, project: ProjectFile) -> tuple[str, Changes]:
        """As `put`."""
        return self.put(project)


@dataclass(frozen=True, slots=True)
class Several(State):
    """Several parts at once."""

    kind = "several"
    states: tuple[State, ...]

    @staticmethod
    def of(states: Sequence[State]) -> State:
        """Parts as one: the only one itself."""
        return states[0] if len(states) == 1 else Several(tuple(states))

    @property
    def area(self) -> Area:
        """Of the first of them."""
        return self.states[0].area

    def require(self, project: ProjectFile) -> None:
        """All of them must stand."""
        for state in self.states:
            state.require(project)

    def put(self, project: ProjectFile) -> tuple[str, Changes]:
        """Put all of them, in order."""
        remarks: list[str] = []
        changes = Changes.NONE
        for state in self.states:
            remark, change = state.put(project)
            remarks.append(remark)
            changes |= change
        return later_all(remarks, ""), changes
