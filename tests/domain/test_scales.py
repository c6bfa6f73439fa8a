"""Values that are numbers, and those that only look like one."""

from __future__ import annotations

import pytest

from clipstudio.domain.scales import number_of


@pytest.mark.parametrize(
    ("text", "number"),
    [("20", 20.0), (" -1.5 ", -1.5), (".5", 0.5), ("20.", 20.0), ("+4e1", 40.0), ("1,000", 1000.0), ("٣", 3.0)],
)
def test_numbers_are_read(text: str, number: float) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize(
    "text", ["25_30", "inf", "-Infinity", "nan", "1e999", "9" * 400, "1,00", "30 years", "0x10", "", "."]
)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert number_of(text) is None
