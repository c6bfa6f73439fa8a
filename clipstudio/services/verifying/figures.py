"""The figures of a pack's report, made anew from what it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.packs import PackError
from clipstudio.domain.probes import ProbeRunRecord
from clipstudio.reporting.document import Chart
from clipstudio.results.answers import Answer
from clipstudio.results.codec import decode
from clipstudio.results.figures import Figure
from clipstudio.results.reading import ProbeReading
from clipstudio.results.run.histogram import Spread
from clipstudio.results.run.outcomes import COMPARED, Outcome
from clipstudio.results.source_agreement import SourceAgreement, source_agreement_figure
from clipstudio.results.words import images
from clipstudio.services.auditing.run_images import RunImages
from clipstudio.services.packing.counts import figure_csv
from clipstudio.services.packing.documents import loaded, of_json
from clipstudio.services.packing.pages import KeptSpreads, ProbeAnswers, RunAnswers, spreads_of
from clipstudio.services.packing.review_parts import plain_figures
from clipstudio.services.packing.source_parts import START as AGREEMENT
from clipstudio.services.probes.registry import PROBES
from clipstudio.services.reporting.sections.data import coverage_blocks
from clipstudio.services.reporting.sections.results import answers_of, chart_name
from clipstudio.services.verifying.comparing import csv_differences
from clipstudio.services.verifying.index import IndexedResult, PackIndex
from clipstudio.services.verifying.opening import OpenPack
from clipstudio.services.verifying.reviews import CheckedReview
from clipstudio.services.verifying.runs import CheckedRun
from clipstudio.statistics.histograms import LogHistogram, log_histogram

MISFIT = (ArithmeticError, LookupError, ValueError, TypeError, AttributeError, AssertionError, RecursionError)
"""What our own functions raise of values that do not fit together."""


@dataclass(frozen=True, slots=True)
class Made:
    """A figure that was made anew.

    Attributes:
        figure: From what the pack keeps.
        again: The same from what was counted anew from rows, where that was possible.
        words: What it was made from.
    """

    figure: Figure
    again: Figure
    words: str


def read_probe(pack: OpenPack, reported: IndexedResult, runs: Mapping[str, CheckedRun]) -> ProbeReading[object]:
    """The result of a probe.

    Raises:
        PackError: It cannot be read.
    """
    path = f"data/runs/probe-{reported.code}.json"
    record = loaded(ProbeRunRecord, of_json(pack.read(path), path), path)
    try:
        result = decode(PROBES[record.probe].kind.type, record.result, PROBES[record.probe].kind.earlier)
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise PackError("“{path}” is not as the format asks: its result cannot be read.", path=path) from error
    return ProbeReading(record, result, tuple(runs[name].result for name in reported.runs))


class FigureMaker:
    """Makes the figures of a report.

    Attributes:
        made: By their ids.
        faults: Why others could not be made, by the code of what they are of.
    """

    def __init__(
        self,
        pack: OpenPack,
        index: PackIndex,
        runs: Mapping[str, CheckedRun],
        probes: Mapping[str, ProbeReading[object]],
        reviews: Mapping[str, CheckedReview],
    ) -> None:
        self._pack, self._index = pack, index
        self._runs, self._probes, self._reviews = runs, probes, reviews
        self.made: dict[str, Made] = {}
        self.faults: dict[str, str] = {}

    def make(self) -> None:
        """Make all that can be made."""
        for reported in self._index.reported:
            if not reported.is_withheld:
                self._try(reported.title, partial(self._of_result, reported))
        self._try("coverage", self._coverage)
        for name, review in self._reviews.items():
            self._try(name, partial(self._of_review, review))
        for name in self._pack.names:
            id = name.removeprefix("data/counts/").removesuffix(".json")
            if id.startswith(AGREEMENT):
                self._try(id, partial(self._agreement, id, name))

    def not_recomputed(self, id: str) -> str:
        """Why a figure was not made again; empty where nothing says why."""
        return self._index.not_recomputed.get(id, "")

    def _try(self, what: str, make: Callable[[], None]) -> None:
        try:
            make()
        except ClipstudioError as error:
            self.faults[what] = str(error)
        except MISFIT as error:
            self.faults[what] = (
                f"what the pack holds of it does not fit together ({type(error).__name__}: {error})"
            )

    def _of_result(self, reported: IndexedResult) -> None:
        if reported.probe is not None:
            reading = self._probes[reported.code]
            source = ProbeAnswers(PROBES[reported.probe].kind, reading, reported.standing)
            for place, each in enumerate(answers_of(source)):
                made = Made(each.figure, each.figure, "made anew from the probe's result")
                self.made[chart_name(reported.code, place)] = made
            return
        run = self._runs[reported.runs[0]]
        kept = self._spreads(reported.runs[0])
        from_kept = RunAnswers(run.kept, kept, reported.standing)
        from_rows = RunAnswers(run.result, self._counted_spreads(run, kept), reported.standing)
        of_counts = "recomputed from counts"
        if run.record.estimates is not None and run.record.estimates.overall.labels:
            of_counts = "recomputed from counts, intervals by clusters as they are kept"
        for place, (each, again) in enumerate(zip(answers_of(from_kept), answers_of(from_rows), strict=True)):
            words = _rows_words(run, each) or of_counts
            self.made[chart_name(reported.code, place)] = Made(each.figure, again.figure, words)

    def _spreads(self, name: str) -> KeptSpreads:
        path = f"data/counts/{name}-histograms.json"
        try:
            return spreads_of(of_json(self._pack.read(path), path))
        except (KeyError, TypeError, ValueError) as error:
            raise PackError("“{path}” is not as the format asks: {error}.", path=path, error=error) from error

    def _counted_spreads(self, run: CheckedRun, kept: KeptSpreads) -> Spread:
        """Histograms from rows where they have the groups, else as they are kept."""
        if run.rows is None:
            return kept
        rows = run.rows
        scored = RunImages.decided(rows.arrays, run.record)

        def spread(outcome: Outcome, comparison: int | None, groups: Sequence[int]) -> LogHistogram:
            if comparison is not None and comparison not in rows.comparisons:
                return kept(outcome, comparison, groups)
            codes = None if comparison is None else rows.arrays.groups[:, comparison]
            return log_histogram(scored.probability(outcome.kind.value, outcome.index), codes, groups)

        return spread

    def _coverage(self) -> None:
        for pair in self._both_coverages():
            first, again = pair
            self.made[first.id] = Made(first.figure, again.figure, "recomputed from counts")

    def _both_coverages(self) -> Iterator[tuple[Chart, Chart]]:
        """The figures of coverage from what is kept, and from what was counted anew."""
        kept, found = [], []
        for each in self._index.reported:
            runs = [self._runs[name] for name in each.runs]
            kept.append((each.title, [run.kept for run in runs]))
            found.append((each.title, [run.result for run in runs]))
        ones, others = (
            [block for block in coverage_blocks(each) if isinstance(block, Chart)] for each in (kept, found)
        )
        yield from zip(ones, others, strict=True)

    def _of_review(self, review: CheckedReview) -> None:
        for id, figure in plain_figures(review.place, review.reading, review.grouped).items():
            if id not in self._index.not_recomputed:
                self.made[id] = Made(figure, figure, "recomputed from the entries of the review")

    def _agreement(self, id: str, path: str) -> None:
        found = loaded(SourceAgreement, of_json(self._pack.read(path), path), path)
        figure = source_agreement_figure(found)
        self.made[id] = Made(
            figure, figure, "made anew from the numbers of agreement, which are kept as they were"
        )


def _rows_words(run: CheckedRun, shown: Answer) -> str:
    """That a figure was recomputed from rows; empty where these lack the groups that it compares."""
    if run.rows is None:
        return ""
    compared = next((each.chosen for each in shown.choices if each.name == COMPARED), "")
    if compared and int(compared) not in run.rows.comparisons:
        return ""
    return f"recomputed from the rows of {images(len(run.rows.arrays.images))}"


def check_figure_lines(pack: OpenPack, id: str, made: Made) -> list[str]:
    """Where the file of a figure's numbers differs from the figure made anew."""
    path = f"data/figures/{id}.csv"
    kept = pack.read(path).decode("utf-8", "replace")
    ones, others = (list(csv_differences(kept, figure_csv(each))) for each in (made.figure, made.again))
    return [f"{path}, {fault}" for fault in dict.fromkeys((*ones, *others))]
