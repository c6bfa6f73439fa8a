"""Texts in order, against Python's own order of their bytes."""

from __future__ import annotations

import random

import numpy as np
import pytest

from clipstudio.storage.text_ranks import Texts, ranks


def texts_of(words: list[str]) -> Texts:
    return Texts.of("\0".join(words).encode(), len(words))


def expected(keys: list[object]) -> list[int]:
    """How many keys are less than each."""
    in_order = sorted(keys)  # type: ignore[type-var]
    return [in_order.index(key) for key in keys]


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["one"],
        ["", "", "a"],
        ["b", "a", "b", "aa"],
        ["a long text that goes on", "a long text that goes o", "a long text that goes on", "another"],
        ["12345678", "123456789", "1234567", "12345678"],
        ["ä.jpg", "z.jpg", "日本.jpg", "Ä.jpg", "🙂"],
    ],
)
def test_ranks_are_those_of_the_bytes(words: list[str]) -> None:
    assert ranks(texts_of(words)).tolist() == expected([word.encode() for word in words])


def test_many_texts_with_much_in_common() -> None:
    draw = random.Random(7)
    words = [f"/photos/{draw.choice('abc') * draw.randint(0, 20)}/{draw.randint(0, 30)}" for _ in range(2_000)]
    assert ranks(texts_of(words)).tolist() == expected([word.encode() for word in words])


def test_ranks_follow_what_decides_first() -> None:
    words, before = ["b", "a", "a", "c", "a"], [0, 3, 0, 3, 0]
    found = ranks(texts_of(words), np.array(before)).tolist()
    assert found == expected(list(zip(before, [word.encode() for word in words], strict=True)))


def test_file_names_and_lower_case() -> None:
    words = ["/a/B.jpg", "C:\\pictures\\Ab.JPG", "plain", "/ends/"]
    names = texts_of(words).lower().file_names()
    found = [bytes(names.data[a:b]).decode() for a, b in zip(names.starts, names.ends, strict=True)]
    assert found == ["b.jpg", "ab.jpg", "plain", ""]


PATHS = ["/p/a/1.jpg", "/p/a/2.jpg", "/p/b/1.jpg", "/p/b\\c.jpg", "C:\\x\\y\\1.jpg", "name", "/name", "/p/a/1.jpg"]


def test_folders_end_before_the_last_slash_or_the_last_backslash_where_there_is_none() -> None:
    folders = texts_of(PATHS).folders()
    assert [folders.text(place) for place in range(len(PATHS))] == [
        path.rpartition("/" if "/" in path else "\\")[0] for path in PATHS
    ]


def test_where_another_text_begins() -> None:
    draw = random.Random(3)
    words = [f"{'/a long folder' * draw.randint(0, 3)}{draw.choice(['', 'x', 'y'])}" for _ in range(500)]
    differs = texts_of(words).differ_from_last().tolist()
    assert differs == [True, *(one != other for one, other in zip(words[1:], words, strict=False))]
    assert texts_of([]).differ_from_last().tolist() == []
