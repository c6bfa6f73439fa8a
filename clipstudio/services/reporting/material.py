"""What the sections of a report are made from, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import Any

from clipstudio.domain.attribute_views import attribute_named
from clipstudio.domain.audits import RunRecord, RunResult
from clipstudio.domain.errors import AuditError, NothingLeftError
from clipstudio.domain.labels import LabelSet
from clipstudio.domain.removals import Kind, Thing
from clipstudio.domain.reports import ReportPlan
from clipstudio.domain.run_list import RunKey, RunKind
from clipstudio.results.answers import Answer
from clipstudio.results.plan_standing import PlanStanding
from clipstudio.results.suppression import NOTHING, Suppression
from clipstudio.services.answers import AnswerSource
from clipstudio.services.auditing.run_page import RunPage
from clipstudio.services.probes.page import ProbePage
from clipstudio.services.reporting.suppressing import find_suppression, suppress_reading
from clipstudio.services.reporting.suppressing_reviews import report_review
from clipstudio.services.reviewing.page import ReviewPage
from clipstudio.services.shown_runs import read_shown
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.storage.project_reader import ProjectReader


@dataclass(frozen=True)
class Reported:
    """A run of an audit or a probe that a report holds.

    Attributes:
        key: Which one.
        source: What its page is made from.
        runs: The audits' runs that it is made of: itself, or those of the probe.
        is_withheld: Whether its figures are withheld as a whole.
    """

    key: RunKey
    source: AnswerSource
    runs: tuple[RunResult, ...]
    is_withheld: bool = False

    def without(self, project: ProjectReader, suppression: Suppression) -> Reported:
        """The same without the numbers of suppressed groups."""
        if isinstance(self.source, RunPage):
            page = self.source.without(suppression)
            return replace(self, source=page, runs=(page.result,))
        assert isinstance(self.source, ProbePage)
        reading = suppress_reading(project, self.source.reading, suppression)
        if reading is None:
            return replace(self, runs=(), is_withheld=True)
        return replace(self, source=self.source.showing(project, reading), runs=reading.runs)

    @cached_property
    def opening(self) -> Answer:
        """What its page opens with."""
        return self.source.answer({})

    @property
    def standing(self) -> PlanStanding:
        """What of it was fixed before it was seen."""
        assert isinstance(self.source, RunPage | ProbePage)
        return self.source.standing

    @property
    def records(self) -> tuple[RunRecord, ...]:
        """What the project keeps of the runs."""
        return tuple(run.record for run in self.runs)

    @property
    def finished_at(self) -> datetime:
        """When it was finished, UTC."""
        if isinstance(self.source, ProbePage):
            return self.source.record.created_at
        return self.runs[0].record.created_at

    @property
    def provenances(self) -> tuple[Mapping[str, Any], ...]:
        """Its own provenance, and those of the runs that a probe is made of."""
        return (self.source.provenance, *(each.provenance for each in self.records))

    @property
    def comparisons(self) -> tuple[tuple[str, ...], ...]:
        """The attributes that it compares by, each comparison once."""
        return tuple(dict.fromkeys(each.attributes for run in self.runs for each in run.comparisons))

    @property
    def label_sets(self) -> tuple[LabelSet, ...]:
        """The label sets that it chose among, each once."""
        return tuple({each.sha256: each for each in (run.chosen_among for run in self.runs)}.values())


@dataclass(frozen=True)
class Material:
    """All that a report is made from.

    Attributes:
        project: The project.
        plan: What the report is asked to hold.
        reported: Its runs, in order.
        reviews: Its reviews, in order.
        suppression: What is taken out of all of them.
    """

    project: ProjectReader
    plan: ReportPlan
    reported: tuple[Reported, ...]
    reviews: tuple[ReviewPage, ...]
    suppression: Suppression = NOTHING

    @classmethod
    def read(cls, project: ProjectReader, plan: ReportPlan) -> Material:
        """Read what a report is made from.

        Raises:
            AuditError: One of its runs was deleted; the message names it.
            ReviewError: There is no such review.
            ReportError: A run has fewer images than a group must have to be shown.
        """
        reported = tuple(_reported(project, key) for key in plan.runs)
        runs = [(run, project.runs.arrays(run.record.id)) for each in reported for run in each.runs]
        suppression = find_suppression(project, runs, plan.minimum_cell)
        if suppression.is_asked:
            reported = tuple(each.without(project, suppression) for each in reported)
        found = cls(project, plan, reported, (), suppression)
        reviews = (ReviewPage.read(project, each) for each in plan.reviews)
        names = plan.names_auditors
        told = tuple(report_review(each, suppression, found.grouped(each), is_named=names) for each in reviews)
        return replace(found, reviews=told)

    def planned(self, plan: ReportPlan) -> Material:
        """The same for a report of the same runs and reviews that is asked for otherwise."""
        return replace(self, plan=plan)

    def grouped(self, review: ReviewPage) -> tuple[str, ...]:
        """The attributes by which a review is told: those that the runs compare by, and the project still has."""
        return tuple(name for name in self.attributes if name in review.attributes)

    @property
    def attributes(self) -> tuple[str, ...]:
        """The attributes that the runs compare by, as the plans name them, each once."""
        named = (name for each in self.reported for names in each.comparisons for name in names)
        return tuple(dict.fromkeys(named))

    @cached_property
    def compared(self) -> tuple[AttributeSummary, ...]:
        """The same as the project has them now, those that it still has."""
        names = set(map(attribute_named, self.attributes))
        return tuple(each for each in self.project.attributes.summaries() if each.name in names)

    @property
    def is_harmful(self) -> bool:
        """Whether harmful labels are in it."""
        return any(each.source.is_harmful for each in self.reported) or any(
            each.is_harmful for each in self.reviews
        )


def _reported(project: ProjectReader, key: RunKey) -> Reported:
    _require(project, key)
    source = read_shown(project, key)
    if isinstance(source, ProbePage):
        return Reported(key, source, source.reading.runs)
    assert isinstance(source, RunPage)
    return Reported(key, source, (source.result,))


def deleted_run(project: ProjectReader, key: RunKey) -> str | None:
    """What a run that was deleted is called, "" where it was deleted permanently; None of one that is there."""
    kind = Kind.RUN if key.kind is RunKind.RUN else Kind.PROBE_RUN
    try:
        name, removed_at = project.removals.find(Thing(kind, key.id))
    except NothingLeftError:
        return ""
    return None if removed_at is None else name


def _require(project: ProjectReader, key: RunKey) -> None:
    name = deleted_run(project, key)
    if name is None:
        return
    if not name:
        raise AuditError(
            "The run {code} of this report was deleted permanently: leave it out of the report.", code=key.code
        )
    raise AuditError(
        "“{name}” ({code}), which this report holds, was deleted. Bring it back in Audits, at the end "
        "of the list, or leave it out of the report.",
        name=name,
        code=key.code,
    )
