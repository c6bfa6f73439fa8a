"""On which line of a TOML text a field stands."""

from __future__ import annotations

import tomllib

import pytest

from clipstudio.services.plans.lines import Place, line_of

TEXT = '''format = "x"
many = [
    "a = b",
    "c",
]

[images]
by = "list"
"odd name".inner = 1
rows = [
    { a = 1, b = [1, 2] },
    { a = 2 },
]

[[sets]]
name = "first"
[[sets.labels]]
label = "one"
[[sets]]
name = """
label = "not a key"
"""
[[sets.labels]]
label = "two"
[[sets.labels]]
category = "x"
'''


@pytest.mark.parametrize(
    ("way", "line"),
    [
        (("format",), 1),
        (("many",), 2),
        (("many", 1), 4),
        (("images",), 7),
        (("images", "by"), 8),
        (("images", "odd name", "inner"), 9),
        (("images", "lost"), 7),
        (("images", "rows", 1, "a"), 12),
        (("sets", 0), 15),
        (("sets", 0, "labels", 0, "label"), 18),
        (("sets", 1, "name"), 20),
        (("sets", 1, "labels", 0, "label"), 24),
        (("sets", 1, "labels", 1, "category"), 26),
        (("sets", 1, "labels", 1, "label"), 25),
        (("lost",), None),
    ],
)
def test_a_field_is_found_on_its_line(way: tuple[Place, ...], line: int | None) -> None:
    tomllib.loads(TEXT)
    assert line_of(TEXT, way) == line
