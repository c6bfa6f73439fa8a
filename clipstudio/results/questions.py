"""The question that a plan asks, in a sentence with its names and numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from clipstudio.domain.audits import Scoring
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
        return f"“{self.name}” v{self.version}"

    @property
    def counted(self) -> str:
        """Its labels, "the 8 labels of “sample-words” v2"."""
        return f"the {counted(self.labels, 'label')} of {self.words}"


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
        comparisons = [" and ".join(names) for names in self.values.get("comparisons", ())]
        merged: Sequence[MergedValues] = self.values.get("merged", ())
        together = f" ({'; '.join(group.words for group in merged)})" if merged else ""
        # "and" stands within an intersection too: a comma parts one comparison from the next.
        *first, last = [f"by {each}" for each in comparisons] or [""]
        return f", {', '.join((*first, f'and {last}' if first else last))}{together}" if last else ""


def audit_question(asked: Asked) -> str:
    """Of an audit: "Which of the 8 labels of “words” v2 does m give to the 478 images, by group?"."""
    values = asked.values
    (labels,) = asked.label_sets
    scoring, threshold = values["scoring"], values["threshold"]
    rule = ""
    if scoring is not Scoring.TOP1 and threshold is not None:
        rule = f", with a probability {rule_in_words(threshold, values['boundary'])}"
    templates = " (with templates of your own)" if values["templates"] else ""
    return f"Which of {labels.counted}{templates} does {values['model']} give to {asked.images}{rule}{asked.by}?"


def attributes_question(asked: Asked) -> str:
    """Of the attributes probe."""
    values = asked.values
    labels = f", among {asked.label_sets[0].counted}" if asked.label_sets else ""
    more = [f"{values['positive']} is also set against the rest."] if values["positive"] else []
    more += ["A linear probe is trained too."] if values["linear_probe"] else []
    question = f"How often does {values['model']} get {values['attribute']} right for {asked.images}{labels}"
    return " ".join((f"{question}{asked.by}?", *more))


def denigration_question(asked: Asked) -> str:
    """Of the denigration probe."""
    base, *others = asked.label_sets
    change = f", and what changes with {_listed([each.words for each in others], 'and with')}" if others else ""
    model = asked.values["model"]
    return f"Which of {base.counted} does {model} give to {asked.images}{asked.by}{change}?"


def labels_question(asked: Asked) -> str:
    """Of the labels probe."""
    values = asked.values
    (labels,) = asked.label_sets
    rule = rule_in_words(values["threshold"], values["boundary"])
    return (
        f"Which of {labels.counted} does {values['model']} attach to {asked.images} with a probability "
        f"{rule}{asked.by}, and how much depends on the threshold?"
    )


def scenes_question(asked: Asked) -> str:
    """Of the scenes probe."""
    written = asked.values["captions"]
    captions = f"the {counted(len(written), 'caption')} written here" if written else "the table's captions"
    model = asked.values["model"]
    return (
        f"Can {model} tell the true caption from a false or almost right one, with {captions}, on those of "
        f"{asked.images} that have any?"
    )


def identity_question(asked: Asked) -> str:
    """Of the identity probe."""
    values = asked.values
    pools = _listed([number(pool) for pool in values["pools"]], "or")
    return (
        f"How many of the people in {asked.images} can {values['model']} name, as “{values['attribute']}” has it, "
        f"among {pools} names{asked.by}?"
    )


def models_question(asked: Asked) -> str:
    """Of the models probe."""
    first, *others = asked.values["models"]
    (labels,) = asked.label_sets
    return (
        f"Which of {labels.counted} does {first} give to {asked.images}{asked.by}, and what changes with "
        f"{_listed(others, 'and with')}?"
    )


def _listed(words: Sequence[str], last: str) -> str:
    """Words with commas, the last one behind ``last``: "a, b and c"."""
    return f" {last} ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))
