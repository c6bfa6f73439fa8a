"""The pages of help, which are Markdown files that come with the program."""

from __future__ import annotations

import re
from dataclasses import dataclass

from clipstudio.domain.resources import resource

FIRST_STEPS, CHARTS, GLOSSARY = "first-steps", "charts", "glossary"


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A page of help.

    Attributes:
        name: By which it is asked for: that of a place in small letters, "first-steps", "charts" or "glossary".
        title: Its heading.
        markdown: All of it.
    """

    name: str
    title: str
    markdown: str

    def holds(self, words: str) -> bool:
        """Whether all of some words stand in it, in any case."""
        text = self.markdown.casefold()
        return all(word in text for word in words.casefold().split())


def glossary() -> dict[str, str]:
    """The words of the glossary in small letters, each with the first sentence that explains it."""
    (page,) = (page for page in help_pages() if page.name == GLOSSARY)
    entries = re.findall(r"^\*\*(.+?)\*\*[^:\n]*: (.+?)(?:\n\n|\Z)", page.markdown, re.MULTILINE | re.DOTALL)
    return {term.casefold(): _first_sentence(text) for term, text in entries}


def _first_sentence(text: str) -> str:
    plain = " ".join(text.replace("*", "").split())
    return re.split(r"(?<=[.]) (?=[A-Z])", plain, maxsplit=1)[0]


def help_pages() -> tuple[HelpPage, ...]:
    """All pages, in the order in which they are offered."""
    pages = []
    for path in sorted(resource("help").glob("*.md")):
        text = path.read_text(encoding="utf-8")
        title = text.splitlines()[0].removeprefix("# ")
        pages.append(HelpPage(path.stem.split("-", 1)[1], title, text))
    return tuple(pages)
