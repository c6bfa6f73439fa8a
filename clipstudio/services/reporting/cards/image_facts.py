"""What is known of the images of a report, for cards: each fact as the report tells it, suppression included."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from clipstudio.domain.derived import in_words
from clipstudio.domain.reports import SectionName
from clipstudio.reporting.figure_pictures import figure_text
from clipstudio.results.coverage import coverage_figure
from clipstudio.results.words import images
from clipstudio.services.program_facts import program_version
from clipstudio.services.reporting.material import Material
from clipstudio.services.reporting.sections.data import coverages
from clipstudio.services.reporting.sections.groups import disagreement_words, guessed_words
from clipstudio.storage.attributes import AttributeSummary

NOT_RECORDED = "Not recorded."
"""Where only the author can answer."""
SENSITIVE = (
    "Whether that is, or reveals, what is sensitive of them (special categories of personal data), and on which "
    "legal basis it is processed, is not recorded. Images that show faces identify people."
)
NOT_SHARED = "The images are private: neither they nor their paths and digests are part of this description."


@dataclass(frozen=True, slots=True)
class ValueCount:
    """How many images have a value of an attribute.

    Attributes:
        attribute: Its name.
        value: The value.
        images: How many; None where that is withheld.
        note: Why it is.
    """

    attribute: str
    value: str
    images: int | None
    note: str = ""


def made_by(card: str) -> str:
    """What a fragment of a card begins with: a remark that no reader of the card sees."""
    return f"<!-- A fragment for a {card}, made by clipstudio {program_version()}: take over what you need. -->"


def set_name(material: Material) -> str:
    """What the images are called together: as the project's file, without its folder."""
    return material.project.path.stem


def own_words(material: Material, section: SectionName) -> str:
    """What the author wrote of something, in Markdown; "" where nothing was."""
    return material.plan.texts.get(section, "").strip()


def value_counts(material: Material) -> Iterator[ValueCount]:
    """The images of every value of the attributes that are compared; those of suppressed values are withheld."""
    hides, reason = material.suppression.hides, material.suppression.reason
    for summary in material.compared:
        for value, count in summary.values:
            if hides({summary.name: value}):
                yield ValueCount(summary.name, value, None, reason)
            else:
                yield ValueCount(summary.name, value, count)


def value_count_words(counted: ValueCount) -> str:
    """The same as the report says it."""
    return counted.note if counted.images is None else images(counted.images)


def balance(material: Material) -> tuple[str, ...]:
    """Which groups have most and fewest images, for each way of grouping them."""
    texts = [figure_text(coverage_figure(each)) for each in coverages(material)]
    told = [(text.title, text.meaning or text.answer) for text in texts]
    said = (f"{title[:1].upper()}{title[1:]}: {words}" for title, words in told if words)
    return tuple(dict.fromkeys(said))


def labelled(summary: AttributeSummary, material: Material) -> str:
    """Who said which value an image has, and how far sources agree."""
    if summary.definition is not None:
        source = f"follows from others: {in_words(summary.definition)}"
    else:
        source = f"from {'; '.join(summary.sources) or 'no source that is recorded'}"
    parts = [f"{summary.name}: {source}."]
    if summary.guessed:
        parts.append(guessed_words(summary))
    if summary.disagreements:
        parts.append(disagreement_words(summary, material.suppression.minimum))
    return " ".join(parts)


def looked_at(material: Material) -> tuple[str, ...]:
    """Every result with the images that it looked at."""
    return tuple(f"{each.source.title}: {each.source.basis.images}" for each in material.reported)


def sensitive(material: Material) -> str:
    """By what people are told apart, and what is not known of that; "" where they are not told apart."""
    names = ", ".join(each.name for each in material.compared)
    return f"People are told apart by {names}. {SENSITIVE}" if names else ""
