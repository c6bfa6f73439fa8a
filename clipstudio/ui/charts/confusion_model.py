"""What a confusion matrix shows, without Qt: true classes in rows, given ones in columns."""

from __future__ import annotations

from dataclasses import dataclass

from clipstudio.domain.audits import DEFAULT_MINIMUM_N, Rate
from clipstudio.results.words import group_size, images, number, percent, rate_in_words
from clipstudio.ui.charts.sheet import KeyEntry, Line, Sheet, Sign, escape_formula

HEADER: Line = ("true", "given", "count", "n", "share", "note")


@dataclass(frozen=True, slots=True)
class ConfusionData:
    """How often images of each class were given each class.

    Attributes:
        title: The question in words.
        classes: The K classes, in order.
        counts: K rows of K counts, a row per true class.
        accuracy: The share given their true class, with its interval; None where it is told elsewhere.
        minimum_n: The shares of a class with fewer images are not estimable.
        note: What must be known besides; empty for nothing.
    """

    title: str
    classes: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    accuracy: Rate | None = None
    minimum_n: int = DEFAULT_MINIMUM_N
    note: str = ""

    def row_n(self, true: int) -> int:
        """Images of a true class."""
        return sum(self.counts[true])

    def is_small(self, true: int) -> bool:
        """Whether a class has too few images for shares."""
        return self.row_n(true) < self.minimum_n

    def share(self, true: int, given: int) -> float | None:
        """The share of a true class's images that were given a class; None where not estimable."""
        return None if self.is_small(true) else self.counts[true][given] / max(self.row_n(true), 1)

    def refusal(self, true: int) -> str:
        """That the shares of a class are not given, and why."""
        return f"not estimable ({group_size(self.row_n(true))}, minimum {number(self.minimum_n)})"

    @property
    def largest_count(self) -> int:
        """The largest count of any cell."""
        return max((count for row in self.counts for count in row), default=0)

    def sentence(self, true: int, given: int) -> str:
        """All that is known of a cell, and what a click opens."""
        share, count, n = self.share(true, given), self.counts[true][given], self.row_n(true)
        given_words = "given their own class" if true == given else f"given {self.classes[given]}"
        rate = self.refusal(true) if share is None else percent(share)
        return (
            f"{self.classes[true]}, {given_words}: {rate}\n"
            f"{number(count)} of {images(n)}\nClick: {'this image' if count == 1 else 'these images'}"
        )

    @property
    def worst(self) -> tuple[int, int] | None:
        """The mistake that takes the largest share of a class; None without any."""
        places = range(len(self.classes))
        mistakes = [
            (share, (true, given))
            for true in places
            for given in places
            if true != given and (share := self.share(true, given))
        ]
        return max(mistakes, key=lambda pair: pair[0])[1] if mistakes else None

    @property
    def answer(self) -> str:
        """The accuracy and the most frequent mistake in plain words."""
        sentences = []
        if self.accuracy is not None:
            count = f"{number(self.accuracy.count)} of {images(self.accuracy.n)}"
            sentences.append(f"Accuracy: {rate_in_words(self.accuracy)}, {count}.")
        if all(self.is_small(true) for true in range(len(self.classes))):
            sentences.append(f"No class has {number(self.minimum_n)} images, so no share is estimable.")
        elif self.worst is None:
            sentences.append("No image of an estimable class was given another class.")
        else:
            true, given = self.worst
            share = percent(self.share(true, given) or 0.0)
            count = images(self.counts[true][given])
            sentences.append(
                f"Most frequent mistake: {self.classes[true]} given {self.classes[given]}, {share} ({count})."
            )
        return " ".join(sentences)

    @property
    def sheet(self) -> Sheet:
        """The matrix in words and numbers, a line for every cell."""
        lines = tuple(
            (
                *(escape_formula(name), escape_formula(other), self.counts[true][given], self.row_n(true)),
                *(self.share(true, given), self.refusal(true) if self.is_small(true) else ""),
            )
            for true, name in enumerate(self.classes)
            for given, other in enumerate(self.classes)
        )
        key = [
            KeyEntry("in a cell: percent of its row, and images", Sign.WORDS),
            KeyEntry("given the true class", Sign.FRAME),
        ]
        if any(self.is_small(true) for true in range(len(self.classes))):
            key.append(KeyEntry(f"fewer than {images(self.minimum_n)} in the row", Sign.HATCHED))
        foot = " ".join(part for part in (self.answer, self.note) if part)
        return Sheet(self.title, HEADER, lines, tuple(key), foot)
