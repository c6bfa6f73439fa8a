"""Whether a JPEG file is whole, from its markers alone: what is plain need not be decoded to be believed."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from functools import lru_cache

_END = b"\xff\xd9"
_MARKER = re.compile(rb"\xff[^\0]")
"""What stands among the bits of a scan and is none of them."""

_SEQUENTIAL = (0xC0, 0xC1)
_SCAN = 0xDA
_REMARKS = (*range(0xE0, 0xF0), 0xFE)
_PLAIN_SAMPLINGS = (0x11, 0x21, 0x12, 0x22)
"""Of the brightness beside the colours: as often, or twice as often across, down, or both."""

_Components = dict[int, int]
"""A component's number and that of its quantisation table."""

_Tables = tuple[int, ...]
"""Tables by kind (0x00 quantisation, 0x10 DC, 0x20 AC) and number."""


def is_plainly_whole(data: bytes) -> bool:
    """Whether ``data`` is a JPEG of the commonest kind that no decoder will refuse.

    That is: 8 bits, sequential, one scan of all components, every table there that it names, and an end. False
    says nothing against a file but that it has to be decoded to know: progressive ones, for one, have many scans,
    any of which may be damaged. (ITU-T T.81, annex B.)
    """
    try:
        return _is_plainly_whole(data)
    except IndexError:  # cut short in its header
        return False


def _is_plainly_whole(data: bytes) -> bool:
    if data[:2] != b"\xff\xd8":
        return False
    tables: set[int] = set()
    components: _Components = {}
    at = 2
    while True:
        if data[at] != 0xFF:
            return False
        marker = data[at + 1]
        if marker == 0xFF:  # fill
            at += 1
            continue
        length = data[at + 2] << 8 | data[at + 3]
        body = data[at + 4 : at + 2 + length]
        if length < 2 or len(body) != length - 2:
            return False
        at += 2 + length
        if marker == _SCAN:
            return _has_all(body, components, tables) and _ends_without_more(data, at)
        if marker in _SEQUENTIAL:
            if components or not (components := _frame(body)):
                return False
        elif marker in _TABLES:
            if not (held := _TABLES[marker](body)):
                return False
            tables.update(held)
        elif marker not in _REMARKS:
            return False


def _ends_without_more(data: bytes, at: int) -> bool:
    """Whether the first marker in what follows a scan's header is that of the end."""
    found = _MARKER.search(data, at)
    return found is not None and found[0] == _END


def _frame(body: bytes) -> _Components:
    """The components of a frame header; empty where they are not plain."""
    precision, height, width, count = body[0], body[1] << 8 | body[2], body[3] << 8 | body[4], body[5]
    if precision != 8 or not height or not width or count not in (1, 3) or len(body) != 6 + 3 * count:
        return {}
    if any(table > 3 for table in body[8::3]):
        return {}
    first, *others = body[7::3]
    if first not in _PLAIN_SAMPLINGS or any(sampling != 0x11 for sampling in others):
        return {}
    components = {body[at]: body[at + 2] for at in range(6, len(body), 3)}
    return components if len(components) == count else {}


@lru_cache
def _quantisation_tables(body: bytes) -> _Tables:
    """The tables of a segment; empty where they are not plain. Cameras write the same ones again and again."""
    tables, at = [], 0
    while at < len(body):
        wide, number = body[at] >> 4, body[at] & 15
        if wide > 1 or number > 3:
            return ()
        tables.append(number)
        at += 1 + 64 * (wide + 1)
    return tuple(tables) if at == len(body) else ()


@lru_cache
def _huffman_tables(body: bytes) -> _Tables:
    """As `_quantisation_tables`."""
    tables, at = [], 0
    while at < len(body):
        kind, number = body[at] >> 4, body[at] & 15
        lengths = body[at + 1 : at + 17]
        values = body[at + 17 : at + 17 + sum(lengths)]
        if kind > 1 or number > 3 or len(lengths) != 16 or len(values) > 256 or not _is_a_code(lengths):
            return ()
        if kind == 0 and any(value > 15 for value in values):
            return ()  # longer than any difference of 8-bit pictures
        tables.append((kind + 1) << 4 | number)
        at += 17 + sum(lengths)
    return tuple(tables) if at == len(body) else ()


def _is_a_code(lengths: bytes) -> bool:
    """Whether so many codes of 1, 2, ... 16 bits can stand beside each other, none of them all ones."""
    free = 1
    for count in lengths:
        free = 2 * free - count
        if free < 1:
            return False
    return True


def _has_all(body: bytes, components: _Components, tables: AbstractSet[int]) -> bool:
    """Whether a scan holds every component of the frame, and all its tables were there before it."""
    count = body[0]
    if not components or count != len(components) or len(body) != 4 + 2 * count:
        return False
    if body[-3:] != b"\x00\x3f\x00":
        return False
    held = {body[at]: (body[at + 1] >> 4, body[at + 1] & 15) for at in range(1, 1 + 2 * count, 2)}
    return held.keys() == components.keys() and all(
        {components[part], 0x10 | dc, 0x20 | ac} <= tables for part, (dc, ac) in held.items()
    )


_TABLES: dict[int, Callable[[bytes], _Tables]] = {0xC4: _huffman_tables, 0xDB: _quantisation_tables}
"""Segments that hold tables, by their marker."""
