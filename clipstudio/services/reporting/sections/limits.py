"""What the results do not show, and what was not tested."""

from __future__ import annotations

from collections.abc import Iterator

from clipstudio.domain.attribute_views import attribute_named
from clipstudio.domain.probes import ProbeName
from clipstudio.reporting.document import Block, Heading, Listing, Paragraph
from clipstudio.reporting.figure_pictures import figure_text
from clipstudio.results.suppression.words import suppressed_in_words
from clipstudio.results.words import counted
from clipstudio.services.probes.page import ProbePage
from clipstudio.services.reporting.material import Material
from clipstudio.services.reporting.sections.results import shown_answers


def limits(material: Material) -> Iterator[Block]:
    """What figures say of their limits, each sentence once, and what was not done at all."""
    said = [
        sentence
        for each in material.reported
        for answer in shown_answers(each)
        for sentence in figure_text(answer.figure).limits
    ]
    if said:
        yield Heading("What the figures do not show")
        yield Listing(tuple(dict.fromkeys(said)))
    yield Heading("What is suppressed")
    yield Paragraph(suppressed_in_words(material.suppression))
    yield Heading("What was not tested")
    yield Listing(tuple(not_tested(material)))
    yield Paragraph(
        "A model that treats groups alike on these images and with these words may not do so with others: results "
        "hold for what was asked, and for nothing else."
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
