"""What was found, a finding for each result: a plain sentence with its counts, and its intervals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from clipstudio.domain.estimates import CONFIDENCE
from clipstudio.domain.prompts import shortened
from clipstudio.reporting.document import Block, Chart, Heading, Notice, Paragraph
from clipstudio.reporting.figure_pictures import figure_text
from clipstudio.results.figures import Figure, RowFigure
from clipstudio.results.words import confidence_in_words, confidence_of, counted, interval, number, percent
from clipstudio.services.reporting.material import Material, Reported
from clipstudio.services.reporting.rates_told import ToldRate, told_rates
from clipstudio.services.reporting.sections.results import WITHHELD
from clipstudio.services.reporting.sections.reviews import reviews
from clipstudio.services.reporting.summary.room import Room

INTERVALS = (
    "The range in brackets behind a share is its {level}: what the share could be, in percent, were other "
    "images drawn in the same way. Few images make it wide."
)
LONGEST_TITLE = 110


def found(material: Material, room: Room) -> Iterator[Block]:
    """The first figure of every result in words, that of the first one drawn where there is room."""
    for remark in dict.fromkeys(remark for each in material.reported for remark in each.source.basis.remarks[:1]):
        yield Notice(shortened(remark, room.letters))
    levels = _levels(material)
    several = f"interval, at {' or '.join(levels)}"
    yield Paragraph(INTERVALS.format(level=f"{levels[0]} interval" if len(levels) == 1 else several))
    has_several = len({each.source.basis.names for each in material.reported}) > 1
    for place, each in enumerate(material.reported[: room.results]):
        yield from _finding(each, room, is_drawn=place == 0, names_model=has_several, says_level=len(levels) > 1)
    more = len(material.reported) - room.results
    if more > 0:
        yield Paragraph(f"{counted(more, 'further result')} in the report.", is_quiet=True)
    if material.reviews:
        yield from _judged(material, room)


def _levels(material: Material) -> list[str]:
    """The levels at which intervals are told, ascending; reviews have the usual one."""
    levels = {confidence_of(each.source.provenance) for each in material.reported}
    if material.reviews or not levels:
        levels.add(CONFIDENCE)
    return list(map(confidence_in_words, sorted(levels)))


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


def _finding(
    reported: Reported, room: Room, *, is_drawn: bool, names_model: bool, says_level: bool
) -> Iterator[Block]:
    of_model = f"{reported.source.basis.names}: " if names_model else ""
    if reported.is_withheld:
        yield Heading(shortened(reported.source.title, LONGEST_TITLE))
        yield Paragraph(WITHHELD)
        return
    level = f"{confidence_in_words(confidence_of(reported.source.provenance))} " if says_level else ""
    figure = reported.opening.figure
    text = figure_text(figure)
    rates = told_rates(figure)
    if is_drawn and isinstance(figure, RowFigure) and len(figure.rows) <= room.chart:
        # It shows every interval.
        at_level = f"   {level}intervals" if level else ""
        drawn = _alone(figure, shortened(text.meaning, room.letters))
        titled = replace(drawn, text=replace(drawn.text, title=f"{of_model}{drawn.text.title}{at_level}"))
        yield Chart("chart-1", titled, has_numbers=False)
        return
    said = " ".join(filter(None, (text.meaning, _ranges(rates, level) if rates else text.answer)))
    title = text.title if of_model else f"{text.title[:1].upper()}{text.title[1:]}"
    yield Heading(shortened(f"{of_model}{title}", LONGEST_TITLE))
    yield Paragraph(shortened(said, room.letters))


def _alone(figure: RowFigure, said: str) -> RowFigure:
    """A figure with one sentence: what else it says stands in other parts of the page."""
    return replace(figure, text=replace(figure.text, meaning=said, answer="", note="", limits=()))


def _ranges(rates: tuple[ToldRate, ...], level: str) -> str:
    """The highest and the lowest share with their intervals, or the one share that there is; "" or a level."""
    known = [each for each in rates if each.rate is not None and not each.is_whole]
    if not known:
        known = [each for each in rates if each.rate is not None]
    if not known:
        return ""
    known.sort(key=lambda each: each.rate or 0.0, reverse=True)
    ends = [known[0]] if len(known) == 1 else [known[0], known[-1]]
    return f"With {level}intervals: {'; '.join(map(_range, ends))}."


def _range(each: ToldRate) -> str:
    rate, low, high = each.rate or 0.0, each.low or 0.0, each.high or 0.0
    return f"{each.group} {percent(rate)} {interval(low, high)} of {number(each.n or 0)}"
