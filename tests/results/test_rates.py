"""Rates by group as a figure: rows, words, marks, references, gap and data."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from clipstudio.domain.audits import Rate
from clipstudio.results.figures import Bar, Dot, KeyEntry, Reference, RowFigure, Sign, Whisker, by_size
from clipstudio.results.marks import NEUTRAL_MARK, Mark
from clipstudio.results.rates import HEADER, GroupRate, gap_sentence, rate_figure
from clipstudio.results.targets import Target
from clipstudio.statistics.disparity import largest_disparity
from clipstudio.statistics.intervals import rates
from tests.results.behind import count_in, targets_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Group(Target):
    name: str


def group(name: str, place: int, count: int, n: int) -> GroupRate:
    return GroupRate(name, rate(count, n), Mark(place, place), Group(name=name))


def rate(count: int, n: int) -> Rate:
    return rates((count,), n, 10)[0]


GROUPS = (group("female", 0, 8, 90), group("male", 1, 30, 100), group("=other", 2, 1, 3))


def figure(chance: float | None = None) -> RowFigure:
    overall = GroupRate("all images", rate(39, 193), NEUTRAL_MARK, Group(name="all"))
    return rate_figure(
        kind="category",
        text="crime-related",
        title="crime-related, by gender",
        said=lambda count: f"the model called {count} “thief”",
        n=193,
        overall=overall,
        groups=GROUPS,
        chance=chance,
        note="2 images lack a value.",
    )


def test_a_row_says_its_rate_in_marks_words_and_data() -> None:
    female = figure().rows[1]
    low, high = GROUPS[0].rate.low, GROUPS[0].rate.high
    assert low is not None
    assert high is not None
    assert (female.name, female.size, female.refusal) == ("female", 8 / 90, "")
    assert female.shapes == (Bar(8 / 90), Whisker(low, high), Dot(8 / 90, Mark(0, 0)))
    assert [cell.text for cell in female.cells] == ["8.9 %", f"({100 * low:.1f}–{100 * high:.1f})", "n = 90"]
    (part,) = female.parts
    assert part.target == Group(name="female")
    assert part.sentence == f"female: 8.9 % ({100 * low:.1f}–{100 * high:.1f})\n8 of 90 images"
    assert female.lines == (("category", "crime-related", "female", 8, 90, 8 / 90, low, high, ""),)
    assert len(female.lines[0]) == len(HEADER)


def test_a_small_group_is_refused_in_words_and_its_data_say_why() -> None:
    other = figure().rows[3]
    refusal = "not estimable (n = 3, minimum 10)"
    assert (other.shapes, other.cells, other.refusal) == ((), (), refusal)
    assert other.parts[0].sentence == f"=other: {refusal}"
    assert other.parts[0].target == Group(name="=other")
    assert other.lines == (("category", "crime-related", "'=other", 1, 3, None, None, None, refusal),)


def test_all_images_stay_on_top_when_groups_are_ordered_by_rate() -> None:
    names = [row.name for row in by_size(figure().rows)]
    assert names == ["all images", "male", "female", "=other"]
    assert figure().can_sort


def test_lines_for_all_images_and_for_chance() -> None:
    assert figure().references == (Reference(39 / 193, "all images"),)
    with_chance = figure(chance=0.5)
    assert with_chance.references[1] == Reference(0.5, "chance")
    assert with_chance.text.key == (KeyEntry("chance: 50.0 %", Sign.DOTTED),)


def test_the_text_says_question_gap_and_note() -> None:
    text = figure().text
    assert (text.title, text.note) == ("crime-related, by gender   n = 193", "2 images lack a value.")
    assert text.answer.startswith("Largest gap: male 30.0 % (")
    assert " against female 8.9 % (" in text.answer
    assert text.answer == gap_sentence(GROUPS, largest_disparity([each.rate for each in GROUPS]))


@pytest.mark.parametrize(
    ("groups", "sentence"),
    [
        ((), "There are no groups to compare."),
        (GROUPS[1:], "No gap can be given: fewer than two groups are estimable."),
    ],
)
def test_why_there_is_no_gap(groups: tuple[GroupRate, ...], sentence: str) -> None:
    assert gap_sentence(groups) == sentence


def test_equal_rates_have_no_gap() -> None:
    same = (group("a", 0, 5, 20), group("b", 1, 5, 20))
    assert gap_sentence(same).startswith("No gap: a and every other group have 25.0 % (")


def test_every_row_has_a_target_and_its_count() -> None:
    counts = {target: count_in(sentence) for target, sentence in targets_of(figure())}
    assert list(counts.values()) == [39, 8, 30, None]


def test_a_remark_stands_below_the_count() -> None:
    overall = GroupRate("all images", rate(39, 193), NEUTRAL_MARK, remark="154 images answered wrong")
    assert overall.sentence.splitlines()[1:] == ["39 of 193 images", "154 images answered wrong"]
