"""Measures of agreement: published examples to the printed digits, other libraries, and their definitions."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats.inter_rater import aggregate_raters, fleiss_kappa

from clipstudio.statistics.agreement import MEASURES, Agreement, agreement
from clipstudio.statistics.agreement_sums import Scale, Weights

KRIPPENDORFF = """
    1 2 3 3 2 1 4 1 2 . . .
    1 2 3 3 2 2 4 1 2 5 . 3
    . 3 3 3 2 3 4 2 2 5 1 .
    1 2 3 3 2 4 4 1 2 5 1 .
"""
"""Krippendorff 2011, example C: four observers, twelve units. Gwet's book takes the same data."""

FLEISS = """
    444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445
    333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555
"""
"""Fleiss 1971, table 1: the diagnoses of 30 patients by six psychiatrists each, in the order of the diagnoses."""


def read(text: str) -> np.ndarray:
    """Codes from 0, (items, auditors), from a line for each auditor."""
    return np.array(
        [[-1 if each == "." else int(each) - 1 for each in row.split()] for row in text.split("\n")[1:-1]]
    ).T


def from_table(table: list[list[int]]) -> np.ndarray:
    """The answers of two auditors, (items, 2), from how often each pair of answers occurs."""
    return np.repeat(np.indices(np.shape(table)).reshape(2, -1).T, np.ravel(table), axis=0)


def values(found: Agreement) -> dict[str, float | None]:
    return {name: getattr(found, name).value for name in MEASURES}


def test_krippendorff_2011_and_gwets_book() -> None:
    found = agreement(read(KRIPPENDORFF), 5)
    assert (found.auditors, found.items, found.answers, found.single) == (4, 11, 40, 1)
    assert round(found.alpha.value, 3) == 0.743
    assert round(found.percent.value, 7) == 0.8181818
    assert round(found.gwet.value, 5) == 0.77544
    assert round(found.fleiss.value, 5) == 0.76117
    assert round(found.alpha.value, 6) == 0.743421
    ordinal = agreement(read(KRIPPENDORFF), 5, Scale.ORDINAL)
    assert round(ordinal.alpha.value, 3) == 0.815
    # With quadratic weights, as irrCAC's author prints it for these data.
    assert (ordinal.gwet_name, round(ordinal.gwet.value, 7)) == ("AC2", 0.9140007)
    assert found.gwet_name == "AC1"


@pytest.mark.parametrize(
    ("one", "other", "alpha"),
    [("0100000010", "1110010000", 0.095), ("aabbdcccedda", "babbbccceddd", 0.692)],
    ids=["binary", "five categories"],
)
def test_krippendorff_2011_two_observers(one: str, other: str, alpha: float) -> None:
    codes = {each: place for place, each in enumerate(sorted({*one, *other}))}
    answers = np.array([[codes[each] for each in row] for row in (one, other)]).T
    assert round(agreement(answers, len(codes)).alpha.value, 3) == alpha


def test_fleiss_1971() -> None:
    diagnoses = np.array([[int(each) - 1 for each in patient] for patient in FLEISS.split()])
    found = agreement(diagnoses, 5)
    assert (found.items, found.auditors, found.answers) == (30, 6, 180)
    assert round(found.fleiss.value, 3) == 0.430
    assert found.fleiss.low < 0.430 < found.fleiss.high
    assert (found.cohen.value, found.cohen.reason) == (None, "it is of two auditors, and 6 answered")


def test_cohen_1960_and_gwets_two_abstractors() -> None:
    cohen = agreement(from_table([[88, 10, 2], [14, 40, 6], [18, 10, 12]]), 3)
    assert round(cohen.cohen.value, 3) == 0.492
    assert cohen.percent.value == pytest.approx(0.70)
    gwet = agreement(from_table([[13, 0, 0], [0, 20, 7], [0, 4, 56]]), 3)
    assert round(gwet.cohen.value, 7) == 0.7964094
    assert round(gwet.gwet.value, 7) == 0.8493305
    assert round(gwet.alpha.value, 7) == 0.7972585
    assert gwet.percent.value == pytest.approx(0.89)


