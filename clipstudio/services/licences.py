"""The licences of what comes with a bundle, from the list that is written where it is built."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from clipstudio.domain.resources import resource

LINE = "=" * 100
"""Above and below the head of each entry."""


@dataclass(frozen=True, slots=True)
class Licence:
    """What one of the things that come with the program is under.

    Attributes:
        title: Its name and version.
        name: Its licence, in a line.
        text: Its licence in full.
    """

    title: str
    name: str
    text: str


def licences(path: Path | None = None) -> tuple[Licence, ...]:
    """All of them in the order of the list; none where nothing came along, as where pip installed each by itself.

    Args:
        path: The list; that of this program by default.
    """
    file = path or resource("licences.txt")
    if not file.is_file():
        return ()
    _, *parts = file.read_text(encoding="utf-8").split(f"{LINE}\n")
    heads, texts = parts[::2], parts[1::2]
    return tuple(
        Licence(title, name.strip(), text.strip())
        for (title, _, name), text in zip((head.partition("\n") for head in heads), texts, strict=True)
    )
