"""What can be removed from a project or from this machine, and restored again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from clipstudio.domain.language import Later, later, said_later


class Kind(StrEnum):
    """What kind of thing it is, in the words of a sentence."""

    RUN = said_later("run")
    PROBE_RUN = said_later("probe result")
    ATTRIBUTE = said_later("attribute")
    COLLECTION = said_later("collection")
    FILTER = said_later("filter")
    REPORT = said_later("report")
    LABEL_SET = said_later("label set")
    PREDICTIONS = said_later("predictions")
    MODEL = said_later("model")

    @property
    def is_plural(self) -> bool:
        """Whether one thing of the kind is spoken of in the plural."""
        return self is Kind.PREDICTIONS

    @property
    def is_archived(self) -> bool:
        """Whether it is put into an archive, where it stays; other things that are removed go with the project."""
        return self is Kind.LABEL_SET


TAKEN = {
    Kind.RUN: said_later("There is another run “{name}” by now. Delete that one first."),
    Kind.PROBE_RUN: said_later("There is another probe result “{name}” by now. Delete that one first."),
    Kind.ATTRIBUTE: said_later("There is another attribute “{name}” by now. Delete that one first."),
    Kind.COLLECTION: said_later("There is another collection “{name}” by now. Rename or delete that one first."),
    Kind.FILTER: said_later("There is another filter “{name}” by now. Rename or delete that one first."),
    Kind.REPORT: said_later("There is another report “{name}” by now. Delete that one first."),
    Kind.LABEL_SET: said_later("There is another label set “{name}” by now. Delete that one first."),
    Kind.PREDICTIONS: said_later("There are other predictions “{name}” by now. Delete those first."),
}
"""Why a thing of each kind cannot be brought back: another one has its name."""
GONE = {
    Kind.RUN: said_later("This run was deleted permanently: it cannot be brought back."),
    Kind.PROBE_RUN: said_later("This probe result was deleted permanently: it cannot be brought back."),
    Kind.ATTRIBUTE: said_later("This attribute was deleted permanently: it cannot be brought back."),
    Kind.COLLECTION: said_later("This collection was deleted permanently: it cannot be brought back."),
    Kind.FILTER: said_later("This filter was deleted permanently: it cannot be brought back."),
    Kind.REPORT: said_later("This report was deleted permanently: it cannot be brought back."),
    Kind.LABEL_SET: said_later("This label set was deleted permanently: it cannot be brought back."),
    Kind.PREDICTIONS: said_later("These predictions were deleted permanently: they cannot be brought back."),
}
"""What is said of a thing of each kind that was deleted permanently."""
NAMED = {
    Kind.RUN: said_later("run “{name}”"),
    Kind.PROBE_RUN: said_later("probe result “{name}”"),
    Kind.ATTRIBUTE: said_later("attribute “{name}”"),
    Kind.COLLECTION: said_later("collection “{name}”"),
    Kind.FILTER: said_later("filter “{name}”"),
    Kind.REPORT: said_later("report “{name}”"),
    Kind.LABEL_SET: said_later("label set “{name}”"),
    Kind.PREDICTIONS: said_later("predictions “{name}”"),
    Kind.MODEL: said_later("model “{name}”"),
}
"""A thing of each kind by its name, to stand in a sentence."""

DELETED = {
    Kind.RUN: said_later("The run “{name}” was deleted meanwhile."),
    Kind.PROBE_RUN: said_later("The probe result “{name}” was deleted meanwhile."),
    Kind.ATTRIBUTE: said_later("The attribute “{name}” was deleted meanwhile."),
    Kind.COLLECTION: said_later("The collection “{name}” was deleted meanwhile."),
    Kind.FILTER: said_later("The filter “{name}” was deleted meanwhile."),
    Kind.REPORT: said_later("The report “{name}” was deleted meanwhile."),
    Kind.LABEL_SET: said_later("The label set “{name}” was archived meanwhile."),
    Kind.PREDICTIONS: said_later("The predictions “{name}” were deleted meanwhile."),
}
"""What came between an edit and its undoing, of each kind that was there."""
RESTORED = {
    Kind.RUN: said_later("The run “{name}” was restored meanwhile."),
    Kind.PROBE_RUN: said_later("The probe result “{name}” was restored meanwhile."),
    Kind.ATTRIBUTE: said_later("The attribute “{name}” was restored meanwhile."),
    Kind.COLLECTION: said_later("The collection “{name}” was restored meanwhile."),
    Kind.FILTER: said_later("The filter “{name}” was restored meanwhile."),
    Kind.REPORT: said_later("The report “{name}” was restored meanwhile."),
    Kind.LABEL_SET: said_later("The label set “{name}” was restored meanwhile."),
    Kind.PREDICTIONS: said_later("The predictions “{name}” were restored meanwhile."),
}
"""The same of each kind that was removed."""


def named(kind: Kind, name: str) -> Later:
    """A thing by its name, to stand in a sentence."""
    return later(NAMED[kind], name=name)


KEPT_DAYS = 30
"""So long what was deleted can be restored."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that can be removed.

    Attributes:
        kind: What it is.
        id: Its row in the project; of a model that was removed, the name of its entry.
    """

    kind: Kind
    id: int | str


@dataclass(frozen=True, slots=True)
class Removed:
    """A thing that was removed and can be restored.

    Attributes:
        thing: What it is.
        name: What it is called.
        removed_at: When it was removed, UTC; None where that is not kept.
    """

    thing: Thing
    name: str
    removed_at: datetime | None = None

    def is_due(self, now: datetime | None = None) -> bool:
        """Whether it was deleted so long ago that it is to be deleted permanently; never what is archived."""
        if self.removed_at is None or self.thing.kind in (Kind.LABEL_SET, Kind.MODEL):
            return False
        return (now or datetime.now(UTC)) - self.removed_at > timedelta(days=KEPT_DAYS)


Marks = Mapping[Thing, datetime | None]
"""For each thing, when it was removed; None while it is there."""


@dataclass(frozen=True, slots=True)
class Marking:
    """A removal or a restoration: what the marks were, and what they are.

    Attributes:
        name: What the thing is called that was removed or restored.
        others: Names of those that went or came with it.
        before: The marks that stood before.
        after: The marks that stand now.
        renamed: The runs that got another name by it, since another run has theirs (old and new name).
    """

    name: str
    others: tuple[str, ...]
    before: Marks
    after: Marks
    renamed: Mapping[str, str] = field(default_factory=dict)
