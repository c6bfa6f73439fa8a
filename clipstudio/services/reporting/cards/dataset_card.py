"""A fragment of a dataset card: metadata as the Hugging Face Hub reads it, and the questions of a datasheet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from clipstudio.domain.reports import SectionName
from clipstudio.reporting.markdown_writing import document, front_matter, items, plain_text, table
from clipstudio.results.words import images
from clipstudio.services.reporting.cards.image_facts import (
    NOT_RECORDED,
    made_by,
    own_words,
    set_name,
    value_count_words,
    value_counts,
)
from clipstudio.services.reporting.cards.questions import QUESTIONS
from clipstudio.services.reporting.material import Material

SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))
LARGEST = "1M<n<10M"
"""The Hub's categories of size."""
SOURCE = (
    "The questions follow, in short, those of Gebru et al., “Datasheets for Datasets” (2021). What the program "
    "cannot know is for the author to fill in: it says “Not recorded.”"
)


def dataset_card(material: Material) -> bytes:
    """The fragment, in Markdown with its metadata before it."""
    return document(
        front_matter(_metadata(material)),
        made_by("dataset card"),
        f"# {plain_text(set_name(material))}",
        f"{images(material.project.images.count())} with which models were audited.",
        SOURCE,
        *_datasheet(material),
        "## Images by group",
        _groups(material),
    )


def _metadata(material: Material) -> dict[str, Any]:
    count = material.project.images.count()
    size = next((words for limit, words in SIZES if count < limit), LARGEST)
    return {
        "pretty_name": set_name(material),
        "size_categories": [size],
        "task_categories": ["zero-shot-image-classification"],
        "tags": ["bias", "fairness"],
    }


def _datasheet(material: Material) -> Iterator[str]:
    for part, questions in QUESTIONS.items():
        yield f"## {part}"
        for question, answer in questions:
            yield f"**{question}**"
            yield answer(material) or NOT_RECORDED
    if words := own_words(material, SectionName.LIMITS):
        yield "## In the author's words"
        yield words


def _groups(material: Material) -> str:
    rows = [(each.attribute, each.value, value_count_words(each)) for each in value_counts(material)]
    return table(("attribute", "value", "images"), rows) if rows else items(("No groups were compared.",))
