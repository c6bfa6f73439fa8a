"""A confusion as a figure: true classes in rows, given ones in columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from clipstudio.domain.audits import DEFAULT_MINIMUM_N, Rate
from clipstudio.domain.language import tr
from clipstudio.results.figures import (
    FigureText,
    Head,
    KeyEntry,
    Line,
    MatrixCell,
    MatrixFigure,
    MatrixKind,
    Sign,
    escape_formula,
)
from clipstudio.results.hands import opens
from clipstudio.results.targets import Target
from clipstudio.results.words import group_size, images, number, percent, rate_in_words

HEADER: Line = ("true", "given", "count", "n", "share", "note")


@dataclass(frozen=True, slots=True)
class Confusion:
    """How often images of each class were given each class.

    Attributes:
        title: The question in words.
        classes: The K classes, in order.
        counts: K rows of K counts, a row for each true class.
        accuracy: The share given their true class, with its interval; None where it is given elsewhere.
        minimum_n: The shares of a class with fewer images are not estimable.
        target: Gives the images behind the cell of a true and a given class.
        meaning: The most frequent mistake in a plain sentence with its counts.
        limits: What the confusion does not show.
    """

    title: str
    classes: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    accuracy: Rate | None = None
    minimum_n: int = DEFAULT_MINIMUM_N
    target: Callable[[int, int], Target | None] = field(default=lambda _true, _given: None, repr=False)
    meaning: str = ""
    limits: tuple[str, ...] = ()

    def row_n(self, true: int) -> int:
        """Images of a true class."""
        return sum(self.counts[true])

    def share(self, true: int, given: int) -> float | None:
        """The share of a true class's images that were given a class; None where not estimable."""
        n = self.row_n(true)
        return None if n < self.minimum_n else self.counts[true][given] / max(n, 1)

    @property
    def answer(self) -> str:
        """The accuracy and the most frequent mistake in words."""
        sentences = []
        if self.accuracy is not None:
            count = tr("{count} of {n}", count=number(self.accuracy.count), n=images(self.accuracy.n))
            sentences.append(
                tr("Accuracy: {rate_in_words}, {count}.", rate_in_words=rate_in_words(self.accuracy), count=count)
            )
        return " ".join((*sentences, self._mistake_in_words()))

    def figure(self, note: str = "") -> MatrixFigure:
        """The matrix; ``note`` is what must be known besides."""
        largest = max((count for row in self.counts for count in row), default=0)
        return MatrixFigure(
            FigureText(
                *(self.title, self.answer, note, tuple(self._key()), HEADER, self.meaning, self.limits),
            ),
            tr("true class"),
            tr("given class"),
            tuple(Head(name, group_size(self.row_n(true))) for true, name in enumerate(self.classes)),
            tuple(Head(name) for name in self.classes),
            lambda true, given: self._cell(true, given, largest),
            self._lines,
            kind=MatrixKind.CONFUSION,
        )

    def _cell(self, true: int, given: int, largest: int) -> MatrixCell:
        """A cell, shaded by its count.

        The shade grows with the square root, since most mistakes are rare and would otherwise look alike.
        """
        count, share = self.counts[true][given], self.share(true, given)
        is_small = share is None
        return MatrixCell(
            number(count) if share is None or not count else percent(share),
            small="" if share is None or not count else number(count),
            shade=None if is_small else (count / largest) ** 0.5 if largest else 0.0,
            is_hatched=is_small,
            is_framed=true == given,
            value=share,
            sentence=self._sentence(true, given),
            target=self.target(true, given),
        )

    def _sentence(self, true: int, given: int) -> str:
        share, count, n = self.share(true, given), self.counts[true][given], self.row_n(true)
        class_words = (
            tr("given their own class") if true == given else tr("given {classes}", classes=self.classes[given])
        )
        rate = self._refusal(true) if share is None else percent(share)
        these = tr("this image") if count == 1 else tr("these images")
        return tr(
            "{classes}, {class_words}: {rate}\n{count} of {n}\n{opens}",
            classes=self.classes[true],
            class_words=class_words,
            rate=rate,
            count=number(count),
            n=images(n),
            opens=opens(these),
        )

    def _refusal(self, true: int) -> str:
        return tr(
            "not estimable ({group_size}, minimum {minimum_n})",
            group_size=group_size(self.row_n(true)),
            minimum_n=number(self.minimum_n),
        )

    @property
    def _small_classes(self) -> Sequence[int]:
        return [true for true in range(len(self.classes)) if self.row_n(true) < self.minimum_n]

    def _mistake_in_words(self) -> str:
        """The mistake that takes the largest share of a class."""
        places = range(len(self.classes))
        if len(self._small_classes) == len(self.classes):
            return tr(
                "No class has {minimum_n} images, so no share is estimable.", minimum_n=number(self.minimum_n)
            )
        mistakes = [
            (share, true, given)
            for true in places
            for given in places
            if true != given and (share := self.share(true, given))
        ]
        if not mistakes:
            return tr("No image of an estimable class was given another class.")
        share, true, given = max(mistakes, key=lambda mistake: mistake[0])
        count = images(self.counts[true][given])
        names = tr("{classes} given {classes2}", classes=self.classes[true], classes2=self.classes[given])
        return tr(
            "Most frequent mistake: {names}, {share} ({count}).", names=names, share=percent(share), count=count
        )

    def _key(self) -> Iterator[KeyEntry]:
        yield KeyEntry(tr("in a cell: percent of its row, and images"), Sign.WORDS)
        yield KeyEntry(tr("given the true class"), Sign.FRAME)
        if self._small_classes:
            yield KeyEntry(tr("fewer than {minimum_n} in the row", minimum_n=images(self.minimum_n)), Sign.HATCHED)

    def _lines(self) -> Iterator[Line]:
        """A line for every cell."""
        for true, name in enumerate(self.classes):
            for given, other in enumerate(self.classes):
                share = self.share(true, given)
                words = (escape_formula(name), escape_formula(other))
                note = self._refusal(true) if share is None else ""
                yield (*words, self.counts[true][given], self.row_n(true), share, note)
