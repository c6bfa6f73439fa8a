"""Large JSON files, read piece by piece: progress is told, and what is not asked for is never held."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from clipstudio.domain.errors import TableError
from clipstudio.domain.language import later, tr
from clipstudio.domain.progress import Progress, Work
from clipstudio.services.importing.csv_tables import encoding_of

CHUNK, SMALL_CHUNK = 1 << 20, 1 << 14
"""Bytes that are read at once: all through a file, and until it is recognised."""

START = 1 << 20
"""Bytes by which a file is recognised at most."""

MEGABYTE = 1_000_000

DEEPEST = 200
"""Lists and objects within each other; the parser's memory grows with the square of them."""

_NO_NUMBER = re.compile(rb"[\[:,\s]-?(Infinity|NaN)\b")
_BOM = b"\xef\xbb\xbf"

Take = Callable[[Any], None]


def read_items(path: Path, takers: Mapping[str, Take]) -> Work[None]:
    """Hand the elements of lists to functions, while a file is read once.

    Args:
        path: A JSON file.
        takers: What takes each element, by the place of its list: "images", or "" where the file is a list itself.

    Raises:
        TableError: The file is no JSON in UTF-8, ends too early, or is nested too deeply.
    """
    import ijson

    if encoding_of(path) != "utf-8-sig":
        raise TableError("“{name}” is not UTF-8 text. Save it in UTF-8.", name=path.name)
    size = max(1, path.stat().st_size // MEGABYTE)
    results = {place: ijson.sendable_list() for place in takers}
    readers = {place: ijson.items_coro(results[place], _prefix(place)) for place in takers}
    done = 0
    try:
        for chunk in _chunks(path, CHUNK):
            for place, reader in readers.items():
                reader.send(chunk)
                _hand_over(results[place], takers[place])
            done += len(chunk)
            yield Progress("Reading", done // MEGABYTE, size, "MB", path.name, is_part=True)
        for place, reader in readers.items():
            reader.close()
            _hand_over(results[place], takers[place])
    except (ijson.JSONError, _NestedError) as error:
        raise TableError(
            "“{name}” cannot be read as JSON: {why}", name=path.name, why=_why(error, done)
        ) from error


def lists_of(path: Path) -> tuple[str, ...]:
    """The lists that the beginning of a JSON file shows: their names, or "" where it is a list itself."""
    import ijson

    found: list[str] = []
    events = ijson.sendable_list()
    reader = ijson.parse_coro(events)
    try:
        for chunk in _beginning(path):
            reader.send(chunk)
            found += [place for place, event, _ in events if event == "start_array" and "." not in place]
            if found[:1] == [""] or len(found) > 2:
                break
            del events[:]
    except (OSError, _NestedError, ijson.JSONError):
        pass  # what is no JSON has no lists
    return tuple(dict.fromkeys(found))


def first_item(path: Path, place: str = "") -> Any:
    """The first element of a list, by its place as in `read_items`; None where the file does not begin with it."""
    import ijson

    items = ijson.sendable_list()
    reader = ijson.items_coro(items, _prefix(place))
    try:
        for chunk in _beginning(path):
            reader.send(chunk)
            if items:
                break
    except (OSError, _NestedError, ijson.JSONError):
        pass
    return items[0] if items else None


def fault_of(path: Path) -> str:
    """Why the beginning of a file is no JSON, as the end of a sentence; "" where it is.

    Raises:
        OSError: It cannot be read.
    """
    import ijson

    if encoding_of(path) != "utf-8-sig":
        return tr("it is not UTF-8 text. Save it in UTF-8.")
    reader, done, chunk = ijson.parse_coro(ijson.sendable_list()), 0, b""
    try:
        for chunk in _beginning(path):
            reader.send(chunk)
            done += len(chunk)
        if done >= path.stat().st_size:
            reader.close()
    except (_NestedError, ijson.JSONError) as error:
        if not isinstance(error, _NestedError) and _NO_NUMBER.search(chunk):
            return tr("it holds Infinity or NaN, which are no numbers of JSON. Export it without them.")
        return _why(error, done)
    return ""


class _NestedError(Exception):
    """Lists within lists without end."""


class _Depth:
    """Follows how deeply what is read is nested."""

    def __init__(self) -> None:
        self._depth = 0
        self._in_text = self._is_escaped = False

    def follow(self, chunk: bytes) -> None:
        """Look at the next bytes.

        Raises:
            _NestedError: They are nested too deeply.
        """
        if self._is_escaped:
            chunk = b" " + chunk[1:]
        plain = chunk.replace(b"\\\\", b"  ").replace(b'\\"', b"  ")
        self._is_escaped = plain.endswith(b"\\")
        signs = np.frombuffer(plain, np.uint8)
        quotes = np.cumsum(signs == ord('"')) + self._in_text
        outside = quotes % 2 == 0
        opening = ((signs == ord("[")) | (signs == ord("{"))) & outside
        closing = ((signs == ord("]")) | (signs == ord("}"))) & outside
        depths = self._depth + np.cumsum(opening.astype(np.int32) - closing)
        if depths.max(initial=0) > DEEPEST:
            raise _NestedError
        self._depth, self._in_text = int(depths[-1]), bool(quotes[-1] % 2)


def _chunks(path: Path, size: int) -> Iterator[bytes]:
    """A file piece by piece, without a byte order mark, which JSON has not.

    Raises:
        _NestedError: It is nested too deeply.
    """
    depth = _Depth()
    with path.open("rb") as file:
        at_start = True
        while chunk := file.read(size):
            depth.follow(chunk)
            yield chunk.removeprefix(_BOM) if at_start else chunk
            at_start = False


def _beginning(path: Path) -> Iterator[bytes]:
    for place, chunk in enumerate(_chunks(path, SMALL_CHUNK)):
        if place * SMALL_CHUNK >= START:
            return
        yield chunk


def _prefix(place: str) -> str:
    return f"{place}.item" if place else "item"


def _hand_over(items: list[Any], take: Take) -> None:
    for item in items:
        take(item)
    del items[:]


def _why(error: Exception, done: int) -> str:
    if isinstance(error, _NestedError):
        return later("more than {deepest} lists or objects lie within each other.", deepest=DEEPEST)
    if not done and "premature EOF" in str(error):
        return later("it is empty.")
    words = str(error)
    if "premature EOF" in words:
        return later("it ends in the middle. Export or copy it again.")
    if "UTF8" in words:
        return later("after about {done} bytes it is not UTF-8 text. Save it in UTF-8.", done=done)
    return later("after about {done} bytes it is none. Export it again.", done=done)
