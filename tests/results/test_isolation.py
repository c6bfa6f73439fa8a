"""Words from right to left beside numbers."""

from __future__ import annotations

import pytest

from clipstudio.results.isolation import all_isolated, isolated, left_to_right


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dotted 42.0 % (37.0–47.0)", "dotted 42.0 % (37.0–47.0)"),
        ("עברית 13.8 % (9.2–20.3)", "\u2068עברית\u2069 13.8 % (9.2–20.3)"),
        ("against مجموعة كبيرة 21.2 %", "against \u2068مجموعة كبيرة\u2069 21.2 %"),
        ("“עברית”: 22 of 159", "“\u2068עברית\u2069”: 22 of 159"),
        ("名前組 7", "名前組 7"),
        ("\u2068עברית\u2069 1", "\u2068עברית\u2069 1"),
    ],
)
def test_numbers_stay_outside_of_the_isolate(text: str, expected: str) -> None:
    assert isolated(text) == expected
    assert isolated(isolated(text)) == expected


def test_every_text_of_nested_data_is_isolated() -> None:
    assert all_isolated({"א": ["א 1", 2, None, ("ב",)]}) == {"א": ["\u2068א\u2069 1", 2, None, ["\u2068ב\u2069"]]}


def test_a_line_that_begins_from_right_to_left_still_ends_at_the_right() -> None:
    assert left_to_right("שלום 12.jpg") == "\u200e\u2068שלום\u2069 12.jpg"
    assert left_to_right("plain 12.jpg") == "plain 12.jpg"
