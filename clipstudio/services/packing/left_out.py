"""What a pack leaves out so that nobody is told apart, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clipstudio.results.words import images
from clipstudio.services.packing.run_parts import PackedRun


def rows_left_out(run: PackedRun, minimum: int) -> str:
    """Why a run has no rows."""
    return (
        f"The rows of {run.told} are left out: with those of the other runs they would tell apart fewer than "
        f"{images(minimum)}."
    )


def codes_left_out(run: PackedRun, kept: Sequence[int], minimum: int) -> Iterator[str]:
    """Which comparisons have no codes in the rows of a run, and why."""
    for place, comparison in enumerate(run.result.comparisons):
        if place not in kept:
            yield (
                f"The groups by {comparison.title} are left out of the rows of {run.told}: with the other columns "
                f"they would tell apart fewer than {images(minimum)}. Their counts are there."
            )
