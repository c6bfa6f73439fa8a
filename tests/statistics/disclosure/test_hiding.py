"""Withheld group sizes: someone who solves all published counts as equations learns nothing exact of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.optimize import linprog

from clipstudio.statistics.disclosure import Published, hide_groups
from clipstudio.statistics.disclosure.hiding import CLOSE, width_wanted
from clipstudio.statistics.groups import Grouping, intersect

Names = tuple[str, ...]
Key = tuple[tuple[str, str], ...]


def grouped(
    values: dict[str, Sequence[str]], comparisons: Sequence[Names]
) -> tuple[list[Grouping], list[list[Key]]]:
    """Groupings of images by their values, "" for none, and what each group is called."""
    groupings, keys = [], []
    for names in comparisons:
        kinds = [sorted(set(values[name]) - {""}) for name in names]
        codes = [
            np.array([kind.index(each) if each else -1 for each in values[name]], np.int32)
            for name, kind in zip(names, kinds, strict=True)
        ]
        grouping = intersect(names, codes, kinds)
        groupings.append(grouping)
        keys.append([tuple(zip(names, group, strict=True)) for group in grouping.groups])
    return groupings, keys


def published(values: dict[str, Sequence[str]], comparisons: Sequence[Names]) -> Published:
    groupings, keys = grouped(values, comparisons)
    return Published.of(groupings, keys, len(next(iter(values.values()))))


def repeated(*counts: tuple[str, int]) -> list[str]:
    return [value for value, count in counts for _ in range(count)]


def hidden(values: dict[str, Sequence[str]], comparisons: Sequence[Names], minimum: int = 10) -> set[object]:
    return set(hide_groups([published(values, comparisons)], minimum))


def of(value: str, name: str = "a") -> Key:
    return ((name, value),)


def test_a_small_group_takes_the_smallest_other_with_it() -> None:
    found = hidden({"a": repeated(("x", 6), ("y", 30), ("z", 20))}, [("a",)])
    assert found == {of("x"), of("z")}


def test_two_small_groups_that_come_to_the_minimum_are_enough() -> None:
    assert hidden({"a": repeated(("x", 6), ("y", 30), ("z", 4))}, [("a",)]) == {of("x"), of("z")}
    assert hidden({"a": repeated(("x", 5), ("y", 30), ("z", 4))}, [("a",)]) == {of("x"), of("y"), of("z")}


def test_images_without_a_value_hide_a_small_group_among_them() -> None:
    assert hidden({"a": repeated(("x", 6), ("y", 30), ("", 28))}, [("a",)]) == {of("x")}
    assert hidden({"a": repeated(("x", 6), ("y", 30), ("", 3))}, [("a",)]) == {of("x"), of("y")}


def test_nothing_is_withheld_without_a_small_group() -> None:
    assert hidden({"a": repeated(("x", 10), ("y", 30))}, [("a",)]) == set()
    assert hidden({"a": repeated(("x", 1), ("y", 30))}, [("a",)], minimum=0) == set()


def test_an_intersection_is_complemented_along_both_attributes() -> None:
    cells = {("m", "u"): 6, ("m", "v"): 30, ("m", "w"): 40, ("f", "u"): 50, ("f", "v"): 60, ("f", "w"): 70}
    rows = [pair for pair, count in cells.items() for _ in range(count)]
    values = {"a": [row[0] for row in rows], "b": [row[1] for row in rows]}
    found = hidden(values, [("a",), ("b",), ("a", "b")])
    assert found == {(("a", x), ("b", y)) for x, y in product("mf", "uv")}


def test_one_person_takes_no_more_groups_along_than_it_needs() -> None:
    cells = {("f", "d"): 72, ("f", "r"): 23, ("m", "d"): 114, ("m", "i"): 1, ("m", "r"): 146}
    rows = [pair for pair, count in cells.items() for _ in range(count)]
    values = {"a": [row[0] for row in rows], "b": [row[1] for row in rows]}
    comparisons: list[Names] = [("a",), ("b",), ("a", "b")]
    found = hidden(values, comparisons)
    # Hiding the smallest first would take the women and nearly all intersections along.
    assert found == {of("i", "b"), of("r", "b"), (("a", "m"), ("b", "i")), (("a", "m"), ("b", "r"))}
    assert least_width(values, comparisons, found) >= width_wanted(10)


@pytest.mark.parametrize("seed", [68, 75])
def test_images_without_a_value_of_an_attribute_that_is_withheld_in_part_are_counted_too(seed: int) -> None:
    rng = np.random.default_rng(1000 + seed)
    n = int(rng.integers(30, 200))
    values = {
        name: rng.choice(["x", "y", "z", ""], n, p=rng.dirichlet([rng.choice([0.3, 1.0])] * 4)).tolist()
        for name in "abc"
    }
    comparisons: list[Names] = [("a",), ("b",), ("c",), ("a", "b")]
    comparisons += [("a", "c")] if seed % 2 else []
    comparisons += [("a", "b", "c")] if seed % 3 == 0 else []
    found = hidden(values, comparisons)
    assert found
    assert least_width(values, comparisons, found) >= width_wanted(10) - CLOSE


def test_an_intersection_that_stands_alone_needs_one_other_group() -> None:
    cells = {("m", "u"): 6, ("m", "v"): 30, ("f", "u"): 50, ("f", "v"): 60}
    rows = [pair for pair, count in cells.items() for _ in range(count)]
    values = {"a": [row[0] for row in rows], "b": [row[1] for row in rows]}
    assert hidden(values, [("a", "b")]) == {(("a", "m"), ("b", "u")), (("a", "m"), ("b", "v"))}


def test_values_taken_together_do_not_give_away_what_they_are_made_of() -> None:
    values = {"a": repeated(("x", 6), ("y", 30), ("z", 20), ("w", 40))}
    values["merged"] = ["x or y" if each in "xy" else each for each in values["a"]]
    found = hidden(values, [("a",), ("merged",)])
    # To hide z beside it, the smallest, would take "x or y" along.
    assert found == {of("x"), of("y")}
    assert least_width(values, [("a",), ("merged",)], found) >= width_wanted(10)


def test_a_group_is_withheld_in_every_run_in_which_it_stands() -> None:
    large = published({"a": repeated(("x", 60), ("y", 300), ("z", 20))}, [("a",)])
    small = published({"a": repeated(("x", 3), ("y", 30), ("z", 20))}, [("a",)])
    assert hide_groups([large, small], 10) == {of("x"), of("z")}


def least_width(values: dict[str, Sequence[str]], comparisons: Sequence[Names], found: set[object]) -> float:
    """How exactly a stranger knows the count of the best known withheld group, from all that is published.

    The unknowns are the cells of the joint table of all attributes, a missing value being one more value: this is
    all that can be known, and not how the program itself judges it.
    """
    names = list(values)
    kinds = [sorted({*values[name], ""}) for name in names]
    joint = list(product(*kinds))
    occurring = set(zip(*values.values(), strict=True))
    # Attributes that follow from others have no other combinations; a stranger knows that.
    if "merged" in names:
        joint = [cell for cell in joint if cell in occurring]
    rows: list[NDArray[np.float64]] = [np.ones(len(joint))]
    counts = [float(len(values[names[0]]))]
    withheld: list[NDArray[np.float64]] = []
    for grouping, keys in zip(*grouped(values, comparisons), strict=True):
        is_complete = not any(key in found for key in keys)
        places = [names.index(name) for name in grouping.attributes]
        for key, size in zip(keys, grouping.sizes(), strict=True):
            row = np.array(
                [
                    float(all(cell[place] == value for place, (_, value) in zip(places, key, strict=True)))
                    for cell in joint
                ]
            )
            if key in found:
                withheld.append(row)
            else:
                rows.append(row)
                counts.append(float(size))
        if is_complete:
            rows.append(np.array([float(any(not cell[place] for place in places)) for cell in joint]))
            counts.append(float(grouping.missing))
    widths = []
    for goal in withheld:
        ends = [
            linprog(
                sign * goal,
                A_eq=np.array(rows),
                b_eq=counts,
                A_ub=-np.array(withheld),
                b_ub=-np.ones(len(withheld)),
                method="highs",
            )
            for sign in (1.0, -1.0)
        ]
        assert all(end.status == 0 for end in ends), ends
        widths.append(-ends[1].fun - ends[0].fun)
    return float(min(widths, default=np.inf))


VALUES = st.sampled_from(["x", "x", "x", "y", "y", "z", ""])


@st.composite
def projects(draw: st.DrawFn) -> tuple[dict[str, list[str]], list[Names]]:
    """Images with two or three attributes, each by itself and in some intersections, as a report tells of them."""
    attributes = ["a", "b", "c"][: draw(st.integers(2, 3))]
    seed, n = draw(st.integers(0, 2**32 - 1)), draw(st.integers(30, 150))
    rng = np.random.default_rng(seed)
    values = {}
    for name in attributes:
        shares = rng.dirichlet([draw(st.sampled_from([0.3, 1.0]))] * 4)
        values[name] = rng.choice(["x", "y", "z", ""], size=n, p=shares).tolist()
    single: list[Names] = [(name,) for name in attributes]
    several: list[Names] = [(one, other) for at, one in enumerate(attributes) for other in attributes[at + 1 :]]
    if len(attributes) == 3:
        several.append(("a", "b", "c"))
    comparisons = single + draw(st.lists(st.sampled_from(several), max_size=3, unique=True))
    return values, comparisons


@settings(max_examples=25, deadline=None, derandomize=True)
@given(projects(), st.sampled_from([3, 5, 10]))
def test_no_withheld_group_can_be_worked_out(
    project: tuple[dict[str, list[str]], list[Names]], minimum: int
) -> None:
    values, comparisons = project
    found = hidden(values, comparisons, minimum)
    _, keys = grouped(values, comparisons)
    if all(key in found for each in keys for key in each):
        return  # Nothing more can be withheld.
    assert least_width(values, comparisons, found) >= width_wanted(minimum) - 1e-6


def test_everything_is_withheld_where_nothing_less_will_do() -> None:
    assert hidden({"a": repeated(("x", 5), ("y", 6))}, [("a",)]) == {of("x"), of("y")}


@pytest.mark.parametrize("groups", [400])
def test_thousands_of_groups_are_decided_in_seconds(groups: int) -> None:
    rng = np.random.default_rng(5)
    values = {"a": rng.integers(0, groups, 6000).astype(str).tolist(), "b": rng.choice(["u", "v"], 6000).tolist()}
    found = hidden(values, [("a",), ("b",), ("a", "b")])
    assert found
