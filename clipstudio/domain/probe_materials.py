"""What the probes ship with: the label sets and templates each proposes, and how far they are the paper's own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from clipstudio.domain.language import said_later
from clipstudio.domain.resources import resource


class Fidelity(StrEnum):
    """How far a label set or a template is what the paper used; the values are words for people."""

    AS_PUBLISHED = said_later("as published")
    """The paper prints it: a template, or the labels of a set, whose prompts may still be ours."""
    RECONSTRUCTION = said_later("reconstruction")
    """The paper does not print it, or not its wording: the closest equivalent that clipstudio could make."""


@dataclass(frozen=True, slots=True)
class ProposedLabelSet:
    """A shipped label set that a probe proposes.

    Attributes:
        name: The label set's name.
        status: How far its labels are the paper's.
        note: What is published and what is not, in sentences for people.
    """

    name: str
    status: Fidelity
    note: str


@dataclass(frozen=True, slots=True)
class ProposedTemplate:
    """A prompt template that a probe proposes.

    Attributes:
        text: The template, with ``{label}``.
        status: Whether it is the paper's.
        note: What it is for and what is not stated, in sentences for people.
    """

    text: str
    status: Fidelity
    note: str


@dataclass(frozen=True, slots=True)
class ProbeMaterials:
    """What a probe proposes; of templates and label sets the first is the one to begin with."""

    label_sets: tuple[ProposedLabelSet, ...]
    templates: tuple[ProposedTemplate, ...]


def materials(probe: str) -> ProbeMaterials:
    """What ``probe`` (attributes, denigration, labels, scenes or identity) proposes.

    Raises:
        KeyError: There is no such probe.
    """
    entry: Mapping[str, list[dict[str, Any]]] = _read_all()[probe]
    return ProbeMaterials(
        label_sets=tuple(
            ProposedLabelSet(each["name"], Fidelity(each["status"]), each["note"]) for each in entry["label_sets"]
        ),
        templates=tuple(
            ProposedTemplate(each["text"], Fidelity(each["status"]), each["note"]) for each in entry["templates"]
        ),
    )


def invented_names() -> tuple[str, ...]:
    """The shipped invented full names, for the identity probe: over 2,000, none twice, already in mixed order."""
    lines = resource("names", "invented.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


def _read_all() -> dict[str, Any]:
    document: dict[str, Any] = json.loads(resource("probes", "templates.json").read_text(encoding="utf-8"))
    return document
