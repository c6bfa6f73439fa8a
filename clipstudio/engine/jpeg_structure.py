"""What a JPEG file of the commonest kind is, from its markers alone: it need not be decoded to be believed."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

_END = 0xD9
_AT_ONCE = 1 << 20
"""Bytes of a scan that are looked through between two looks whether its end was found."""

_SEQUENTIAL = (0xC0, 0xC1)
_SCAN = 0xDA
_REMARKS = (*range(0xE0, 0xF0), 0xFE)
_PLAIN_SAMPLINGS = (0x11, 0x21, 0x12, 0x22)
"""Of the brightness beside the colours: as often, or twice as often across, down, or both."""

_Components = dict[int, int]
"""A component's number and that of its quantisation table."""

_Tables = tuple[int, ...]
"""Tables by kind (0x00 quantisation, 0x10 DC, 0x20 AC) and number."""


@dataclass(frozen=True, slots=True)
class PlainJpeg:
    """A JPEG of the commonest kind that no decoder will refuse.

    Attributes:
        width: Pixels, as they are stored.
        height: Pixels, as they are stored.
        remarks: Segments that say nothing of the pixels, in order: marker (0xE0 to 0xEF, 0xFE) and content.
    """

    width: int
    height: int
    remarks: tuple[tuple[int, bytes], ...]


def plain_jpeg(data: bytes) -> PlainJpeg | None:
    """What ``data`` says of itself, if it is a JPEG of the commonest kind that no decoder will refuse.

    That is: 8 bits, sequential, one scan of all components, every table there that it names, and an end. None
    says nothing against a file but that it has to be decoded to know: progressive ones, for one, have many scans,
    any of which may be damaged. (ITU-T T.81, annex B.)
    """
    try:
        return _plain_jpeg(data)
    except IndexError:  # cut short in its header
        return None


def _plain_jpeg(data: bytes) -> PlainJpeg | None:
    if data[:2] != b"\xff\xd8":
        return None
    tables: set[int] = set()
    remarks: list[tuple[int, bytes]] = []
    frame = b""
    at = 2
    while True:
        if data[at] != 0xFF:
            return None
        marker = data[at + 1]
        if marker == 0xFF:  # fill
            at += 1
            continue
        length = data[at + 2] << 8 | data[at + 3]
        body = data[at + 4 : at + 2 + length]
        if length < 2 or len(body) != length - 2:
            return None
        at += 2 + length
        if marker == _SCAN:
            if not (frame and _has_all(body, _components(frame), tables) and _ends_without_more(data, at)):
                return None
            return PlainJpeg(frame[3] << 8 | frame[4], frame[1] << 8 | frame[2], tuple(remarks))
        if marker in _REMARKS:
            remarks.append((marker, body))
        elif marker in _TABLES:
            if not (held := _TABLES[marker](body)):
                return None
            tables.update(held)
        elif marker in _SEQUENTIAL and not frame and _components(body):
            frame = body
        else:
            return None


def _ends_without_more(data: bytes, at: int) -> bool:
    """Whether the first marker in what follows a scan's header is that of the end."""
    # In arrays: of photographs, this is most of the work, and other threads may go on meanwhile.
    values = np.frombuffer(data, np.uint8, offset=at)
    for start in range(0, len(values) - 1, _AT_ONCE):
        part = values[start : start + _AT_ONCE + 1]
        # 0xFF and then 0 stands for 0xFF among the bits of a scan; anything else behind it makes a marker.
        is_marker = (part[:-1] == 0xFF) & (part[1:] != 0)
        first = int(is_marker.argmax())
        if is_marker[first]:
            return bool(part[first + 1] == _END)
    return False


@lru_cache
def _components(body: bytes) -> _Components:
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
