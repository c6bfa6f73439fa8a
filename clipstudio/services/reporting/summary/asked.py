"""What was asked of a model, and of which images, for somebody who never saw one."""

from __future__ import annotations

from collections.abc import Iterator

from clipstudio.domain.audits import Comparison
from clipstudio.domain.prompts import shortened
from clipstudio.domain.reports import SectionName
from clipstudio.reporting.document import Block, Listing, Paragraph
from clipstudio.reporting.markdown import first_paragraph
from clipstudio.results.words import counted, images, more_groups, size_in_words
from clipstudio.services.reporting.material import Material
from clipstudio.services.reporting.summary.room import Room

WHAT_IT_IS = (
    "Such a model is given pictures and a list of words, and says for every picture how well each word fits. "
    "Programs that search, sort or moderate pictures are built on such answers. The audit counts which words "
    "the model gives to pictures of which groups of people."
)
LONGEST_NAME = 60


def asked(material: Material, room: Room) -> Iterator[Block]:
    """Whom it is about in the author's words, which model, and which words it was given."""
    use = first_paragraph(material.plan.texts.get(SectionName.USE, ""))
    if use:
        yield Paragraph(shortened(use, room.letters))
    names = dict.fromkeys(each.source.basis.names for each in material.reported if each.source.basis.names)
    models = shortened("; ".join(names), room.letters)
    yield Paragraph(f"Tested: {models or 'a model'}. {WHAT_IT_IS}")
    sets = {each.sha256: each for reported in material.reported for each in reported.label_sets}
    if sets:
        named = [
            f"“{shortened(each.name, LONGEST_NAME)}” with {counted(len(each.labels), 'label')}"
            for each in list(sets.values())[: room.results]
        ]
        more = len(sets) - len(named)
        last = f", and {more:,} more" if more else ""
        yield Paragraph(f"Lists of words: {', '.join(named)}{last}.")


def which_images(material: Material, room: Room) -> Iterator[Block]:
    """How many images the project has, which of them were looked at, and how many each group has."""
    total = material.project.images.count()
    of = dict.fromkeys(each.source.basis.images for each in material.reported if each.source.basis.images)
    looked_at = shortened("; ".join(of), room.letters)
    yield Paragraph(f"The project holds {images(total)}. Looked at: {looked_at or 'not recorded'}.")
    comparisons = {
        each.attributes: each
        for reported in material.reported
        for run in reported.runs
        for each in run.comparisons
    }
    single = [each for each in comparisons.values() if len(each.attributes) == 1]
    if single:
        yield Listing(tuple(_groups(each, room) for each in single[: room.comparisons]))


def _groups(comparison: Comparison, room: Room) -> str:
    """How many images each group has; some may be suppressed."""
    told = [
        f"{shortened(name, LONGEST_NAME)} {size_in_words(group)}"
        for name, group in zip(comparison.group_names, comparison.groups, strict=True)
    ]
    more = len(told) - room.groups
    kept = [*told[: room.groups], more_groups(more)] if more > 0 else told
    return f"By {shortened(comparison.title, LONGEST_NAME)}: {'; '.join(kept)}."
