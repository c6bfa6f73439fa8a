"""Where what a pack says differs from what is computed of it."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

RELATIVE, ABSOLUTE = 1e-9, 1e-12
"""Numbers so close are the same: sums of floating-point numbers depend on their order in the last digits."""
_SHOWN = 80


def same(kept: object, found: object) -> bool:
    """Whether two values are the same, numbers but for their last digits."""
    if isinstance(kept, bool) or isinstance(found, bool):
        return kept is found
    if isinstance(kept, int | float) and isinstance(found, int | float):
        if isinstance(kept, int) and isinstance(found, int):
            return kept == found
        both_nan = math.isnan(kept) and math.isnan(found)
        return both_nan or math.isclose(kept, found, rel_tol=RELATIVE, abs_tol=ABSOLUTE)
    return kept == found


def differences(kept: object, found: object, way: str = "") -> Iterator[str]:
    """Where two JSON documents differ, a sentence each: the place, what the pack has there, what is expected."""
    if isinstance(kept, Mapping) and isinstance(found, Mapping):
        for name in dict.fromkeys((*kept, *found)):
            yield from differences(kept.get(name), found.get(name), f"{way}.{name}" if way else str(name))
    elif _is_list(kept) and _is_list(found):
        assert isinstance(kept, Sequence)
        assert isinstance(found, Sequence)
        if len(kept) != len(found):
            yield f"{way}: {len(kept)} entries in the pack, expected {len(found)}"
        for place, (one, other) in enumerate(zip(kept, found, strict=False), start=1):
            yield from differences(one, other, f"{way}[{place}]")
    elif not same(kept, found):
        yield f"{way}: {both(kept, found)}"


def csv_differences(kept: str, found: str) -> Iterator[str]:
    """Where two CSV files differ, a sentence each, with line, column and what the line is of."""
    lines = list(zip_longest(_rows(kept), _rows(found), fillvalue=None))
    header = lines[0][1] if lines and lines[0][1] else []
    for place, (one, other) in enumerate(lines, start=1):
        if one is None or other is None:
            yield f"line {place} is {'missing' if one is None else 'one too many'}"
            return
        for column, (cell, right) in enumerate(zip_longest(one, other, fillvalue="")):
            if not _same_cell(cell, right):
                name = header[column] if column < len(header) else f"column {column + 1}"
                about = ", ".join(each for each in other[:4] if each and not _is_number(each))
                of = f" ({about})" if about else ""
                yield f"line {place}{of}, {name}: {both(cell, right)}"


def both(kept: object, found: object) -> str:
    """What the pack has and what is expected."""
    if isinstance(kept, str) and isinstance(found, str) and max(len(kept), len(found)) > _SHOWN:
        return f"{differing(kept, found)} in the pack, expected {differing(found, kept)}"
    return f"{shown(kept)} in the pack, expected {shown(found)}"


def differing(text: str, other: str) -> str:
    """A text in a sentence; of a long one the part where it begins to differ from another."""
    pairs = enumerate(zip(text, other, strict=False))
    at = next((place for place, (one, two) in pairs if one != two), min(len(text), len(other)))
    start = max(0, at - _SHOWN // 2)
    return shown(f"{'…' if start else ''}{text[start:]}")


def shown(value: object) -> str:
    """A value in a sentence."""
    if value is None or value == "":
        return "nothing"
    text = str(value)
    text = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    return f"“{text}”" if isinstance(value, str) and not _is_number(value) else text


def _rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def _same_cell(one: str, other: str) -> bool:
    if one == other:
        return True
    try:
        return same(float(one), float(other))
    except ValueError:
        return False


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _is_list(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)
