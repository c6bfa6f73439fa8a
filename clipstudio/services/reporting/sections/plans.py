"""What each run was asked, and what of it was fixed before its results were seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from clipstudio.domain.language import tr
from clipstudio.domain.merging import merged_words
from clipstudio.domain.plan_locks import DEVIATIONS
from clipstudio.domain.run_list import LockedRun
from clipstudio.reporting.document import Block, Facts, Heading, Paragraph
from clipstudio.results.plan_standing import FAMILIES
from clipstudio.results.when import when_words
from clipstudio.results.words import images, number
from clipstudio.services.plans.edits_after import EditAfter, edits_after
from clipstudio.services.probes.page import ProbePage
from clipstudio.services.probes.registry import PROBES
from clipstudio.services.reporting.material import Material, Reported

MOST_EDITS = 20
"""Edits of attributes that are listed one by one."""
EXPLORATORY = (
    "No plan was locked before the results were seen: all of them are exploratory, and a large gap among many is "
    "to be expected by chance alone."
)
LOCKED = (
    "Confirmatory is what was named in a plan that was locked before its results were seen, in the plan's first "
    "run, on the images and values that it was locked for. Everything else is exploratory: a large gap among many "
    "is to be expected by chance alone."
)


def standing_words(reported: Iterable[Reported]) -> str:
    """Which of some results can be confirmatory."""
    return LOCKED if _is_any_locked(reported) else EXPLORATORY


def standing_of_each(reported: Sequence[Reported]) -> str:
    """The same, with what of each run of a locked plan is confirmatory, or why it is not."""
    told = (f"{each.source.title}: {each.standing.brief}" for each in reported if each.standing.locked is not None)
    return " ".join((standing_words(reported), *told))


def plans(material: Material) -> Iterator[Block]:
    """The plan of every run, and what of it was locked."""
    yield Paragraph(standing_words(material.reported))
    for each in material.reported:
        yield Heading(each.source.title)
        if _is_any_locked(material.reported):
            yield Paragraph(each.standing.sentence)
        yield Facts(_facts(material, each))


def _facts(material: Material, reported: Reported) -> tuple[tuple[str, str], ...]:
    basis, provenance = reported.source.basis, reported.source.provenance
    interval = provenance.get("interval") or {}
    kind = "Audit"
    if isinstance(reported.source, ProbePage):
        kind = f"Probe: {PROBES[reported.source.record.probe].title}"
    found = (
        ("What", kind),
        ("Model", basis.names),
        ("Images", basis.images),
        ("Labels", basis.labels),
        ("Rule", basis.rule),
        ("Compared by", "; ".join(" and ".join(names) for names in reported.comparisons)),
        ("Values taken together", merged_words(provenance)),
        ("Smallest group", images(interval["minimum_n"]) if "minimum_n" in interval else ""),
        ("Intervals", basis.interval),
        ("Corrected together, by Holm", tr(FAMILIES.get(reported.standing.probe, ""))),
        ("Locked plan", _lock_words(reported)),
        *_since_lock(material, reported),
        ("Seed", str(provenance["seed"]) if "seed" in provenance else ""),
        ("Finished", f"{basis.when}, local time"),
    )
    return tuple((title, text) for title, text in found if text)


def _is_any_locked(reported: Iterable[Reported]) -> bool:
    return any(each.standing.locked is not None for each in reported)


def _since_lock(material: Material, reported: Reported) -> Iterator[tuple[str, str]]:
    """What became of a locked plan before this run of it was finished."""
    locked = reported.standing.locked
    if locked is None:
        return
    lock = material.project.plan_locks.find(locked["lock"])
    runs = material.project.plan_locks.runs(lock.id)
    before = [each for each in runs if each.created_at < reported.finished_at and each.key != reported.key]
    yield "Runs of the locked plan before this one", "; ".join(map(_run_words, before)) or "none"
    if DEVIATIONS in locked:
        yield "Not as it was locked", "; ".join(locked[DEVIATIONS]) or "nothing"
    edits = edits_after(material.project, lock, until=reported.finished_at)
    told = [_edit_words(each) for each in edits[:MOST_EDITS]]
    more = [f"and {number(len(edits) - MOST_EDITS)} more"] if len(edits) > MOST_EDITS else []
    yield "Attributes edited after the lock", "; ".join(told + more) or "none"


def _run_words(run: LockedRun) -> str:
    return f"“{run.title}”, {when_words(run.created_at)}{', deleted since' if run.is_deleted else ''}"


def _edit_words(edit: EditAfter) -> str:
    """Which attributes, when and by whom, as sources are named too; not what became of which images."""
    what = " and ".join(edit.attributes) or "an import of attributes"
    undone = {"undone": " (undone)", "redone": " (redone)"}.get(edit.action, "")
    by = f" by {edit.auditor}" if edit.auditor else ""
    return f"{what}, {when_words(edit.at)}{by}{undone}"


def _lock_words(reported: Reported) -> str:
    """The lock in full: its whole digest, which the project's owner cannot make anew."""
    locked = reported.standing.locked
    if locked is None:
        return ""
    return f"lock {locked['lock']}, {locked['locked_at']}, by {locked['author']}, SHA-256 {locked['sha256']}"
