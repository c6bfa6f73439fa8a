"""The questions of a datasheet, in short, each with what the program can answer of it."""

from __future__ import annotations

from collections.abc import Callable

from clipstudio.domain.reports import SectionName
from clipstudio.reporting.markdown_writing import items, plain_text
from clipstudio.results.suppression.words import suppressed_in_words
from clipstudio.results.words import images
from clipstudio.services.reporting.cards.image_facts import (
    NOT_SHARED,
    balance,
    labelled,
    looked_at,
    own_words,
    sensitive,
)
from clipstudio.services.reporting.material import Material
from clipstudio.services.reporting.sections.groups import without_value
from clipstudio.services.reporting.sections.limits import not_tested

Answer = Callable[[Material], str]
"""What is known, in Markdown; "" where only the author knows."""

UNTOUCHED = "The program reads the image files and never writes to them: they are as they were."
ABOUT_VALUES = (
    "Values of attributes say what a source said of a picture, not what the person in it would say of themselves."
)


def _unknown(_material: Material) -> str:
    return ""


def _use(material: Material) -> str:
    return own_words(material, SectionName.USE)


def _origin(material: Material) -> str:
    return own_words(material, SectionName.DATA)


def _items(material: Material) -> str:
    return f"An image file. The project holds {images(material.project.images.count())}."


def _features(material: Material) -> str:
    names = ", ".join(material.project.attributes.names())
    told = f" and these attributes: {plain_text(names)}" if names else ""
    return f"The file with its width and height in pixels{told}."


def _labels(material: Material) -> str:
    told = items(labelled(each, material) for each in material.compared)
    return f"{told}\n\n{ABOUT_VALUES}" if told else ""


def _missing(material: Material) -> str:
    rows = [
        f"{summary.name}: {title[:1].lower()}{title[1:]}: {words}"
        for summary in material.compared
        for title, words in (without_value(material.suppression, summary),)
    ]
    return items(rows)


def _populations(material: Material) -> str:
    return items((*balance(material), suppressed_in_words(material.suppression)))


def _relations(material: Material) -> str:
    facts = [
        (each.source.title, (each.source.provenance.get("interval") or {}).get("clusters") or {})
        for each in material.reported
    ]
    told = [f"{title}: {known['clusters']:,} clusters of images" for title, known in facts if known.get("used")]
    return items(told)


def _sensitive(material: Material) -> str:
    return plain_text(sensitive(material))


def _uses(material: Material) -> str:
    return items(looked_at(material))


def _limits(material: Material) -> str:
    return items(not_tested(material))


QUESTIONS: dict[str, tuple[tuple[str, Answer], ...]] = {
    "Motivation": (
        ("For what purpose were the images brought together?", _use),
        ("Who brought them together, and who paid for it?", _unknown),
    ),
    "Composition": (
        ("What does an item stand for, and how many are there?", _items),
        ("Are they all there are, or a sample of a larger set? Is it representative?", _unknown),
        ("What does an item consist of?", _features),
        ("Are there labels, and who gave them?", _labels),
        ("Is something missing from items?", _missing),
        ("Do items belong together?", _relations),
        ("Which groups of people are told apart, and how many images has each?", _populations),
        ("Can people be identified? Does it hold what is sensitive of them?", _sensitive),
        ("Might it offend, threaten or frighten those who look at it?", _unknown),
    ),
    "Collection process": (
        ("How, by whom and when were the images obtained?", _origin),
        ("Do the people in them know, and did they consent? Can they take that back?", _unknown),
        ("Was there an ethical review, or an assessment of the effect on them?", _unknown),
    ),
    "Preprocessing, cleaning, labelling": (
        ("What was done to the images?", lambda _material: UNTOUCHED),
        ("What was done to them before they came into the project?", _unknown),
    ),
    "Uses": (
        ("What have they been used for?", _uses),
        ("What must a user know beforehand, and what were they not tested for?", _limits),
    ),
    "Distribution": (
        ("Are they given to others, how, and under which licence?", _unknown),
        ("What does this card give away of them?", lambda _material: NOT_SHARED),
    ),
    "Maintenance": (("Who looks after them, corrects them, and can be asked?", _unknown),),
}
"""By the parts of a datasheet, in its order."""
