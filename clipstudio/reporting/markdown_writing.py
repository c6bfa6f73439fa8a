"""Markdown that is written for others to take over: what users wrote stays text in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import yaml

_SIGNS = re.compile(r"([\\`*_\[\]<>|~$#])")
_BEGINNING = re.compile(r"^(\d+)([.)])(?=\s|$)")


def plain_text(text: str) -> str:
    """A text in one line that Markdown shows as it is: no sign of it marks anything up."""
    line = _SIGNS.sub(r"\\\1", " ".join(text.split()).replace("&", "&amp;"))
    if line.startswith(("-", "+", "=")):
        return f"\\{line}"
    return _BEGINNING.sub(r"\1\\\2", line)


def items(texts: Iterable[str]) -> str:
    """A list, an item a line."""
    return "\n".join(f"- {plain_text(each)}" for each in texts)


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with its heads."""
    head, *told = [f"| {' | '.join(map(plain_text, each))} |" for each in (header, *rows)]
    return "\n".join((head, f"| {' | '.join(['---'] * len(header))} |", *told))


def front_matter(metadata: Mapping[str, Any]) -> str:
    """Metadata as YAML between the lines that a card begins with."""
    told = yaml.safe_dump(dict(metadata), sort_keys=False, allow_unicode=True, width=120)
    return f"---\n{told}---"


def document(*parts: str) -> bytes:
    """Parts with a blank line between them, in UTF-8; those that are empty are left out."""
    return ("\n\n".join(filter(None, parts)) + "\n").encode()
