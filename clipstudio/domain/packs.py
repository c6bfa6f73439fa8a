"""Evidence packs: what is asked for, and what checking one finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.reports import ReportPlan

FORMAT = "clipstudio-evidence-pack"
VERSION = 1
"""Of the format; docs/evidence-pack.md describes it."""


class PackError(ClipstudioError):
    """An evidence pack cannot be made as asked, or what was given is none that can be read."""


@dataclass(frozen=True, slots=True)
class PackWish:
    """An evidence pack as it is asked for.

    Attributes:
        report: The report that it is the evidence of.
        has_rows: Whether it holds a row for every image: probabilities, labels given, codes of groups.
        has_hashes: Whether every row names its image by a salted hash.
    """

    report: ReportPlan
    has_rows: bool = True
    has_hashes: bool = True

    @property
    def may_have_rows(self) -> bool:
        """Whether rows are asked for, and no clear pictures are there by which others could find theirs."""
        return self.has_rows and not self.report.shows_clear


@dataclass(frozen=True, slots=True)
class PackMade:
    """What was written.

    Attributes:
        files: How many files are in it.
        size: Its bytes.
        sha256: Of the whole file.
        left_out: What was left out of it and why, a sentence each; first which groups the report withholds.
        has_rows: Whether it holds rows of single images.
    """

    files: int
    size: int
    sha256: str
    left_out: tuple[str, ...]
    has_rows: bool


class Outcome(StrEnum):
    """What a check found."""

    AGREES = "agrees"
    DIFFERS = "differs"
    NOT_RECOMPUTED = "not recomputed"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was checked.

    Attributes:
        what: What it is of: a file, a run, a figure.
        outcome: What was found.
        words: How it was recomputed; of what differs, where and how; else why it was not recomputed.
        file: The file that is not as it was written, where it is that which was found; empty otherwise.
        cause: What the check is of that found a file changed, with which this difference comes; empty for none.
    """

    what: str
    outcome: Outcome
    words: str
    file: str = ""
    cause: str = ""


@dataclass(frozen=True, slots=True)
class Verification:
    """All that checking a pack found.

    Attributes:
        title: Of its report; empty where that cannot be read.
        checks: In order.
        sha256: Of the whole file.
        names: What files and checks call a run or a probe, with its title.
    """

    title: str
    checks: tuple[Check, ...]
    sha256: str = ""
    names: tuple[tuple[str, str], ...] = ()

    @property
    def agrees(self) -> bool:
        """Whether nothing differs, and something was checked."""
        return bool(self.checks) and not self.of(Outcome.DIFFERS)

    @property
    def found(self) -> tuple[Check, ...]:
        """The differences that do not merely come with another one."""
        return tuple(each for each in self.of(Outcome.DIFFERS) if not each.cause)

    def coming_with(self, check: Check) -> tuple[Check, ...]:
        """The differences that come with one that was found."""
        return tuple(each for each in self.checks if each.cause == check.what)

    def of(self, outcome: Outcome) -> tuple[Check, ...]:
        """The checks that found this."""
        return tuple(each for each in self.checks if each.outcome is outcome)
