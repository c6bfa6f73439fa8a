"""The pages of help, which are Markdown files that come with the program, in the language of who reads them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from clipstudio.domain.language import ENGLISH, language_code, tr
from clipstudio.domain.resources import resource

FIRST_STEPS, CHARTS, GLOSSARY = "first-steps", "charts", "glossary"


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A page of help.

    Attributes:
        name: By which it is asked for: that of a place in small letters, "first-steps", "charts" or "glossary".
        title: Its heading in English.
        markdown: All of it; in English, with a line that says so, where it is not translated.
    """

    name: str
    title: str
    markdown: str

    def holds(self, words: str) -> bool:
        """Whether all of some words stand in it, in any case."""
        text = self.markdown.casefold()
        return all(word in text for word in words.casefold().split())

    def count(self, words: str) -> int:
        """How often some words stand in it, in any case, counted one by one."""
        text = self.markdown.casefold()
        return sum(text.count(word) for word in words.casefold().split())


def glossary() -> dict[str, str]:
    """The words of the glossary in English and small letters, each with the first sentence that explains it."""
    (page,) = (page for page in help_pages() if page.name == GLOSSARY)
    said = _entries(page.markdown)
    in_english = _entries(_english(GLOSSARY))
    return {term: said.get(tr(term).casefold(), sentence) for term, sentence in in_english.items()}


def _english(name: str) -> str:
    (path,) = resource("help").glob(f"*-{name}.md")
    return path.read_text(encoding="utf-8")


def _entries(markdown: str) -> dict[str, str]:
    entries = re.findall(r"^\*\*(.+?)\*\*[^:\n]*: (.+?)(?:\n\n|\Z)", markdown, re.MULTILINE | re.DOTALL)
    return {term.casefold(): _first_sentence(text) for term, text in entries}


def _first_sentence(text: str) -> str:
    plain = " ".join(text.replace("*", "").split())
    return re.split(r"(?<=[.]) (?=[A-ZÄÖÜ])", plain, maxsplit=1)[0]


def help_pages() -> tuple[HelpPage, ...]:
    """All pages, in the order in which they are offered."""
    pages = []
    for path in sorted(resource("help").glob("*.md")):
        text = path.read_text(encoding="utf-8")
        title = text.splitlines()[0].removeprefix("# ")
        pages.append(HelpPage(path.stem.split("-", 1)[1], title, _in_language(path, text)))
    return tuple(pages)


def _in_language(page: Path, text: str) -> str:
    """A page as this thread's language has it, or else in English, which it says below its heading."""
    code = language_code()
    if code == ENGLISH.code:
        return text
    own = page.parent / code / page.name
    if own.is_file():
        return own.read_text(encoding="utf-8")
    heading, _, rest = text.partition("\n")
    return f"{heading}\n\n*{tr('This page is in English so far.')}*\n{rest}"
