"""The question that a plan asks, in a sentence with its names and numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from clipstudio.domain.audits import Scoring
from clipstudio.domain.language import quoted, tr
from clipstudio.domain.merging import MergedValues
from clipstudio.results.words import counted, number, rule_in_words


@dataclass(frozen=True, slots=True)
class NamedLabels:
    """A label set as a question names it: name, version, and how many labels it has."""

    name: str
    version: int
    labels: int

    @property
    def words(self) -> str:
        """Name and version, "“sample-words” v2"."""
        return f"{quoted(self.name)} v{self.version}"

    @property
    def counted(self) -> str:
        """Its labels, "the 8 labels of “sample-words” v2"."""
        return tr("the {labels} of {words}", labels=counted(self.labels, "label"), words=self.words)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a plan asks, with what its ids stand for.

    Attributes:
        values: Of the plan's fields, by their names.
        images: The images in words, such as "the 478 images with kind person".
        label_sets: Those that the plan names; none for one that the probe proposes.
    """

    values: Mapping[str, Any]
    images: str
    label_sets: Sequence[NamedLabels] = field(default=())

    @property
    def by(self) -> str:
        """The end of a question: what is compared, ", by gender, and by gender and age"; empty for nothing."""
        comparisons = [tr(" and ").join(names) for names in self.values.get("comparisons", ())]
        merged: Sequence[MergedValues] = self.values.get("merged", ())
        together = f" ({'; '.join(group.words for group in merged)})" if merged else ""
        # "and" stands within an intersection too: a comma parts one comparison from the next.
        *first, last = [tr("by {each}", each=each) for each in comparisons] or [""]
        if first:
            last = tr("and {comparison}", comparison=last)
        return f", {', '.join((*first, last))}{together}" if last else ""


def audit_question(asked: Asked) -> str:
    """Of an audit: "Which of the 8 labels of “words” v2 does m give to the 478 images, by group?"."""
    values = asked.values
    (labels,) = asked.label_sets
    scoring, threshold = values["scoring"], values["threshold"]
    rule = ""
    if scoring is not Scoring.TOP1 and threshold is not None:
        rule = tr(
            ", with a probability {rule_in_words}", rule_in_words=rule_in_words(threshold, values["boundary"])
        )
    templates = tr(" (with templates of your own)") if values["templates"] else ""
    return tr(
        "Which of {counted}{templates} does {values} give to {images}{rule}{by}?",
        counted=labels.counted,
        templates=templates,
        values=values["model"],
        images=asked.images,
        rule=rule,
        by=asked.by,
    )


def attributes_question(asked: Asked) -> str:
    """Of the attributes probe."""
    values = asked.values
    labels = tr(", among {counted}", counted=asked.label_sets[0].counted) if asked.label_sets else ""
    more = [tr("{values} is also set against the rest.", values=values["positive"])] if values["positive"] else []
    more += [tr("A linear probe is trained too.")] if values["linear_probe"] else []
    question = tr(
        "How often does {values} get {values2} right for {images}{labels}",
        values=values["model"],
        values2=values["attribute"],
        images=asked.images,
        labels=labels,
    )
    return " ".join((f"{question}{asked.by}?", *more))


def denigration_question(asked: Asked) -> str:
    """Of the denigration probe."""
    base, *others = asked.label_sets
    change = (
        tr(", and what changes with {listed}", listed=_listed([each.words for each in others], tr("and with")))
        if others
        else ""
    )
    model = asked.values["model"]
    return tr(
        "Which of {counted} does {model} give to {images}{by}{change}?",
        counted=base.counted,
        model=model,
        images=asked.images,
        by=asked.by,
        change=change,
    )


def labels_question(asked: Asked) -> str:
    """Of the labels probe."""
    values = asked.values
    (labels,) = asked.label_sets
    rule = rule_in_words(values["threshold"], values["boundary"])
    return tr(
        "Which of {counted} does {values} attach to {images} with a probability {rule}{by}, "
        "and how much depends on the threshold?",
        counted=labels.counted,
        values=values["model"],
        images=asked.images,
        rule=rule,
        by=asked.by,
    )


def scenes_question(asked: Asked) -> str:
    """Of the scenes probe."""
    written = asked.values["captions"]
    captions = (
        tr("the {written} written here", written=counted(len(written), "caption"))
        if written
        else tr("the table's captions")
    )
    model = asked.values["model"]
    return tr(
        "Can {model} tell the true caption from a false or almost right one, with "
        "{captions}, on those of {images} that have any?",
        model=model,
        captions=captions,
        images=asked.images,
    )


def identity_question(asked: Asked) -> str:
    """Of the identity probe."""
    values = asked.values
    pools = _listed([number(pool) for pool in values["pools"]], tr("or"))
    return tr(
        "How many of the people in {images} can {values} name, as “{values2}” has it, among {pools} names{by}?",
        images=asked.images,
        values=values["model"],
        values2=values["attribute"],
        pools=pools,
        by=asked.by,
    )


def models_question(asked: Asked) -> str:
    """Of the models probe."""
    first, *others = asked.values["models"]
    (labels,) = asked.label_sets
    return tr(
        "Which of {counted} does {first} give to {images}{by}, and what changes with {listed}?",
        counted=labels.counted,
        first=first,
        images=asked.images,
        by=asked.by,
        listed=_listed(others, tr("and with")),
    )


def _listed(words: Sequence[str], last: str) -> str:
    """Words with commas, the last one behind ``last``: "a, b and c"."""
    return f" {last} ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))
