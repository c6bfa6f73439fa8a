"""What was found, a finding for each result: a plain sentence with its counts, and its intervals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from clipstudio.domain.prompts import shortened
from clipstudio.reporting.document import Block, Chart, Heading, Notice, Paragraph
from clipstudio.reporting.figure_pictures import figure_text
from clipstudio.results.figures import Figure, RowFigure
from clipstudio.results.words import counted, interval, number, percent
from clipstudio.services.reporting.material import Material, Reported
from clipstudio.services.reporting.rates_told import ToldRate, told_rates
from clipstudio.services.reporting.sections.results import WITHHELD
from clipstudio.services.reporting.sections.reviews import reviews
from clipstudio.services.reporting.summary.room import Room

INTERVALS = (
    "The range in brackets behind a share is its 95 % interval: what the share could be, in percent, were other "
    "images drawn in the same way. Few images make it wide."
)
LONGEST_TITLE = 110


def found(material: Material, room: Room) -> Iterator[Block]:
    """The first figure of every result in words, that of the first one drawn where there is room."""
    for remark in dict.fromkeys(remark for each in material.reported for remark in each.source.basis.remarks[:1]):
        yield Notice(shortened(remark, room.letters))
    yield Paragraph(INTERVALS)
    has_several = len({each.source.basis.names for each in material.reported}) > 1
    for place, each in enumerate(material.reported[: room.results]):
        yield from _finding(each, room, is_drawn=place == 0, names_model=has_several)
    more = len(material.reported) - room.results
    if more > 0:
        yield Paragraph(f"{counted(more, 'further result')} in the report.", is_quiet=True)
    if material.reviews:
        yield from _judged(material, room)


def _judged(material: Material, room: Room) -> Iterator[Block]:
    """What the report tells first of its first review, or why it does not."""
    title = shortened(f"Judged by people: {material.reviews[0].title}", LONGEST_TITLE)
    for block in reviews(material):
        if isinstance(block, Notice):
            yield Heading(title)
            yield Paragraph(block.text)
            return
        # A table of counts has no sentence.
        if isinstance(block, Chart) and (said := _sentence(block.figure)):
            yield Heading(title)
            yield Paragraph(shortened(said, room.letters))
            return


def _sentence(figure: Figure) -> str:
    text = figure_text(figure)
    return text.meaning or text.answer


def _finding(reported: Reported, room: Room, *, is_drawn: bool, names_model: bool) -> Iterator[Block]:
    of_model = f"{reported.source.basis.names}: " if names_model else ""
    if reported.is_withheld:
        yield Heading(shortened(reported.source.title, LONGEST_TITLE))
        yield Paragraph(WITHHELD)
        return
    figure = reported.opening.figure
    text = figure_text(figure)
    rates = told_rates(figure)
    if is_drawn and isinstance(figure, RowFigure) and len(figure.rows) <= room.chart:
        # It shows every interval.
        drawn = _alone(figure, shortened(text.meaning, room.letters))
        titled = replace(drawn, text=replace(drawn.text, title=f"{of_model}{drawn.text.title}"))
        yield Chart("chart-1", titled, has_numbers=False)
        return
    said = " ".join(filter(None, (text.meaning, _ranges(rates) if rates else text.answer)))
    title = text.title if of_model else f"{text.title[:1].upper()}{text.title[1:]}"
    yield Heading(shortened(f"{of_model}{title}", LONGEST_TITLE))
    yield Paragraph(shortened(said, room.letters))


def _alone(figure: RowFigure, said: str) -> RowFigure:
    """A figure with one sentence: what else it says stands in other parts of the page."""
    return replace(figure, text=replace(figure.text, meaning=said, answer="", note="", limits=()))


def _ranges(rates: tuple[ToldRate, ...]) -> str:
    """The highest and the lowest share with their intervals, or the one share that there is."""
    known = [each for each in rates if each.rate is not None and not each.is_whole]
    if not known:
        known = [each for each in rates if each.rate is not None]
    if not known:
        return ""
    known.sort(key=lambda each: each.rate or 0.0, reverse=True)
    ends = [known[0]] if len(known) == 1 else [known[0], known[-1]]
    return f"With intervals: {'; '.join(map(_range, ends))}."


def _range(each: ToldRate) -> str:
    rate, low, high = each.rate or 0.0, each.low or 0.0, each.high or 0.0
    return f"{each.group} {percent(rate)} {interval(low, high)} of {number(each.n or 0)}"
