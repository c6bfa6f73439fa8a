"""Which parts of a report speak of what Article 10 and Annex IV of the EU AI Act ask for."""

from __future__ import annotations

from collections.abc import Iterator

from clipstudio.domain.reports import SectionName
from clipstudio.reporting.document import Block, Notice, Paragraph, Table, Words
from clipstudio.services.reporting.material import Material
from clipstudio.services.reporting.sections.ai_act_provisions import PROVISIONS, Provision
from clipstudio.services.reporting.titles import TITLES

NO_ADVICE = (
    "This table is no legal advice. It does not say whether the Act applies to a system, nor whether anything "
    "that it asks for is met: that a part of this report is named only means that it speaks of the matter."
)
WHICH_TEXT = (
    "The Act is Regulation (EU) 2024/1689, as published in the Official Journal of the European Union on 12 "
    "July 2024; what it asks is put in short here, in words of our own, and it may have been amended since: "
    "look up its text. What stands in Article 10 and Annex IV and is not listed is not spoken of here at all. "
    "Both (Annex IV by Article 11) are about high-risk AI systems and bind their providers. A model that is "
    "tested here is not by itself such a system."
)
WHICH_DATA = (
    "Article 10 is about the data sets with which a system is trained, validated and tested; of a system that "
    "is developed without training, by Article 10(6), about those with which it is tested. This report knows "
    "the images that were tested, and nothing of the data with which a model was trained."
)
HEADER = ("Provision", "What it asks for, in short", "Where in this report", "What this report does not cover")
NOWHERE = "nowhere"


def ai_act(material: Material) -> Iterator[Block]:
    """What the Act asks for, where this report tells it, and what is not covered."""
    yield Notice(NO_ADVICE)
    yield Paragraph(WHICH_TEXT)
    yield Paragraph(WHICH_DATA)
    rows = tuple(
        (
            (Words(each.name),),
            (Words(each.asks),),
            tuple(_where(material, each)),
            tuple(map(Words, _not_covered(material, each))),
        )
        for each in PROVISIONS
    )
    yield Table("Article 10 and Annex IV of Regulation (EU) 2024/1689", HEADER, rows)


def _where(material: Material, provision: Provision) -> Iterator[Words]:
    """The sections that speak of it, with those that would and are left out of this report."""
    for name in provision.sections:
        if name in material.plan.sections:
            yield Words(TITLES[name], name.value)
        else:
            yield Words(f"“{TITLES[name]}” is not in this report")
    if not provision.sections:
        yield Words(NOWHERE)


def _not_covered(material: Material, provision: Provision) -> Iterator[str]:
    """What is never covered, and what this report could cover and does not."""
    yield provision.not_covered
    for name in provision.own_words:
        if name in material.plan.sections and not material.plan.texts.get(name):
            yield f"Nothing was written under “{TITLES[name]}”."
    if SectionName.REVIEWS in provision.sections and not material.reviews:
        yield "Nobody judged images by hand."
    if provision.is_signed:
        yield "A signature." if material.plan.author else "Who is responsible: no author is named. A signature."
