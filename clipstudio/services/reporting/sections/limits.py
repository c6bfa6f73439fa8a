"""What the results do not show, and what was not tested."""

from __future__ import annotations

from collections.abc import Iterator

from clipstudio.domain.attribute_views import attribute_named
from clipstudio.domain.probes import ProbeName
from clipstudio.reporting.document import Block, Heading, Listing, Paragraph, Table, Words
from clipstudio.reporting.figure_pictures import figure_text
from clipstudio.results.coverage import cell_name
from clipstudio.results.suppression.words import suppressed_in_words
from clipstudio.results.words import counted, number
from clipstudio.services.probes.page import ProbePage
from clipstudio.services.reporting.material import Material, Reported
from clipstudio.services.reporting.sections.data import coverages
from clipstudio.services.reporting.sections.groups import disagreement_words, guessed_words
from clipstudio.services.reporting.sections.results import shown_answers

HEADER = ("To be kept in mind", "Of which figures")
ALL_FIGURES = "all figures of this result"
MOST_FIGURES = 4
"""Figures that are named one by one; of more, the rest is counted."""


def limits(material: Material) -> Iterator[Block]:
    """What figures say of their limits, what holds of the images, and what was not done at all."""
    tables = [table for each in material.reported if (table := _of_figures(each)) is not None]
    if tables:
        yield Heading("What the figures do not show")
        yield from tables
    yield Heading("What holds of the images")
    yield Listing(tuple(of_images(material)))
    yield Heading("What is suppressed")
    yield Paragraph(suppressed_in_words(material.suppression))
    yield Heading("What was not tested")
    yield Listing(tuple(not_tested(material)))
    yield Paragraph(
        "A model that treats groups alike on these images and with these words may not do so with others: results "
        "hold for what was asked, and for nothing else."
    )


def _of_figures(reported: Reported) -> Table | None:
    """What the figures of a result say of their limits, each sentence once, with the figures that say it."""
    said: dict[str, dict[str, None]] = {}
    titles: dict[str, None] = {}
    for answer in shown_answers(reported):
        text = figure_text(answer.figure)
        title = text.title.partition("   n = ")[0]
        titles[title] = None
        for sentence in text.limits:
            said.setdefault(sentence, {})[title] = None
    if not said:
        return None
    rows = tuple(
        ((Words(sentence),), tuple(_figures(list(of), is_all=len(of) == len(titles) > 1)))
        for sentence, of in said.items()
    )
    return Table(reported.source.title, HEADER, rows)


def _figures(titles: list[str], *, is_all: bool) -> Iterator[Words]:
    if is_all:
        yield Words(ALL_FIGURES)
        return
    yield from (Words(f"{title[:1].upper()}{title[1:]}") for title in titles[:MOST_FIGURES])
    if (more := len(titles) - MOST_FIGURES) > 0:
        yield Words(counted(more, "further figure"))


def of_images(material: Material) -> Iterator[str]:
    """Groups that are too small, attributes that sources dispute, and images that belong together."""
    for coverage in coverages(material):
        small = [cell for cell in coverage.cells if 0 < cell.n < coverage.minimum_n and not cell.suppressed]
        if small:
            names = ", ".join(f"{cell_name(cell)} ({number(cell.n)})" for cell in small)
            by = " and ".join(coverage.attributes)
            yield f"Too few images for a rate by {by}, fewer than {number(coverage.minimum_n)}: {names}."
    for summary in material.compared:
        if summary.disagreements:
            told = disagreement_words(summary, material.suppression.minimum)
            yield f"{summary.name} is disputed. {told} A rate can move with the source that is believed."
        elif summary.definition is None and len(summary.sources) < 2:
            yield f"{summary.name} has one source: whether another would see the same is not known."
        if summary.guessed:
            yield f"{summary.name}: {guessed_words(summary)}"
    yield from _belonging_together(material)


def _belonging_together(material: Material) -> Iterator[str]:
    """Whether intervals and tests know of images of one person, film or place."""
    known = {
        each.source.title: (each.source.provenance.get("interval") or {}).get("clusters") or {}
        for each in material.reported
    }
    used = [
        f"{title} ({counted(facts['clusters'], 'cluster')})" for title, facts in known.items() if facts.get("used")
    ]
    others = [title for title, facts in known.items() if not facts.get("used")]
    if used:
        yield f"Images of one cluster belong together, and intervals and tests allow for that: {'; '.join(used)}."
    if others:
        of = f": {'; '.join(others)}" if used else ""
        yield (
            "Images are counted as independent, since no clusters are known or none are used. Where several show "
            f"one person or scene, intervals are too narrow{of}."
        )


def not_tested(material: Material) -> Iterator[str]:
    """What was not done at all, a sentence each."""
    probes = {each.source.record.probe for each in material.reported if isinstance(each.source, ProbePage)}
    models = {each.source.basis.names for each in material.reported}
    if len(models) == 1 and ProbeName.MODELS not in probes:
        yield f"Other models: all results are of {next(iter(models))}."
    if ProbeName.DENIGRATION not in probes:
        yield "Other words: no label was left out or added to see what the choice of labels does."
    if ProbeName.LABELS not in probes:
        yield "Other thresholds: rates were not followed over all thresholds."
    sets = [each for reported in material.reported for each in reported.label_sets]
    if sets and all(len(each.templates) == 1 for each in sets):
        yield "Other wordings of the prompt: each label set has one template."
    if not material.reviews:
        yield "Whether people would agree: nobody judged the images by hand."
    compared = {attribute_named(name) for name in material.attributes}
    others = [name for name in material.project.attributes.names() if name not in compared]
    if others:
        yield f"{counted(len(others), 'attribute')} of the project that no run compares: {', '.join(others)}."
    if all(len(names) < 2 for each in material.reported for names in each.comparisons):
        yield "Intersections: no run compares by two attributes at once."
