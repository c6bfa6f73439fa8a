"""The rates that a figure tells, as data: cards and summaries take them from what the report draws."""

from __future__ import annotations

from dataclasses import dataclass

from clipstudio.domain.group_names import ALL_IMAGES
from clipstudio.reporting.figure_pictures import figure_text
from clipstudio.results.figures import Figure, RowFigure
from clipstudio.results.rates import HEADER


@dataclass(frozen=True, slots=True)
class ToldRate:
    """A rate as a figure has it.

    Attributes:
        label: What was counted.
        group: Of which images.
        count: How many; None where that is withheld, as all that follows.
        n: Of how many.
        rate: Their share; None where it cannot be estimated either.
        low: Lower end of its interval.
        high: Upper end.
        note: Why there is none.
    """

    label: str
    group: str
    count: int | None
    n: int | None
    rate: float | None
    low: float | None
    high: float | None
    note: str

    @property
    def is_whole(self) -> bool:
        """Whether it is of all images together."""
        return self.group == ALL_IMAGES


def told_rates(figure: Figure) -> tuple[ToldRate, ...]:
    """The rates of a figure of rates by group; nothing of any other."""
    if not isinstance(figure, RowFigure) or figure_text(figure).header != HEADER:
        return ()
    return tuple(_rate(line) for line in figure.lines())


def _rate(line: tuple[object, ...]) -> ToldRate:
    _kind, label, group, count, n, rate, low, high, note = line
    return ToldRate(
        str(label), str(group), _whole(count), _whole(n), _share(rate), _share(low), _share(high), str(note)
    )


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _share(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None
