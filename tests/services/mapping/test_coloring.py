"""What points are colored by: values in their order, the rest in one, shares of a probability, clusters."""

from __future__ import annotations

import numpy as np

from clipstudio.domain.images import AttributeOrder
from clipstudio.services.mapping.coloring import MOST_VALUES, ByCluster, _by_share, _by_value, read_coloring
from tests.services.mapping.conftest import Clouds


def test_values_have_their_order_and_images_without_one_come_last(clouds: Clouds) -> None:
    coloring = read_coloring(clouds.project, AttributeOrder("cloud"), clouds.images)
    assert coloring.values == ("cloud 1", "cloud 2", "missing")
    assert coloring.codes.tolist() == [(of - 1) % 3 for of in clouds.cloud.tolist()]
    gone = read_coloring(clouds.project, AttributeOrder("none such"), clouds.images)
    assert set(gone.codes.tolist()) == {0}


def test_clusters_are_values_too(clouds: Clouds) -> None:
    clouds.project.images.set_clusters(
        {int(image): f"c{place % 2}" for place, image in enumerate(clouds.images[:6])}
    )
    coloring = read_coloring(clouds.project, ByCluster(), clouds.images[::-1])
    assert coloring.values == ("c0", "c1", "no cluster")
    assert coloring.codes[::-1].tolist() == [0, 1, 0, 1, 0, 1] + [2] * (len(clouds.images) - 6)


def test_of_many_values_the_frequent_ones_have_a_color_and_the_others_share_one() -> None:
    codes = np.repeat(np.arange(10), [5, 1, 5, 5, 2, 5, 5, 5, 0, 5])
    coloring = _by_value(np.append(codes, -1), tuple("abcdefghij"), "missing")
    assert coloring.values == (*"acdfghj", "other values (2)", "missing")
    assert coloring.has_rest
    assert coloring.codes[:-1][codes == 4].tolist() == [MOST_VALUES] * 2
    assert coloring.codes[-1] == MOST_VALUES + 1
    one = _by_value(codes[codes != 4], tuple("abcdefghij"), "missing")
    assert one.values[-2:] == ("b", "missing"), "a single one more is called by its name"


def test_probabilities_come_in_five_classes() -> None:
    coloring = _by_share(np.array([0.0, 0.19, 0.2, 0.5, 0.99, 1.0, np.nan]))
    assert coloring.codes.tolist() == [0, 0, 1, 2, 4, 4, 5]
    assert (coloring.values[0], coloring.values[-1], coloring.is_scale) == ("0–20 %", "not scored", True)
