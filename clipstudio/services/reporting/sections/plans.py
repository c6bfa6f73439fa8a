"""What each run was asked, and what of it was fixed before its results were seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from clipstudio.domain.language import tr
from clipstudio.domain.merging import merged_words
from clipstudio.reporting.document import Block, Facts, Heading, Paragraph
from clipstudio.results.plan_standing import FAMILIES
from clipstudio.results.words import images
from clipstudio.services.probes.page import ProbePage
from clipstudio.services.probes.registry import PROBES
from clipstudio.services.reporting.material import Material, Reported

EXPLORATORY = (
    "No plan was locked before the results were seen: all of them are exploratory, and a large gap among many is "
    "to be expected by chance alone."
)
LOCKED = (
    "Confirmatory is what was named in a plan that was locked before its results were seen. Everything else is "
    "exploratory: a large gap among many is to be expected by chance alone."
)


def standing_words(reported: Iterable[Reported]) -> str:
    """Which of some results can be confirmatory."""
    return LOCKED if _is_any_locked(reported) else EXPLORATORY


def plans(material: Material) -> Iterator[Block]:
    """The plan of every run, and what of it was locked."""
    yield Paragraph(standing_words(material.reported))
    for each in material.reported:
        yield Heading(each.source.title)
        if _is_any_locked(material.reported):
            yield Paragraph(each.standing.sentence)
        yield Facts(_facts(each))


def _facts(reported: Reported) -> tuple[tuple[str, str], ...]:
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
        ("Seed", str(provenance["seed"]) if "seed" in provenance else ""),
        ("Finished", f"{basis.when}, local time"),
    )
    return tuple((title, text) for title, text in found if text)


def _is_any_locked(reported: Iterable[Reported]) -> bool:
    return any(each.standing.locked is not None for each in reported)


def _lock_words(reported: Reported) -> str:
    """The lock in full: its whole digest, which the project's owner cannot make anew."""
    locked = reported.standing.locked
    if locked is None:
        return ""
    return f"lock {locked['lock']}, {locked['locked_at']}, by {locked['author']}, SHA-256 {locked['sha256']}"
