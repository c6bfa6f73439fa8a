"""Which images were looked at, and how many each group has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from clipstudio.domain.audits import Comparison, RunResult
from clipstudio.reporting.document import Block, Chart, Facts, Paragraph
from clipstudio.results.coverage import Coverage, CoverageCell, coverage_figure
from clipstudio.results.run.notes import missing_words
from clipstudio.results.words import counted, images
from clipstudio.services.reporting.material import Material


def data(material: Material) -> Iterator[Block]:
    """The images of the project and of each run, and the size of every group that is compared."""
    total = material.project.images.count()
    yield Paragraph(f"The project holds {images(total)}.")
    yield Facts(tuple((each.source.title, each.source.basis.images) for each in material.reported))
    yield from coverage_blocks((each.source.title, each.runs) for each in material.reported)


def coverage_blocks(runs: Iterable[tuple[str, Sequence[RunResult]]]) -> Iterator[Block]:
    """The size of every group that is compared, each comparison once.

    Args:
        runs: Title of each thing that is reported, with the runs that it is made of.
    """
    said: set[float] = set()
    for place, (coverage, (title, comparison)) in enumerate(_coverages(runs).items(), start=1):
        figure = coverage_figure(coverage)
        # Once is enough, of intervals at one level.
        if coverage.confidence not in said:
            yield Paragraph(figure.text.note)
            said.add(coverage.confidence)
        told = replace(figure, text=replace(figure.text, note=""))
        yield Chart(f"coverage-{place}", told, (f"Of the run “{title}”.",))
        yield from _missing(comparison)


def coverages(material: Material) -> tuple[Coverage, ...]:
    """How many images each group has, for every way in which a run groups them."""
    return tuple(_coverages((each.source.title, each.runs) for each in material.reported))


def _coverages(runs: Iterable[tuple[str, Sequence[RunResult]]]) -> dict[Coverage, tuple[str, Comparison]]:
    """Each coverage once, with the title of the first run that has it, and its comparison there."""
    found: dict[Coverage, tuple[str, Comparison]] = {}
    for title, several in runs:
        for run in several:
            for comparison in run.comparisons:
                if cells := _cells(comparison):
                    plan = run.record.plan
                    coverage = Coverage(comparison.attributes, cells, plan.minimum_n, confidence=plan.confidence)
                    found.setdefault(coverage, (title, comparison))
    return found


def _missing(comparison: Comparison) -> Iterator[Block]:
    """How many images are in no group."""
    if comparison.has_suppressed:
        yield Paragraph(f"{missing_words(comparison)}: in no group, and in “all images”.", is_quiet=True)
    elif comparison.missing:
        yield Paragraph(
            f"{counted(comparison.missing, 'image')} without a value of {comparison.title}: in no group, and in "
            "“all images”.",
            is_quiet=True,
        )


def _cells(comparison: Comparison) -> tuple[CoverageCell, ...]:
    """Its groups with the images that were answered, as the run counted them."""
    return tuple(
        CoverageCell(tuple(group.attributes.values()), group.n, suppressed=group.suppressed)
        for group in comparison.groups
    )
