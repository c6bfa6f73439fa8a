"""No two groups that stand beside each other read the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipstudio.domain.group_names import group_names, numbered


def test_groups_are_called_by_their_values() -> None:
    groups = [{}, {"gender": "female"}, {"gender": "female", "age": "40-49"}]
    assert group_names(groups) == ("all images", "female", "female, 40-49")


def test_groups_that_would_read_the_same_are_told_apart() -> None:
    groups = [{"a": "x, y", "b": "z"}, {"a": "x", "b": "y, z"}, {"a": "x", "b": "z"}]
    assert group_names(groups) == ('a "x, y", b "z"', 'a "x", b "y, z"', "x, z")
    assert group_names([{"gender": "f"}, {"sex": "f"}]) == ('gender "f"', 'sex "f"')


def test_a_value_is_not_taken_for_the_words_for_all_images() -> None:
    assert group_names([{}, {"g": "all images"}]) == ("all images", 'g "all images"')
    assert group_names([{"g": "all others"}]) == ('g "all others"',)


WORDS = st.text(alphabet='xy", ()2', min_size=0, max_size=6)


@given(st.lists(st.tuples(WORDS, WORDS), unique=True, max_size=8))
def test_whatever_the_values_are_the_names_differ(values: list[tuple[str, str]]) -> None:
    names = group_names([{"a": one, "b": other} for one, other in values])
    assert len(set(names)) == len(values)


def test_names_that_come_again_are_numbered() -> None:
    assert numbered(["base", "more", "base", "base (2)", "base"]) == (
        "base", "more", "base (3)", "base (2)", "base (4)",
    )  # fmt: skip
