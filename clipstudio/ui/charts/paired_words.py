"""A rate before and after a change, over the same images, in words."""

from __future__ import annotations

from clipstudio.results.words import (
    group_size,
    images,
    number,
    p_value,
    percent,
    signed_interval,
    signed_points,
)


class PairedWords:
    """The words of a rate before and after over the same images; a row that has the numbers says them by these."""

    __slots__ = ()
    n: int
    before: int
    after: int
    gained: int
    lost: int
    change: float | None
    low: float | None
    high: float | None
    p: float | None
    reason: str | None
    tested: str

    @property
    def estimable(self) -> bool:
        """Whether there is a change to show."""
        return self.change is not None

    @property
    def rates(self) -> tuple[float, float] | None:
        """The rates before and after, fractions; None where not estimable."""
        return (self.before / self.n, self.after / self.n) if self.estimable else None

    @property
    def refusal(self) -> str:
        """That the change is not given, and why."""
        return f"not estimable ({self.reason or group_size(self.n)})"

    @property
    def change_words(self) -> tuple[str, str]:
        """The change and its interval; empty where not estimable."""
        if self.change is None or self.low is None or self.high is None:
            return "", ""
        return signed_points(self.change), signed_interval(self.low, self.high)

    @property
    def rates_words(self) -> str:
        """The rates, "30.3 % → 2.3 %"; empty where not estimable."""
        return " → ".join(percent(rate) for rate in self.rates or ())

    @property
    def flips_words(self) -> str:
        """How many images flipped, either way."""
        return f"{number(self.gained)} gained, {number(self.lost)} lost"

    @property
    def p_words(self) -> str:
        """The p by itself; empty where there is none."""
        return "" if self.p is None else p_value(self.p)

    @property
    def lines(self) -> tuple[str, ...]:
        """All the numbers of an estimable row, a line each."""
        change, bracket = self.change_words
        return (
            f"{self.rates_words}, {change} {bracket}",
            f"{number(self.before)} before, {number(self.after)} after, of {images(self.n)}",
            "; ".join(filter(None, (self.flips_words, self.tested or self.p_words))),
        )
