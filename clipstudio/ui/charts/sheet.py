"""What a chart hands over besides its drawing, without Qt: its question, its key, its data and its words."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from clipstudio.ui.charts.view_model import NEUTRAL_MARK, Mark

Line = tuple[object, ...]
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


class Sign(StrEnum):
    """How an entry of a key is drawn."""

    DOT = "dot"
    """A filled mark."""
    HOLLOW = "hollow"
    """The mark's outline."""
    SMALL = "small"
    """A small hollow mark on a dotted line: a published figure."""
    BAR = "bar"
    HATCHED = "hatched"
    LINE = "line"
    DASHED = "dashed"
    DOTTED = "dotted"
    FRAME = "frame"
    """An empty frame."""
    WORDS = "words"
    """No sign: the words stand alone."""


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """One sign of a chart with what it means; a neutral mark where it means no group."""

    text: str
    sign: Sign
    mark: Mark = NEUTRAL_MARK


@dataclass(frozen=True, slots=True)
class Sheet:
    """A chart in words and numbers.

    Attributes:
        title: The question.
        header: Names of the data's columns.
        lines: The data: fractions, not percent; empty where not estimable.
        key: What the signs mean, in the order in which they are written; empty where rows say it.
        foot: The answer in a sentence, and what must be known besides.
    """

    title: str
    header: Line
    lines: tuple[Line, ...]
    key: tuple[KeyEntry, ...] = ()
    foot: str = ""


def escape_formula(text: str) -> str:
    """A cell's text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def tab_separated(header: Line, lines: Iterable[Line]) -> str:
    """Lines for the clipboard, as spreadsheets take them."""
    buffer = io.StringIO()
    csv.writer(buffer, dialect="excel-tab", lineterminator="\n").writerows((header, *lines))
    return buffer.getvalue()
