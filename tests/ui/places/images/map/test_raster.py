"""The picture of a map: the most frequent color of a cell, marks of few points, what is pale or dimmed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from clipstudio.services.mapping.coloring import Coloring
from clipstudio.ui.places.images.map.inks import inks_of
from clipstudio.ui.places.images.map.raster import CELL, MARKS_AT_MOST, Frame, Inks, Points, draw
from clipstudio.ui.places.images.map.region import inside, rectangle

FRAME = Frame(0, 0, 10, 10, 100, 100)
VALUES = ("a", "b", "missing")


@pytest.fixture
def inks(qtbot: QtBot) -> Inks:
    """Of two values and none."""
    return inks_of(Coloring(np.zeros(1, np.int16), VALUES), 1.0)


def points(at: list[tuple[float, float]], codes: list[int]) -> Points:
    places, yes = np.array(at, np.float32), np.ones(len(at), np.bool_)
    return Points(places[:, 0], places[:, 1], np.array(codes, np.int16), yes, yes, ~yes)


def crowd(counts: dict[tuple[tuple[float, float], int], int]) -> Points:
    """So many points of a code at a place."""
    return points(
        [at for (at, _), count in counts.items() for _ in range(count)],
        [code for (_, code), count in counts.items() for _ in range(count)],
    )


def test_a_cell_has_the_color_of_most_of_its_points_and_more_are_stronger(inks: Inks) -> None:
    many = crowd({((2, 2), 0): MARKS_AT_MOST, ((2, 2), 1): 50, ((8, 8), 1): 3})
    picture = draw(many, inks, FRAME)
    assert picture.shape == (100 // CELL, 100 // CELL, 4)
    assert picture[10, 10, :3].tolist() == inks.colors[0].tolist()
    assert picture[40, 40, :3].tolist() == inks.colors[1].tolist()
    assert picture[10, 10, 3] > picture[40, 40, 3] > 0
    assert np.count_nonzero(picture[:, :, 3]) == 2
    hidden = replace(many, is_shown=many.codes == 1)
    assert draw(hidden, inks, FRAME)[:, :, 3].max() > 0, "few are left: they are marks"


def test_what_the_filter_leaves_out_is_pale_and_what_is_not_selected_dimmed(inks: Inks) -> None:
    many = crowd({((2, 2), 0): MARKS_AT_MOST, ((8, 8), 1): 100, ((5, 5), 1): 100})
    kept = many.codes == 0
    pale = draw(replace(many, is_kept=kept), inks, FRAME)
    assert pale[40, 40, :3].tolist() == inks.pale.tolist()
    plain = draw(many, inks, FRAME)
    selected = draw(replace(many, is_selected=many.y == 5), inks, FRAME)
    assert selected[25, 25, 3] > plain[25, 25, 3]
    assert selected[40, 40, 3] < plain[40, 40, 3] / 2


def test_few_points_are_marks_of_different_shape(inks: Inks) -> None:
    picture = draw(points([(2, 2), (8, 8)], [0, 1]), inks, FRAME)
    assert picture.shape == (100, 100, 4)
    first, second = picture[13:28, 13:28, 3] > 100, picture[73:88, 73:88, 3] > 100
    assert np.count_nonzero(first) > 20
    assert not np.array_equal(first, second), "a disc and a square"
    assert picture[20, 20, :3].tolist() == pytest.approx(inks.colors[0].tolist(), abs=2)
    ringed = draw(replace(points([(2, 2)], [0]), is_selected=np.ones(1, np.bool_)), inks, FRAME)
    assert np.count_nonzero(ringed[:, :, 3]) > np.count_nonzero(first)
    assert not draw(points([(20, 20)], [0]), inks, FRAME).any(), "beyond what is in sight"


def test_a_lasso_holds_what_lies_in_it_by_odd_and_even(qtbot: QtBot) -> None:
    star = np.array([(0, 10), (6, -8), (-10, 3), (10, 3), (-6, -8)], np.float64)
    x, y = np.array([0, 0, 9, 0, 50], np.float32), np.array([8, 0, 2.5, -9, 0], np.float32)
    assert inside(x, y, star).tolist() == [True, False, True, False, False]
    whole = rectangle((0.0, 0.0), (4.0, 2.0))
    assert inside(np.array([1, 5, 3.9], np.float32), np.array([1, 1, 0.1], np.float32), whole).tolist() == [
        1,
        0,
        1,
    ]
    line = np.array([(0, 0), (5, 0)], np.float64)
    assert not inside(x, y, line).any()