def drawn(seed: int, items: int = 40, auditors: int = 2, categories: int = 4, missing: float = 0.0) -> np.ndarray:
    rng = np.random.default_rng(seed)
    truth = rng.integers(0, categories, items)
    told = np.where(
        rng.random((items, auditors)) < 0.6, truth[:, None], rng.integers(0, categories, (items, auditors))
    )
    return np.where(rng.random((items, auditors)) < missing, -1, told)


@pytest.mark.parametrize("seed", range(4))
def test_kappas_are_those_of_scikit_learn_and_statsmodels(seed: int) -> None:
    pairs = drawn(seed)
    for weights, name in ((Weights.IDENTITY, None), (Weights.LINEAR, "linear"), (Weights.QUADRATIC, "quadratic")):
        found = agreement(pairs, 4, Scale.ORDINAL, weights, resamples=20)
        expected = cohen_kappa_score(pairs[:, 0], pairs[:, 1], labels=range(4), weights=name)
        assert found.cohen.value == pytest.approx(expected)
    several = drawn(seed, auditors=5)
    assert agreement(several, 4, resamples=20).fleiss.value == pytest.approx(
        fleiss_kappa(aggregate_raters(several)[0])
    )


def alpha_by_pairs(answers: np.ndarray, scale: Scale) -> float:
    """Krippendorff's alpha as it is defined: over all pairs of answers, with no table in between."""
    units = [row[row >= 0] for row in answers if (row >= 0).sum() >= 2]
    given_ = np.concatenate(units)
    held = np.bincount(given_)

    def apart(a: int, b: int) -> float:
        if scale is Scale.NOMINAL:
            return float(a != b)
        low, high = min(a, b), max(a, b)
        return float(held[low : high + 1].sum() - (held[low] + held[high]) / 2) ** 2 if a != b else 0.0

    seen = sum(apart(a, b) / (len(unit) - 1) for unit in units for a, b in permutations(unit, 2))
    chance = sum(apart(a, b) for a in given_ for b in given_) / (len(given_) - 1)
    return 1 - seen / chance


@pytest.mark.parametrize("scale", Scale)
@pytest.mark.parametrize("seed", range(3))
def test_alpha_is_what_its_definition_says_where_answers_are_missing(scale: Scale, seed: int) -> None:
    answers = drawn(seed, items=30, auditors=4, missing=0.4)
    found = agreement(answers, 4, scale, resamples=20)
    assert found.alpha.value == pytest.approx(alpha_by_pairs(answers, scale))


def test_weights_of_pairs_are_gwets() -> None:
    assert Weights.ORDINAL.table(3)[0] == pytest.approx([1, 2 / 3, 0])
    assert Weights.LINEAR.table(3)[0] == pytest.approx([1, 0.5, 0])
    assert Weights.QUADRATIC.table(3)[0] == pytest.approx([1, 0.75, 0])
    # Six pairs of categories from the first to the fourth, three from the first to the third, one to the second.
    assert Weights.ORDINAL.table(4)[0] == pytest.approx([1, 5 / 6, 3 / 6, 0])


@given(
    st.lists(st.lists(st.integers(-1, 2), min_size=3, max_size=3), min_size=1, max_size=20), st.sampled_from(Scale)
)
def test_each_measure_has_a_value_or_a_reason_and_the_interval_holds_it(
    rows: list[list[int]], scale: Scale
) -> None:
    answers = np.array(rows)
    found = agreement(answers, 3, scale, minimum_items=2, resamples=30)
    assert found.items == ((answers >= 0).sum(axis=1) >= 2).sum()
    for name in MEASURES:
        each = getattr(found, name)
        if each.value is None:
            assert (each.low, each.high) == (None, None)
            assert each.reason
        else:
            assert min(-1, each.value) <= each.low <= each.value + 1e-9
            assert each.value - 1e-9 <= each.high <= 1


def test_who_gave_which_answer_does_not_matter_and_the_order_of_items_does_not_either() -> None:
    answers = drawn(3, auditors=4, missing=0.2)
    other = np.random.default_rng(0).permuted(answers, axis=1)[::-1]
    assert agreement(answers, 4) == agreement(other, 4)
