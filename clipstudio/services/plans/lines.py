"""On which line of a TOML text a field stands, so that a fault can be found in a long file."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from typing import Any

Place = str | int
"""A part of the way to a field: the name of a table's key, or the place in an array, from 0."""

_TABLE = re.compile(r"\s*(\[\[?)\s*(.+?)\s*\]\]?\s*(?:#.*)?$")
_ELEMENT = re.compile(r"""\s*(?:\{.*\}|"[^"]*"|'[^']*')\s*,?\s*(?:#.*)?$""")
_WORD = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\]|\\.)*"|'[^']*')"""
_KEY = re.compile(rf"\s*({_WORD}(?:\s*\.\s*{_WORD})*)\s*=")


def line_of(text: str, way: Sequence[Place]) -> int | None:
    """The line, from 1, on which a field stands, or what it stands in; None where neither is found.

    Args:
        text: A TOML text that can be read.
        way: The keys and places that lead to the field.
    """
    lines = _lines(text)
    wanted = tuple(way)
    while wanted:
        if wanted in lines:
            return lines[wanted]
        wanted = wanted[:-1]
    return None


def _lines(text: str) -> dict[tuple[Place, ...], int]:
    """Every table and every key that begins a line."""
    found: dict[tuple[Place, ...], int] = {}
    counts: dict[tuple[Place, ...], int] = {}
    table: tuple[Place, ...] = ()
    closing = ""
    array: tuple[Place, ...] = ()
    place = 0
    for number, line in enumerate(text.splitlines(), start=1):
        if closing:  # within a text of several lines
            closing = "" if closing in line else closing
            continue
        if array and _ELEMENT.match(line):
            found[(*array, place)] = number
            place += 1
            continue
        array = ()
        if header := _TABLE.match(line):
            keys = _keys(header[2])
            table = _resolved(keys[:-1], counts) + keys[-1:] if keys else ()
            if header[1] == "[[":
                counts[table] = counts.get(table, -1) + 1
                found.setdefault(table, number)
                table = (*table, counts[table])
            found.setdefault(table, number)
        elif key := _KEY.match(line):
            found.setdefault((*table, *_keys(key[1])), number)
            rest = line[key.end() :].strip()
            if rest == "[":  # an element on each of the lines that follow
                array, place = (*table, *_keys(key[1])), 0
            for quotes in ('"""', "'''"):
                if rest.startswith(quotes) and quotes not in rest[3:]:
                    closing = quotes
    return found


def _resolved(keys: tuple[Place, ...], counts: dict[tuple[Place, ...], int]) -> tuple[Place, ...]:
    """The way to a table, with the place in each array of tables that it leads through: the latest."""
    way: tuple[Place, ...] = ()
    for key in keys:
        way = (*way, key)
        if way in counts:
            way = (*way, counts[way])
    return way


def _keys(dotted: str) -> tuple[Place, ...]:
    """The keys of "a.b", of which some may stand in quotes; none where they cannot be read."""
    try:
        table: Any = tomllib.loads(f"{dotted} = 0")
    except tomllib.TOMLDecodeError:
        return ()
    keys: list[Place] = []
    while isinstance(table, dict):
        ((key, table),) = table.items()
        keys.append(key)
    return tuple(keys)
