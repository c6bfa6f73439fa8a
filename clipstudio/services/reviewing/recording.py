"""Writing down what an auditor does, so that it is on the disk before anything else is shown."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from clipstudio.domain.errors import ReviewError, system_reason
from clipstudio.domain.reviewing.entries import Entry, EntryKind, Seen
from clipstudio.domain.reviewing.reviews import Auditor, ReviewRecord
from clipstudio.domain.reviewing.schemes import Reply
from clipstudio.domain.whole_files import whole_file
from clipstudio.services.folders import data_folder
from clipstudio.storage.project_file import ProjectFile

MACHINE_FILE = "machine"
"""Name of the file in the data folder that says which installation this is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What an auditor does: an `Entry` without identity and place in the chain; its fields are the same."""

    item: int
    kind: EntryKind
    scheme_version: int
    showing: int = 0
    replies: Mapping[str, Reply] = field(default_factory=dict)
    is_flagged: bool = False
    note: str = ""
    seconds: float = 0.0
    replaces: str = ""
    seen: Seen = field(default_factory=Seen)


class Recorder:
    """Writes down what one auditor does in one review on this machine."""

    def __init__(self, project: ProjectFile, review: ReviewRecord, auditor: Auditor) -> None:
        self._project = project
        self._review = review
        self._auditor = auditor
        self._machine = machine_uuid()

    @property
    def journal_fault(self) -> str:
        """Why the last step is in the project file only, in a sentence; empty where it is in the journal too."""
        journal = self._project.reviews.journal
        return journal.fault if journal is not None else ""

    def write(self, step: Step) -> Entry:
        """Add a step to the log; when this returns, it is on the disk.

        Raises:
            ReviewError: If the item is not one of the review.
            ProjectError: If the disk refuses, or the project is read-only: the step is not kept.
        """

        def make(sequence: int, previous: str) -> Entry:
            return Entry(
                uuid=str(uuid.uuid4()),
                review=self._review.uuid,
                machine=self._machine,
                sequence=sequence,
                auditor=self._auditor.uuid,
                item=step.item,
                kind=step.kind,
                made_at=datetime.now(UTC),
                showing=step.showing,
                scheme_version=step.scheme_version,
                replies={name: tuple(map(_text, reply)) for name, reply in step.replies.items()},
                is_flagged=step.is_flagged,
                note=_text(step.note),
                seconds=float(step.seconds),
                replaces=step.replaces,
                seen=step.seen,
                previous=previous,
            ).sealed()

        return self._project.reviews.add(self._review.id, self._machine, make)


def _text(given: str) -> str:
    """A text without what no file can hold: halves of characters, which some input methods leave behind."""
    return given.encode("utf-8", "replace").decode("utf-8")


def machine_uuid() -> str:
    """Which installation this is, made once and kept in the data folder.

    Raises:
        ReviewError: If it can be neither read nor kept.
    """
    path = data_folder() / MACHINE_FILE
    try:
        with _MAKING:
            return _read_or_made(path)
    except OSError as error:
        raise ReviewError(
            "“{path}”, which says which computer an answer was given on, cannot be read or written "
            "({strerror}). Check the permissions of its folder.",
            path=path,
            strerror=system_reason(error),
        ) from error


_MAKING = Lock()
"""Two threads must not make it twice, and judge as two machines."""


def _read_or_made(path: Path) -> str:
    with suppress(FileNotFoundError, ValueError):
        return str(uuid.UUID(path.read_text(encoding="ascii").strip()))
    # A file that a power failure left empty is made anew: the answers of before are then another machine's.
    path.parent.mkdir(parents=True, exist_ok=True)
    made = str(uuid.uuid4())
    with whole_file(path) as new:
        new.write_text(f"{made}\n", encoding="ascii")
    return made
