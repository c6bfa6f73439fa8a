"""What is said of the groups with the highest and the lowest rate."""

from __future__ import annotations

import pytest

from clipstudio.domain.audits import Rate
from clipstudio.results.meaning import two_groups


def rate(count: int, n: int, *, is_known: bool = True) -> Rate:
    known = count / n if is_known else None
    return Rate(count=count, n=n, rate=known, low=known, high=known, reason=None if is_known else "n = 6")


def called(count: str) -> str:
    return f"the model called {count} “thief”"


DOTTED, PLAIN = ("dotted", rate(78, 118)), ("plain", rate(4, 34))
ZIGZAG = ("zigzag", rate(2, 6, is_known=False))


@pytest.mark.parametrize(
    ("groups", "words"),
    [
        (
            [DOTTED, PLAIN],
            "Of 118 images in the group “dotted”, the model called 78 “thief”, 66.1 %; 4 of "
            "34 in “plain”, 11.8 %.",
        ),
        (
            [DOTTED, PLAIN, ("striped", rate(20, 100)), ZIGZAG],
            "Of 118 images in the group “dotted”, the model called 78 “thief”, 66.1 %, the highest of the 3 "
            "groups that can be estimated; 4 of 34 in “plain”, 11.8 %, the lowest.",
        ),
        (
            [DOTTED, PLAIN, ZIGZAG],
            "Of 118 images in the group “dotted”, the model called 78 “thief”, 66.1 %, the higher of the 2 "
            "groups that can be estimated; 4 of 34 in “plain”, 11.8 %.",
        ),
        (
            [DOTTED, ("plain", rate(0, 34)), ("striped", rate(0, 20)), ("checked", rate(0, 9))],
            "Of 118 images in the group “dotted”, the model called 78 “thief”, 66.1 %, the highest of 4 groups; "
            "none in “plain”, “striped” and “checked”.",
        ),
        (
            [("all in", rate(10, 10)), ("also", rate(8, 8)), PLAIN, ("twice", rate(8, 68))],
            "Of 10 images in the group “all in”, the model called all 10 “thief”, 100.0 %, the same in “also”; "
            "4 of 34 in “plain”, 11.8 %, the same in “twice”.",
        ),
        (
            [DOTTED, *((f"group {place}", rate(0, 20)) for place in range(9))],
            "Of 118 images in the group “dotted”, the model called 78 “thief”, 66.1 %, the highest of 10 groups; "
            "none in “group 0”, “group 1”, “group 2” and 6 more groups.",
        ),
        (
            [("a", rate(0, 20)), ("b", rate(0, 10)), ZIGZAG],
            "In each of the 2 groups that can be estimated, the model called none “thief”.",
        ),
        (
            [("a", rate(5, 20)), ("b", rate(5, 20)), ("c", rate(5, 20))],
            "Of 20 images in the group “a”, the model called 5 “thief”, 25.0 %; the rate is the same in each "
            "of the other 2 groups.",
        ),
    ],
)
def test_none_is_singled_out_among_equals_and_groups_that_are_too_small_are_not_counted(
    groups: list[tuple[str, Rate]], words: str
) -> None:
    assert two_groups(groups, called) == words
