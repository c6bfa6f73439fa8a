"""Whether the log of answers is as it was written: its chains, and against the journal beside the project."""

from __future__ import annotations

from collections.abc import Sequence

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.language import inside, later, later_by, number, tr
from clipstudio.domain.progress import Progress, Work, finish
from clipstudio.domain.reviewing.entries import ChainCheck
from clipstudio.storage.answer_journal import journal_of
from clipstudio.storage.journal_reading import entry_hashes
from clipstudio.storage.project_reader import ProjectReader

MOST_TOLD = 2
"""Faults that are told one by one."""
PART = 5_000
"""Lines of the journal that are read with no stop in between."""

Written = tuple[str, str, int, str]
"""Of an entry: its hash, its review, its number, and when it was made."""


def log_faults(project: ProjectReader) -> tuple[str, ...]:
    """Do the work of `checking_log` on this thread, to its end."""
    return finish(checking_log(project))


def checking_log(project: ProjectReader) -> Work[tuple[str, ...]]:
    """Find what is wrong with the answers of all reviews, a sentence each; nothing is changed."""
    written: dict[str, Written] = {}
    faults = yield from _checking_chains(project, written)
    if written:
        faults += yield from _checking_journal(project, written)
    return tuple(faults)


def faults_in_words(faults: Sequence[str]) -> str:
    """What is wrong, as one message; empty where nothing is."""
    if not faults:
        return ""
    more = tr(" And {count} more.", count=number(len(faults) - MOST_TOLD)) if len(faults) > MOST_TOLD else ""
    return tr(
        "Answers in this project are not as they were written. {faults}{more} This check changed nothing, and you "
        "can go on judging; figures count the answers as they are now.",
        faults=" ".join(map(str, faults[:MOST_TOLD])),
        more=more,
    )


def _inside(fault: str) -> str:
    return inside(str(fault))


def _checking_chains(project: ProjectReader, written: dict[str, Written]) -> Work[list[str]]:
    faults: list[str] = []
    checks: dict[str, ChainCheck] = {}
    names: dict[str, str] = {}
    total = project.reviews.journal_size()[0]
    try:
        records = (*project.reviews.reviews(), *project.reviews.reviews(archived=True))
        names = {record.uuid: record.plan.name for record in records}
        for part in project.reviews.all_entries():
            for entry in part:
                checks.setdefault(entry.review, ChainCheck()).take(entry)
                made_at = f"{entry.made_at:%Y-%m-%d %H:%M:%S} UTC"
                written[entry.uuid] = (entry.hash, names.get(entry.review, ""), entry.sequence, made_at)
            yield Progress("Checking answers", len(written), total, "answers")
    except ClipstudioError as error:
        faults.append(error.words)
    for review, check in checks.items():
        name = names.get(review, "")
        faults += [
            later("Review “{name}”: {fault}", name=name, fault=later_by(_inside, fault))
            for fault in check.faults()
        ]
    return faults


def _checking_journal(project: ProjectReader, written: dict[str, Written]) -> Work[list[str]]:
    """Compare with the journal, which whoever changes the project file and mends its chain may have overlooked."""
    faults: list[str] = []
    try:
        path = journal_of(project.path, project.uuid)
        if path is None:
            return []
        for number, (uuid, hash) in enumerate(entry_hashes(path)):
            if number % PART == 0:
                yield Progress("Checking answers", number, len(written), "answers", "the journal")
            if uuid in written and written[uuid][0] != hash:
                _, name, sequence, made_at = written[uuid]
                faults.append(
                    later(
                        "Review “{name}”: the entry number {sequence} of {made_at} is another one in “{file}”.",
                        name=name,
                        sequence=sequence,
                        made_at=made_at,
                        file=path.name,
                    )
                )
    except OSError:
        return []  # opening the project for writing tells of a journal that cannot be read
    return faults
