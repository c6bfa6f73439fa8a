"""The question of a plan, in a sentence."""

from __future__ import annotations

from typing import Any

import pytest

from clipstudio.domain.audits import Boundary, Scoring
from clipstudio.domain.merging import MergedValues
from clipstudio.results.questions import Asked, NamedLabels
from clipstudio.services.auditing.kind import AUDIT
from clipstudio.services.probes.registry import PROBES

WORDS, CHILD = NamedLabels("words", 2, 8), NamedLabels("words-child", 1, 9)
BY: dict[str, Any] = {"model": "m", "comparisons": (("gender",),), "merged": ()}


def asked(*labels: NamedLabels, **values: Any) -> Asked:
    return Asked({**BY, **values}, "478 people", labels)


AUDITED = {"scoring": Scoring.TOP1, "threshold": None, "boundary": Boundary.ABOVE, "templates": ()}


def test_an_audit_names_labels_model_images_and_groups() -> None:
    assert AUDIT.sentence(asked(WORDS, **AUDITED)) == (
        "Which of the 8 labels of “words” v2 does m give to 478 people, by gender?"
    )
    rule = {**AUDITED, "scoring": Scoring.THRESHOLD, "threshold": 0.005}
    assert "people, with a probability above 0.50 %, by gender?" in AUDIT.sentence(asked(WORDS, **rule))
    assert AUDIT.sentence(asked(WORDS, **AUDITED, comparisons=())).endswith("478 people?")


@pytest.mark.parametrize(
    ("comparisons", "words"),
    [
        ((("gender",),), ", by gender"),
        ((("gender",), ("age",)), ", by gender, and by age"),
        ((("gender",), ("age",), ("gender", "age")), ", by gender, by age, and by gender and age"),
        ((), ""),
    ],
)
def test_what_is_compared_is_listed(comparisons: tuple[tuple[str, ...], ...], words: str) -> None:
    assert asked(comparisons=comparisons).by == words


def test_values_taken_together_are_named() -> None:
    merged = (MergedValues("race", "non-White", ("White",), all_others=True),)
    assert asked(comparisons=(("race",),), merged=merged).by == (
        ", by race (non-White: all values of race except White)"
    )


@pytest.mark.parametrize(
    ("probe", "given", "sentence"),
    [
        (
            "attributes",
            asked(attribute="gender", positive="female", linear_probe=True),
            "How often does m get gender right for 478 people, by gender? female is also set "
            "against the rest. A linear probe is trained too.",
        ),
        (
            "denigration",
            asked(WORDS, CHILD),
            "Which of the 8 labels of “words” v2 does m give to 478 people, by gender, and what "
            "changes with “words-child” v1?",
        ),
        (
            "labels",
            asked(WORDS, threshold=0.005, boundary=Boundary.AT_LEAST),
            "Which of the 8 labels of “words” v2 does m attach to 478 people with a probability "
            "of at least 0.50 %, by gender, and how much depends on the threshold?",
        ),
        (
            "scenes",
            asked(table="t.csv", captions=()),
            "Can m tell the true caption from a false or almost right one, with the table's captions, on those of "
            "478 people that have any?",
        ),
        (
            "identity",
            asked(attribute="name", pools=(100, 1000, 2000)),
            "How many of the people in 478 people can m name, as “name” has it, among 100, 1,000 "
            "or 2,000 names, by gender?",
        ),
        (
            "models",
            asked(WORDS, models=("a", "b", "c")),
            "Which of the 8 labels of “words” v2 does a give to 478 people, by gender, and what "
            "changes with b and with c?",
        ),
    ],
)
def test_every_probe_asks_its_question(probe: str, given: Asked, sentence: str) -> None:
    (kind,) = (each for name, each in PROBES.items() if name == probe)
    assert kind.sentence(given) == sentence
