"""The words that the models chose among, in full."""

from __future__ import annotations

from collections.abc import Iterator

from clipstudio.domain.labels import LabelSet
from clipstudio.reporting.document import Block, Heading, Listing, Paragraph
from clipstudio.results.words import counted
from clipstudio.services.reporting.material import Material

NO_CATEGORY = "without a category"


def labels(material: Material) -> Iterator[Block]:
    """Every label set with its templates, its labels by category, and prompts of their own."""
    sets = {each.sha256: each for reported in material.reported for each in reported.label_sets}
    if not sets:
        yield Paragraph("No label set was used.")
    for label_set in sets.values():
        yield from _label_set(label_set)


def _label_set(label_set: LabelSet) -> Iterator[Block]:
    yield Heading(label_set.name)
    yield Paragraph(f"{counted(len(label_set.labels), 'label')}, SHA-256 {label_set.sha256}.", is_quiet=True)
    if label_set.description:
        yield Paragraph(label_set.description)
    yield Paragraph("Templates, into each of which a model reads every label:")
    yield Listing(label_set.templates)
    for category in dict.fromkeys(label.category for label in label_set.labels):
        held = tuple(label.text for label in label_set.labels if label.category == category)
        yield Paragraph(f"{(category or NO_CATEGORY).capitalize()}, {counted(len(held), 'label')}:")
        yield Listing(held)
    own = tuple(f"{label.text}: {'; '.join(label.prompts)}" for label in label_set.labels if label.prompts)
    if own:
        yield Paragraph("These labels have prompts of their own instead:")
        yield Listing(own)
