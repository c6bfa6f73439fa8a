"""Rebuilding reviews and answers from the journal, where the project file was lost or is an older copy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from clipstudio.domain.errors import ProjectError
from clipstudio.domain.progress import Progress, Work
from clipstudio.domain.projects import SUFFIX, with_ending
from clipstudio.domain.reviewing.entries import Entry
from clipstudio.domain.reviewing.reviews import ReviewItem, ReviewRecord
from clipstudio.domain.run_list import RunKind
from clipstudio.results.words import counted
from clipstudio.services.projects import new_project
from clipstudio.services.reviewing.checking import checking_log
from clipstudio.storage.faults import DamagedProjectError
from clipstudio.storage.journal_reading import Journal, JournalReview, read_journal
from clipstudio.storage.project_file import ProjectFile

BATCH = 2_000
"""Answers that are written at once."""


@dataclass(frozen=True, slots=True)
class Recovered:
    """What came from a journal into a project.

    Attributes:
        auditors: Auditors that were added.
        reviews: Names of the reviews that were added.
        schemes: Later versions of answer schemes that were added.
        entries: Entries that were added: answers, skips, flags, notes, undo and redo.
        known: Entries that were there already.
        remarks: What could not be read, or is not as it was written, a sentence each.
    """

    auditors: int
    reviews: tuple[str, ...]
    schemes: int
    entries: int
    known: int
    remarks: tuple[str, ...]

    def in_words(self) -> str:
        """What was added, in a sentence."""
        names = ", ".join(f"“{name}”" for name in self.reviews)
        added = [
            *([counted(self.auditors, "auditor")] if self.auditors else []),
            *([f"{counted(len(self.reviews), 'review')} ({names})"] if names else []),
            _entries(self.entries, "of the log", "of the log"),
        ]
        return f"Added {', '.join(added)}; {_entries(self.known, 'was', 'were')} there already."


def recovering(journal: Path, path: Path) -> Work[Recovered]:
    """Put all that a journal holds into a project, which is made where there is none; a second time adds nothing.

    Raises:
        ReviewError: If the journal cannot be read.
        ProjectError: If the project can be neither opened nor made.
    """
    yield Progress("Reading the journal", 0, None, "answers", journal.name)
    found = read_journal(journal)
    if not path.exists():
        path = with_ending(path, SUFFIX)
    try:
        project = (yield from ProjectFile.opening(path)) if path.exists() else new_project(path, found.project)
        with project:
            return (yield from putting(found, project))
    except DamagedProjectError as error:
        raise ProjectError(
            "“{name}” is damaged: nothing can be put into it. Name another file, and a new project is made there.",
            name=path.name,
        ) from error


def putting(journal: Journal, project: ProjectFile) -> Work[Recovered]:
    """Add to a project what a journal holds and it lacks; nothing that is there is changed."""
    remarks = [f"Line {number:,} of the journal cannot be read." for number in journal.unreadable]
    auditors = _put_auditors(journal, project)
    names, schemes = [], 0
    known = {record.uuid for record in _records(project)}
    for review in journal.reviews.values():
        if review.uuid not in known:
            names.append(_put_review(review, journal, project, remarks))
        schemes += _put_schemes(review, project)
    entries = _placed(journal, project, remarks)
    before = {entry.uuid: entry.hash for each in _records(project) for entry in project.reviews.entries(each.id)}
    new = [entry for entry in entries if entry.uuid not in before]
    differing = sum(1 for entry in entries if before.get(entry.uuid, entry.hash) != entry.hash)
    if differing:
        remarks.append(f"{_entries(differing, 'differs', 'differ')} from the project's, which stay as they are.")
    yield from _appending(new, project)
    remarks += yield from checking_log(project)
    return Recovered(auditors, tuple(names), schemes, len(new), len(entries) - len(new), tuple(remarks))


def _entries(count: int, one: str, many: str) -> str:
    return f"{count:,} entry {one}" if count == 1 else f"{count:,} entries {many}"


def _records(project: ProjectFile) -> tuple[ReviewRecord, ...]:
    return (*project.reviews.reviews(), *project.reviews.reviews(archived=True))


def _put_auditors(journal: Journal, project: ProjectFile) -> int:
    known = {each.uuid for each in project.reviews.auditors()}
    given = dict(journal.auditors)
    for entry in journal.entries.values():
        # The line of an auditor can be damaged when those of the answers are not.
        given.setdefault(entry.auditor, (f"Auditor {entry.auditor[:8]}", entry.made_at))
    for uuid, (name, added_at) in given.items():
        project.reviews.add_auditor(name, uuid, added_at)
    return len(set(given) - known)


def _put_review(review: JournalReview, journal: Journal, project: ProjectFile, remarks: list[str]) -> str:
    """Make a review; returns the name that it has in the project."""
    count = max(review.item_count, *review.items, 1)
    items = [review.items.get(number) or ReviewItem(number, "") for number in range(1, count + 1)]
    lacking = count - len(review.items)
    if lacking:
        remarks.append(
            f"Review “{review.plan.name}”: {lacking:,} of its items cannot be read; their answers are kept."
        )
    # In another project, or one that was made anew, the number of a run means another run, or none.
    runs = {run.key.id for run in project.run_list.all() if run.key.kind is RunKind.RUN}
    is_same = project.uuid == journal.project and review.plan.run in runs
    name = project.reviews.free_name(review.plan.name)
    plan = replace(review.plan, name=name, run=review.plan.run if is_same else None)
    project.reviews.create(plan, items, review.uuid, review.created_at)
    return name


def _put_schemes(review: JournalReview, project: ProjectFile) -> int:
    record = project.reviews.find(review.uuid)
    if is_forked(review, record):
        return 0
    later = [scheme for version, scheme in sorted(review.schemes.items()) if version > record.scheme_version]
    for scheme in later:
        project.reviews.extend(record.id, scheme)
    return len(later)


def is_forked(review: JournalReview, record: ReviewRecord) -> bool:
    """Whether questions were added to there and here, so that a version is not the same: each keeps its own."""
    return any(
        scheme != record.schemes[version - 1]
        for version, scheme in review.schemes.items()
        if version <= record.scheme_version
    )


def _placed(journal: Journal, project: ProjectFile, remarks: list[str]) -> list[Entry]:
    """The entries whose review and item the project has."""
    counts = {record.uuid: record.item_count for record in _records(project)}
    found = [entry for entry in journal.entries.values() if 1 <= entry.item <= counts.get(entry.review, 0)]
    if lost := len(journal.entries) - len(found):
        told = _entries(lost, "is", "are")
        remarks.append(f"{told} of a review or an item that neither the journal nor the project describes.")
    return found


def _appending(entries: Sequence[Entry], project: ProjectFile) -> Work[None]:
    for start in range(0, len(entries), BATCH):
        yield Progress("Recovering answers", start, len(entries), "answers")
        project.reviews.append(entries[start : start + BATCH])
