"""Which images a query means, in words."""

from __future__ import annotations

from collections.abc import Mapping

from clipstudio.domain.images import AttributeFilter, ImageQuery, LabelFilter
from clipstudio.results.words import number, percent


def selection_in_words(
    query: ImageQuery, images: int | None, collections: Mapping[int, str], *, is_filter: bool = False
) -> str:
    """The images of a query, "all 800 images" or "the 478 images with kind person".

    Args:
        query: What is asked for.
        images: How many it finds; None where nobody has counted them.
        collections: Names of the collections.
        is_filter: Whether it is the filter that the user has set, so that they know it by that.
    """
    count = "" if images is None else f"{number(images)} "
    parts = _parts(query, collections)
    if not parts:
        return f"all {count}images"
    noun = "image" if images == 1 else "images"
    filtered = "filtered " if is_filter else ""
    return f"the {count}{filtered}{noun} {', '.join(parts)}"


def _parts(query: ImageQuery, collections: Mapping[int, str]) -> list[str]:
    parts = []
    if query.collection is not None:
        parts.append(f"of the collection “{collections.get(query.collection, 'deleted')}”")
    parts += [_attribute(each) for each in query.attributes]
    if query.text:
        parts.append(f"with “{query.text}” in their path")
    if query.label is not None:
        parts.append(_label(query.label))
    if query.answer is not None:
        parts.append(query.answer.words)
    if query.ids is not None:
        parts.append("picked by hand")
    if query.without_copies:
        parts.append("without copies")
    return parts


def _attribute(wanted: AttributeFilter) -> str:
    values = sorted(value for value in wanted.values if value is not None)
    if None in wanted.values:
        values.append("missing")
    return f"with {wanted.attribute} {' or '.join(values)}"


def _label(wanted: LabelFilter) -> str:
    low, high = percent(wanted.minimum), percent(wanted.maximum)
    return f"with {low} to {high} for the label “{wanted.label}”"
