"""Which images were looked at, and how many each group has."""

from __future__ import annotations

from collections.abc import Iterator

from clipstudio.domain.audits import Comparison, RunResult
from clipstudio.reporting.document import Block, Chart, Facts, Paragraph
from clipstudio.results.coverage import Coverage, CoverageCell, coverage_figure
from clipstudio.results.run.notes import missing_words
from clipstudio.results.words import counted, images
from clipstudio.services.reporting.material import Material, Reported


def data(material: Material) -> Iterator[Block]:
    """The images of the project and of each run, and the size of every group that is compared."""
    total = material.project.images.count()
    yield Paragraph(f"The project holds {images(total)}.")
    yield Facts(tuple((each.source.title, each.source.basis.images) for each in material.reported))
    seen: set[tuple[object, ...]] = set()
    for each in material.reported:
        for run in each.runs:
            for comparison in run.comparisons:
                cells = _cells(comparison)
                if cells and (key := (comparison.attributes, cells)) not in seen:
                    seen.add(key)
                    yield from _coverage(each, run, comparison, cells, len(seen))


def _coverage(
    reported: Reported, run: RunResult, comparison: Comparison, cells: tuple[CoverageCell, ...], place: int
) -> Iterator[Block]:
    coverage = Coverage(comparison.attributes, cells, run.record.plan.minimum_n)
    yield Chart(f"coverage-{place}", coverage_figure(coverage), (f"Of the run “{reported.source.title}”.",))
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
