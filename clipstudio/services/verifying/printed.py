"""What a report says in print: the words and numbers of its HTML, section by section."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html.parser import HTMLParser
from itertools import zip_longest

from clipstudio.services.verifying.comparing import differing

_SILENT = ("style", "svg", "script")
_LINE = ("p", "h1", "h2", "h3", "h4", "li", "caption", "summary", "pre", "title")
HEAD = ""
"""What stands in no section."""


class PrintedText(HTMLParser):
    """Reads the text of a report.

    Attributes:
        lines: Of each section by its id, in order: each paragraph, and the cells of each row of a table.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: dict[str, list[str]] = {HEAD: []}
        self._sections: list[str] = []
        self._silent = 0
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A section begins, a line, a cell."""
        told = dict(attrs)
        if tag in _SILENT:
            self._silent += 1
        elif tag == "section":
            self._end_line()
            self._sections.append(told.get("id") or (self._sections[-1] if self._sections else HEAD))
            self.lines.setdefault(self._sections[-1], [])
        elif tag == "tr" or tag in _LINE:
            self._end_line()
        elif tag in ("td", "th") and self._text:
            self._text.append(" | ")
        elif tag == "br":
            self._text.append(" ")
        if "aria-label" in told and not self._silent and "drawing" in (told.get("class") or ""):
            self._end_line()
            self._text.append(f"{told['aria-label']}")
            self._end_line()

    def handle_endtag(self, tag: str) -> None:
        """A section ends, or a line."""
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag == "section" and self._sections:
            self._end_line()
            self._sections.pop()
        elif tag == "tr" or tag in _LINE:
            self._end_line()

    def handle_data(self, data: str) -> None:
        """Words."""
        if not self._silent:
            self._text.append(data)

    def _end_line(self) -> None:
        line = " ".join("".join(self._text).split())
        self._text.clear()
        if line:
            self.lines[self._sections[-1] if self._sections else HEAD].append(line)


def printed(html: str) -> Mapping[str, Sequence[str]]:
    """The lines of every section of a report."""
    parser = PrintedText()
    parser.feed(html)
    parser.close()
    return parser.lines


def printed_faults(kept: Sequence[str], found: Sequence[str]) -> Iterator[str]:
    """Where the lines of a section differ from those expected, a sentence each."""
    for one, other in zip_longest(kept, found, fillvalue=""):
        if one != other:
            yield f"report.html: {differing(one, other)} is printed, expected {differing(other, one)}"
