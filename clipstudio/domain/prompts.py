"""How a model reads the prompts of labels: which it cuts, and which are one and the same to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clipstudio.domain.language import number, quoted, tr, tr_count


@dataclass(frozen=True, slots=True)
class CutLabel:
    """A label with prompts that are longer than the model reads.

    Attributes:
        label: The label.
        prompts: How many of its prompts are cut.
        tokens: Length of the longest, in tokens, with those that mark start and end.
    """

    label: str
    prompts: int
    tokens: int


@dataclass(frozen=True, slots=True)
class PromptReading:
    """What becomes of the prompts of some labels in a model.

    Attributes:
        prompts: How many there are.
        limit: Tokens that the model reads of one, with those that mark start and end.
        cut: The labels that lose something, in their order.
        alike: Labels that the model reads the same words for, each group in its order: they always tie.
    """

    prompts: int
    limit: int
    cut: tuple[CutLabel, ...] = ()
    alike: tuple[tuple[str, ...], ...] = ()


MOST_NAMED = 5


def cut_in_words(cut: Sequence[CutLabel], limit: int, model: str = "", total: int = 0, one: bool = True) -> str:
    """A sentence on labels that are cut; empty for none.

    Args:
        cut: The labels, or the first of them.
        limit: Tokens that the model reads.
        model: What to call the model; empty for nothing else.
        total: How many labels are cut, where those given are not all; with none given, no label is named.
        one: Whether ``model`` names a single one.
    """
    total = max(total, len(cut))
    if not total:
        return ""
    named = [
        tr("“{shortened}” ({tokens} tokens)", shortened=shortened(each.label), tokens=number(each.tokens))
        for each in cut
    ]
    has = tr("One label has a prompt") if total == 1 else tr("{total} labels have prompts", total=number(total))
    reads = tr(
        "longer than the {limit} tokens that {model} {value}",
        limit=number(limit),
        model=model or tr("the model"),
        value=tr("reads") if one else tr("read"),
    )
    return tr(
        "{has} {reads}, and the end is cut off{value}.",
        has=has,
        reads=reads,
        value=f": {_listed(named, total)}" if named else "",
    )


def alike_in_words(alike: Sequence[Sequence[str]], model: str = "", total: int = 0, one: bool = True) -> str:
    """A sentence on labels that are one and the same to the model; empty for none.

    Args:
        alike: The groups of labels, or the first of them.
        model: What to call the model; empty for nothing else.
        total: How many groups there are, where those given are not all; with none given, no label is named.
        one: Whether ``model`` names a single one.
    """
    total = max(total, len(alike))
    if not total:
        return ""
    groups = [_group(group) for group in alike]
    named = (
        _listed(groups, total)
        if groups
        else tr_count("labels in {count} group", "labels in {count} groups", total)
    )
    return tr(
        "{model} {value} the same words for {named}. No image can tell them apart: they tie.",
        model=model or tr("The model"),
        value=tr("reads") if one else tr("read"),
        named=named,
    )


def shortened(text: str, most: int = 60) -> str:
    """A long text by its beginning and its end, since labels that are cut often differ at their end only."""
    if len(text) <= most:
        return text
    half = (most - 3) // 2
    # Whole words, where there are any.
    beginning, end = text[:half].rsplit(" ", 1)[0], text[-half:].split(" ", 1)[-1]
    return f"{beginning.rstrip()} … {end.lstrip()}"


def _group(labels: Sequence[str]) -> str:
    more = len(labels) - MOST_NAMED
    named = [quoted(shortened(label)) for label in labels[:MOST_NAMED]]
    return tr(" and ").join([*named, tr("{more} more", more=number(more))] if more > 0 else named)


def _listed(names: list[str], total: int) -> str:
    more = total - min(len(names), MOST_NAMED)
    return "; ".join(names[:MOST_NAMED]) + (tr("; and {more} more", more=number(more)) if more > 0 else "")
