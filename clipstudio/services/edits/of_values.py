"""What a source says of attributes of images, as one end of an edit."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np

from clipstudio.domain.changes import Changes
from clipstudio.domain.edit_words import ATTRIBUTE_DELETED, HALF_WRITTEN, SAID_ANEW
from clipstudio.domain.edits import Area
from clipstudio.domain.errors import NothingLeftError
from clipstudio.domain.ids import AttributeId, SourceId
from clipstudio.domain.language import later_count
from clipstudio.domain.packed_numbers import unpack
from clipstudio.domain.removals import Kind, Thing
from clipstudio.services.edits.state import Packed, State
from clipstudio.storage.attribute_words import TableWords
from clipstudio.storage.project_file import ProjectFile


@dataclass(frozen=True, slots=True)
class SaidWords:
    """What a source says of an attribute, as `TableWords`."""

    attribute: int
    images: Packed
    levels: Packed
    current: Packed


@dataclass(frozen=True, slots=True)
class Said(State):
    """What one source says of some images.

    Attributes:
        source: Its row.
        at: When it spoke last; None where it had not.
        words: What it says, of each attribute.
        new: The attributes that the edit made.
        are_there: Whether these are there: after the edit. Before it they are not, unless others speak of them.
    """

    kind = "said"
    source: int
    at: datetime | None
    words: tuple[SaidWords, ...]
    new: tuple[int, ...] = ()
    are_there: bool = True

    @staticmethod
    def ends(
        source: SourceId,
        times: tuple[datetime | None, datetime],
        before: Mapping[AttributeId, TableWords],
        after: Mapping[AttributeId, TableWords],
    ) -> tuple[Said, Said]:
        """Both ends of an edit: an attribute that ``before`` does not have was made by it."""
        new = tuple(int(each) for each in after if each not in before)
        silent = {each: words.silenced() for each, words in after.items() if each not in before}
        return (
            Said(int(source), times[0], _kept({**before, **silent}), new, are_there=False),
            Said(int(source), times[1], _kept(after), new),
        )

    @property
    def area(self) -> Area:
        """Attributes."""
        return Area.ATTRIBUTES

    def require(self, project: ProjectFile) -> None:
        """The source must say this, of attributes that are there."""
        for each in self.words:
            name, removed = project.removals.find(_thing(each.attribute))
            if removed is not None:
                if each.attribute in self.new and not self.are_there:
                    continue
                raise NothingLeftError(ATTRIBUTE_DELETED, name=name)
            source, attribute, images = SourceId(self.source), AttributeId(each.attribute), unpack(each.images)
            now = unpack(project.attributes.words(source, attribute, images).levels)
            if changed := int(np.count_nonzero(now != unpack(each.levels))):
                raise NothingLeftError(later_count(*SAID_ANEW, changed, name=name))

    def put(self, project: ProjectFile) -> tuple[str, Changes]:
        """Let the source say this; an attribute that it made goes or comes with it."""
        now = datetime.now(UTC)
        changes, gone = Changes.NONE, self._gone(project)
        if self.are_there and self.new:
            changes = project.removals.mark({_thing(each): None for each in self.new})[1]
        words = {
            AttributeId(each.attribute): TableWords(each.images, each.levels, each.current)
            for each in self.words
            if each.attribute not in gone
        }
        changes |= project.attributes.put_back(SourceId(self.source), self.at, words)
        if gone:
            changes |= project.removals.mark({_thing(each): now for each in gone})[1]
        return "", changes

    def _gone(self, project: ProjectFile) -> Collection[int]:
        """The attributes that go, since nobody else speaks of them."""
        if self.are_there:
            return ()
        told = project.attributes.is_told_by_others
        return [each for each in self.new if not told(SourceId(self.source), AttributeId(each))]


@dataclass(frozen=True, slots=True)
class HalfSaid(State):
    """What a source says while it is being written: however much that is, what was said before can be put back."""

    kind = "half-said"

    @property
    def area(self) -> Area:
        """Attributes."""
        return Area.ATTRIBUTES

    def require(self, project: ProjectFile) -> None:
        """However much it is."""

    def put(self, project: ProjectFile) -> tuple[str, Changes]:
        """Nobody knows the rest.

        Raises:
            NothingLeftError: Always.
        """
        raise NothingLeftError(HALF_WRITTEN)


def _kept(words: Mapping[AttributeId, TableWords]) -> tuple[SaidWords, ...]:
    return tuple(SaidWords(int(id), each.images, each.levels, each.current) for id, each in words.items())


def _thing(attribute: int) -> Thing:
    return Thing(Kind.ATTRIBUTE, int(attribute))
