"""Coverage as a grid: groups shaded by their images, those too small to estimate hatched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from clipstudio.domain.language import said_later, tr
from clipstudio.results.coverage import (
    MISSING,
    RATES,
    Coverage,
    CoverageCell,
    CoverageTarget,
    cell_name,
    coverage_figure,
    expected_words,
    more_images,
)
from clipstudio.results.figures import (
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
from clipstudio.results.words import counted, images, number

ALL = "all"
COLUMNS = ("images", said_later("at 10 %"), said_later("at 50 %"), said_later("±5 points"))
"""Short, so that they stand level; the key says what they are."""
HEADER = ("images", "clusters", "interval_at_10_percent", "interval_at_50_percent", "more_images_for_5_points")


def coverage_grid(coverage: Coverage) -> MatrixFigure:
    """One attribute as rows with what its images allow; two as rows and columns with the images of each crossing.

    Raises:
        ValueError: There are more than two attributes.
    """
    if len(coverage.attributes) == 1:
        return _Values(coverage).figure()
    if len(coverage.attributes) == 2:
        return _Crossing(coverage).figure()
    raise ValueError("a grid has two sides")


class _Grid:
    """What both grids have in common.

    Args:
        coverage: What is shown.
    """

    def __init__(self, coverage: Coverage) -> None:
        self.coverage, self._level = coverage, coverage.confidence
        self._largest = max((cell.n for cell in coverage.cells), default=0)

    def _figure(self, words: tuple[str, str], rows: Sequence[str], columns: Sequence[str]) -> MatrixFigure:
        text = replace(coverage_figure(self.coverage).text, key=tuple(self._key()))
        header = (*map(escape_formula, self.coverage.attributes), *HEADER)
        return MatrixFigure(
            replace(text, header=header),
            *words,
            tuple(Head(name, is_strong=name == ALL, rank=int(name == ALL)) for name in rows),
            tuple(Head(name, is_strong=name == ALL) for name in columns),
            self.cell,
            self._lines,
            can_sort=True,
            kind=MatrixKind.COVERAGE,
        )

    def cell(self, row: int, column: int) -> MatrixCell:
        """What stands in a row and a column."""
        raise NotImplementedError

    def _counted(self, cell: CoverageCell, attributes: Sequence[str], *, is_total: bool = False) -> MatrixCell:
        """The images of a group; the shade grows with the root of their number, or small ones would look alike."""
        is_small = cell.n < self.coverage.minimum_n
        shade = None if is_small or is_total or not self._largest else (cell.n / self._largest) ** 0.5
        return MatrixCell(
            number(cell.n),
            small="" if is_total else _more(cell.n, self._level),
            shade=shade,
            is_hatched=is_small,
            value=cell.n,
            sentence=self._sentence(cell),
            target=_target(cell, attributes),
        )

    def _sentence(self, cell: CoverageCell) -> str:
        few = (
            tr(", fewer than {minimum_n}: not estimated", minimum_n=number(self.coverage.minimum_n))
            if cell.n < self.coverage.minimum_n
            else ""
        )
        lines = [f"{cell_name(cell) or ALL}: {images(cell.n)}{few}"]
        if cell.n:
            ten, half = expected_words(cell.n, 0.1, self._level), expected_words(cell.n, 0.5, self._level)
            lines.append(
                tr("A rate of 10 % would have the interval {ten}, one of 50 % {half}", ten=ten, half=half)
            )
        more = more_images(cell.n, self._level)
        lines.append(
            tr("{more} for ±5 points", more=counted(more, "more image")) if more else tr("Enough for ±5 points")
        )
        if cell.clusters is not None:
            what = tr(
                "Of {clusters}: {expected_words} at 50 % if each",
                clusters=counted(cell.clusters, "cluster"),
                expected_words=expected_words(cell.clusters, 0.5, self._level),
            )
            lines.append(tr("{what} is worth one image", what=what))
        return "\n".join([*lines, *([opens(tr("its images"))] if cell.n else [])])

    def _key(self) -> Iterator[KeyEntry]:
        yield KeyEntry(tr("in a cell: images, and how many more ±5 points take"), Sign.WORDS)
        if any(cell.n < self.coverage.minimum_n for cell in self.coverage.cells):
            yield KeyEntry(
                tr("fewer than {minimum_n}: not estimated", minimum_n=images(self.coverage.minimum_n)),
                Sign.HATCHED,
            )

    def _lines(self) -> Iterator[Line]:
        """A line for every group."""
        for cell in self.coverage.cells:
            names = (escape_formula(MISSING if value is None else value) for value in cell.values)
            told = [expected_words(cell.n, rate, self._level) for rate in RATES]
            more = more_images(cell.n, self._level)
            yield (*names, cell.n, "" if cell.clusters is None else cell.clusters, *told, more)


class _Values(_Grid):
    """The values of one attribute below each other."""

    def figure(self) -> MatrixFigure:
        """The grid."""
        names = [cell_name(cell) for cell in self.coverage.cells]
        return self._figure((self.coverage.attributes[0], ""), names, tuple(map(tr, COLUMNS)))

    def cell(self, row: int, column: int) -> MatrixCell:
        """Images, or what follows from their number."""
        group = self.coverage.cells[row]
        images_cell = replace(self._counted(group, self.coverage.attributes), small="")
        if column == 0:
            return images_cell
        more = more_images(group.n, self._level)
        words = (
            *(expected_words(group.n, rate, self._level) for rate in RATES),
            number(more) if more else "enough",
        )[column - 1]
        return replace(images_cell, words=words, shade=None, is_hatched=False, value=group.n)

    def _key(self) -> Iterator[KeyEntry]:
        yield KeyEntry(tr("at 10 %, at 50 %: the interval that such a rate would have"), Sign.WORDS)
        yield KeyEntry(tr("±5 points: how many more images that takes"), Sign.WORDS)
        yield from (entry for entry in super()._key() if entry.sign is not Sign.WORDS)


class _Crossing(_Grid):
    """The values of one attribute below each other, those of another side by side, and their totals."""

    def __init__(self, coverage: Coverage) -> None:
        super().__init__(coverage)
        # *Missing* stands last.
        self._rows, self._columns = (
            sorted({cell.values[side]: None for cell in coverage.cells}, key=lambda value: value is None)
            for side in (0, 1)
        )
        self._held = {cell.values: cell for cell in coverage.cells}
        self._of_row: Counter[str | None] = Counter()
        self._of_column: Counter[str | None] = Counter()
        for cell in coverage.cells:
            self._of_row[cell.values[0]] += cell.n
            self._of_column[cell.values[1]] += cell.n

    def figure(self) -> MatrixFigure:
        """The grid."""
        first, second = self.coverage.attributes
        rows, columns = (
            [MISSING if value is None else value for value in side] for side in (self._rows, self._columns)
        )
        return self._figure((first, second), [*rows, ALL], [*columns, ALL])

    def cell(self, row: int, column: int) -> MatrixCell:
        """The images of a crossing, or of a whole row, of a whole column, or of all."""
        first, second = self.coverage.attributes
        is_row_total, is_column_total = column == len(self._columns), row == len(self._rows)
        if is_row_total and is_column_total:
            return self._counted(CoverageCell((), self._of_row.total()), (), is_total=True)
        if is_row_total:
            value = self._rows[row]
            return self._counted(CoverageCell((value,), self._of_row[value]), (first,), is_total=True)
        if is_column_total:
            value = self._columns[column]
            return self._counted(CoverageCell((value,), self._of_column[value]), (second,), is_total=True)
        values = (self._rows[row], self._columns[column])
        return self._counted(self._held.get(values, CoverageCell(values, 0)), (first, second))


def _more(n: int, confidence: float) -> str:
    more = more_images(n, confidence)
    return f"+{number(more)}" if more else "enough"


def _target(cell: CoverageCell, attributes: Sequence[str]) -> CoverageTarget | None:
    if not cell.n:
        return None
    pairs = tuple(zip(attributes, cell.values, strict=True))
    return CoverageTarget(
        group=tuple((name, value) for name, value in pairs if value is not None),
        missing=tuple(name for name, value in pairs if value is None),
        caption=cell_name(cell) or tr("all images"),
        meaning=images(cell.n),
    )
