"""Characters that no font at hand can draw are named: an empty box says nothing, and PDF/UA refuses it."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Any

import typst

Compile = Callable[[bytes, str], object]
"""Typesets a source with a JSON text as a tagged PDF."""

PROBE = b"""#set document(title: "letters", date: none)
#let data = json(bytes(sys.inputs.data))
#set text(font: data.fonts)
#for letter in data.letters { par(letter) }"""
SKIN_TONES = dict(
    zip(map(chr, range(0x1F3FB, 0x1F400)), ("light", "medium-light", "medium", "medium-dark", "dark"), strict=True)
)
"""What changes the sign before it in no other way: labels may differ in nothing else."""
SURE = 0x250
"""Latin letters below this are in the font that is shipped."""
_REFUSED = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-fA-F]+)\}")
_drawn: dict[str, bool] = {}


def named(data: Any, fonts: Iterable[str], compile: Compile) -> Any:
    """Nested data in whose texts every character that cannot be drawn is named: "[rocket]", "[U+6F22]"."""
    asked = {letter for letter in json.dumps(data, ensure_ascii=False) if ord(letter) >= SURE}
    if unknown := sorted(asked - _drawn.keys()):
        _look(unknown, list(fonts), compile)
    missing = {ord(letter): _name(letter) for letter in asked if not _drawn[letter]}
    return _renamed(data, missing) if missing else data


def _look(letters: list[str], fonts: list[str], compile: Compile) -> None:
    """Find out which letters can be drawn; the typesetter names those that cannot."""
    left = letters
    while left:
        try:
            compile(PROBE, json.dumps({"fonts": fonts, "letters": left}))
        except typst.TypstError as error:
            told = "".join(_REFUSED.findall(str(error.diagnostic)))
            refused = set(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), told)) & set(left)
            if not refused:
                break  # something else is wrong, which the document itself will say
            _drawn.update(dict.fromkeys(refused, False))
            left = [each for each in left if each not in refused]
        else:
            break
    _drawn.update(dict.fromkeys(left, True))


def _name(letter: str) -> str:
    """A sign by its name, a letter by its number: those of scripts are many, and their names long."""
    category = unicodedata.category(letter)
    if letter in SKIN_TONES:
        return f"[{SKIN_TONES[letter]} skin tone]"
    if category.startswith(("M", "C")) or category == "Sk":
        return ""  # joins or changes what stands before it
    is_letter = category.startswith("L")
    name = "" if is_letter else unicodedata.name(letter, "")
    return f"[{name.lower() or f'U+{ord(letter):04X}'}]"


def _renamed(data: Any, missing: dict[int, str]) -> Any:
    if isinstance(data, str):
        return data.translate(missing)
    if isinstance(data, dict):
        return {key: _renamed(value, missing) for key, value in data.items()}
    return [_renamed(value, missing) for value in data] if isinstance(data, list | tuple) else data
