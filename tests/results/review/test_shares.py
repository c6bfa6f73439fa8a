"""Shares of answers count exactly the items behind their marks."""

from __future__ import annotations

import numpy as np
import pytest

from clipstudio.domain.reviewing.presets import perceived_scheme
from clipstudio.results.figures import RowFigure
from clipstudio.results.review.reading import MAJORITY, UNDISPUTED, ReviewReading
from clipstudio.results.review.shares import shares_figure
from clipstudio.results.review.targets import ReviewTarget
from tests.results.review.made import grouped, reading

ADA = ("right", "harmful", "harmful", "cannot tell", "wrong", "")
BEA = ("right", "harmful", "wrong", "cannot tell", "harmful", "")
CLEO = ("right", "wrong", "wrong", "wrong", "harmful", "harmful")
BY = grouped([0, 0, 0, 1, 1, -1])


@pytest.fixture
def three() -> ReviewReading:
    return reading({"ada": ADA, "bea": BEA, "cleo": CLEO})


def shown(figure: RowFigure) -> dict[str, tuple[int, int]]:
    """Name of a row to its count and n."""
    return {str(line[2]): (int(str(line[3])), int(str(line[4]))) for line in figure.lines()}


@pytest.mark.parametrize(
    ("whose", "harmful"),
    [
        (MAJORITY, {"all images": (3, 6), "f": (1, 3), "m": (1, 2)}),
        (UNDISPUTED, {"all images": (1, 2), "f": (0, 1), "m": (0, 0)}),
        ("ada", {"all images": (2, 5), "f": (2, 3), "m": (0, 2)}),
    ],
)
def test_the_answer_that_counts_is_by_the_rule(
    three: ReviewReading, whose: str, harmful: dict[str, tuple[int, int]]
) -> None:
    table = three.table(three.record.scheme.questions[0])
    figure = shares_figure(three, table, 2, whose, BY)

    assert shown(figure) == harmful
    for row, (count, _) in zip(figure.rows, harmful.values(), strict=True):
        (part,) = row.parts
        assert isinstance(part.target, ReviewTarget)
        grouping = BY if part.target.group >= 0 else None
        assert int(three.rows(part.target, table, grouping).sum()) == count


def test_what_was_settled_goes_before_the_majority() -> None:
    settled = reading({"ada": ADA, "bea": BEA, "cleo": CLEO}, settled={1: "harmful", 2: "right"})
    table = settled.table(settled.record.scheme.questions[0])

    assert shown(shares_figure(settled, table, 2, MAJORITY, None)) == {"all images": (3, 6)}
    assert shown(shares_figure(settled, table, 2, "bea", None)) == {"all images": (2, 5)}


def test_it_is_said_what_is_left_out(three: ReviewReading) -> None:
    table = three.table(three.record.scheme.questions[0])
    text = shares_figure(three, table, 2, "ada", BY).text

    assert text.note == (
        "1 item is not judged yet, or undecided by this rule. "
        "Whoever could not tell or would not judge is counted among those who judged."
    )
    assert "Ada judged 2 “Harmful”" in text.meaning
    chosen, why = text.limits[-2:]
    assert "were chosen, not drawn at random" in chosen
    assert why.startswith("There is no figure “As judged”")


def test_an_image_that_is_judged_by_two_labels_is_one_cluster() -> None:
    codes = np.repeat(np.arange(20, dtype=np.int32), 2)
    twice = ["harmful" if place % 4 < 2 else "right" for place in range(40)]
    alone, together = (reading({"ada": twice}, clusters=clusters) for clusters in (None, codes))
    table = alone.table(alone.record.scheme.questions[0])

    widths = [
        line[7] - line[6]  # type: ignore[operator]
        for each in (alone, together)
        for line in shares_figure(each, table, 2, "ada", None).lines()
    ]
    assert widths[1] > 1.2 * widths[0]


def test_who_would_not_judge_stands_in_nobodys_way() -> None:
    scheme = perceived_scheme("age", ("young", "old"))
    answers = {"ada": ("young", "not judged", "not judged"), "bea": ("not judged", "old", "not judged")}
    both = reading(answers, scheme=scheme)
    table = both.table(scheme.questions[0])

    for rule in (MAJORITY, UNDISPUTED):
        assert both.codes(table, rule).tolist() == [0, 1, 3]
