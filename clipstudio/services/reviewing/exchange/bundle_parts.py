"""The parts of a bundle: its archive, read with a limit, and what is known of its pictures."""

from __future__ import annotations

import json
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from clipstudio.domain.errors import ReviewError, system_reason
from clipstudio.domain.images import ImageFacts, Rendering
from clipstudio.domain.language import later
from clipstudio.domain.reviewing import strict

ANSWERS, IMAGES, PICTURES = "answers.jsonl", "images.jsonl", "pictures"
MOST_BYTES = 2**28
"""A bundle whose answers or facts unpack to more is refused: no review is that large."""
MOST_IN_PICTURE = 2**25
"""Bytes that a reduced picture does not reach."""


def told_of(facts: ImageFacts) -> dict[str, Any]:
    """What is known of a picture, as JSON."""
    return {
        "sha256": facts.sha256,
        "size": facts.size,
        "format": facts.format,
        "width": facts.width,
        "height": facts.height,
        "orientation": facts.orientation,
        "rendering": None if facts.rendering is None else facts.rendering.value,
    }


def facts_in(path: Path, unpacked: Path) -> Iterator[tuple[str, ImageFacts]]:
    """SHA-256 and facts of each picture, from the unpacked part of a bundle.

    Raises:
        ReviewError: A line is none, or a field of it is wrong.
    """
    with unpacked.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            try:
                told = json.loads(line)
                facts = ImageFacts(**{name: _FACTS[name](name, value) for name, value in told.items()})
            except ReviewError as error:
                raise refusal(
                    path, later("a line of “{images}” cannot be read: {error}", images=IMAGES, error=error)
                ) from error
            except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
                raise ReviewError(
                    "“{name}” is damaged: a line of “{images}” cannot be read.", name=path.name, images=IMAGES
                ) from error
            yield facts.sha256, facts


def _rendering(name: str, value: object) -> Rendering | None:
    return None if value is None else Rendering(strict.text(name, value))


_FACTS: Mapping[str, Callable[[str, object], Any]] = {
    "sha256": strict.digest,
    "size": partial(strict.whole, most=2**53),
    "format": strict.named,
    "width": partial(strict.whole, least=1),
    "height": partial(strict.whole, least=1),
    "orientation": partial(strict.whole, least=1, most=8),
    "rendering": _rendering,
}


def refusal(path: Path, why: object) -> ReviewError:
    """That a bundle is refused as a whole, and why."""
    return ReviewError(
        "“{name}” is not as clipstudio writes a review, and nothing of it was brought in: {why}",
        name=path.name,
        why=why,
    )


def unpacked_parts(path: Path, archive: zipfile.ZipFile, name: str, most: int) -> Iterator[bytes]:
    """What is unpacked of a part of the archive; what its list says of the size is not trusted."""
    left = most
    with archive.open(name) as file:
        while part := file.read(2**20):
            left -= len(part)
            if left < 0:
                raise ReviewError(
                    "“{name}” is too large to be a review: “{name_2}” in it has no end.",
                    name=path.name,
                    name_2=name,
                )
            yield part


@contextmanager
def opened_archive(path: Path) -> Iterator[zipfile.ZipFile]:
    """The archive, for reading; what is wrong with it is said in a sentence.

    Raises:
        ReviewError: It is damaged, is none, or cannot be read.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except _BROKEN as error:
        raise ReviewError(
            "“{name}” is damaged or is no review. Ask for it to be sent again.", name=path.name
        ) from error
    except OSError as error:
        raise ReviewError(
            "“{path}” cannot be read: {strerror}.", path=path, strerror=system_reason(error)
        ) from error


_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error),
    # Encrypted, packed in a way that is not known, cut off, or with other names than its list.
    *(RuntimeError, NotImplementedError, EOFError, KeyError, ValueError),
)
"""What reading an archive raises that was damaged, or is none."""
