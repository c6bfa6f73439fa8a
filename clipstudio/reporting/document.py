"""A report as data: sections of blocks, which the HTML and the PDF are made from alike."""

from __future__ import annotations

from dataclasses import dataclass

from clipstudio.results.figures import Figure


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words of the program; a quiet one is written smaller."""

    text: str
    is_quiet: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """Words that must not be missed, in a frame."""

    text: str


@dataclass(frozen=True, slots=True)
class Prose:
    """Words of the auditor, in Markdown; pictures and HTML in it stay text."""

    markdown: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Names with what they are."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """Texts that are given as they are, a line each: labels, prompts, a command."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure with its words, its small print and its numbers.

    Attributes:
        id: Unique in the report, of letters, digits and hyphens.
        figure: What is drawn.
        small_print: What it rests on.
        has_numbers: Whether the table of its numbers follows.
    """

    id: str
    figure: Figure
    small_print: tuple[str, ...] = ()
    has_numbers: bool = True


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a section."""

    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """Words in a cell.

    Attributes:
        text: What they say.
        section: Id of the section of this report that they lead to; "" for none.
    """

    text: str
    section: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of words, some of which lead to other sections; the first cell of a row heads it.

    Attributes:
        caption: What it lists.
        header: Heads of the columns.
        rows: Of every row its cells, of every cell its paragraphs.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[tuple[Words, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """An example of an image.

    Attributes:
        jpeg: Its file, which holds nothing but pixels.
        width: In pixels.
        height: In pixels.
        alt: What a screen reader says instead.
        name: Of its file, to be written below it; empty where it is not told.
    """

    jpeg: bytes
    width: int
    height: int
    alt: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Pictures:
    """Examples of the images behind a mark.

    Attributes:
        caption: Which images these are, and how many of how many.
        pictures: At least one.
    """

    caption: str
    pictures: tuple[Picture, ...]


Block = Paragraph | Notice | Prose | Facts | Listing | Chart | Heading | Table | Pictures


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report with a heading.

    Attributes:
        id: Unique in the report, of letters, digits and hyphens.
        title: Its heading.
        blocks: In order.
    """

    id: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """All of a report.

    Attributes:
        title: What it is called.
        lines: Below the title: who made it, when, of what.
        warning: What is said first, on a page of its own, where harmful words follow; empty for none.
        sections: In order.
        language: Of the words, a tag such as "en".
        is_summary: Whether it is one page: without a table of contents, and with nothing on a page of its own.
    """

    title: str
    lines: tuple[str, ...]
    warning: tuple[str, ...]
    sections: tuple[Section, ...]
    language: str = "en"
    is_summary: bool = False
