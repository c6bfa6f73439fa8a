"""What a reader may do next with a result, as short words with what they do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from clipstudio.domain.language import said_later
from clipstudio.domain.probes import ProbeName
from clipstudio.results.hands import click_to


class StepKind(StrEnum):
    """What a step does."""

    LOOK = "look"
    """Nothing by itself: it says what opening a mark of the figure does."""
    CHOOSE = "choose"
    """Takes an option of a choice on the page."""
    PROBE = "probe"
    """Opens the form of a probe."""
    ADD_MODEL = "add model"
    """Leads to where models are added."""
    SAVE = "save"
    """Saves the figure or its numbers."""
    REPORT = "report"
    """Begins a report of the result."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """One thing to do next.

    Attributes:
        kind: What it does.
        words: As the user reads it.
        name: Name of the choice, or of the probe.
        value: Value of the option.
    """

    kind: StepKind
    words: str
    name: str = ""
    value: str = ""


def look(words: str) -> NextStep:
    """What opening a mark of the figure does."""
    return NextStep(StepKind.LOOK, words)


def choose_step(words: str, name: str, value: str) -> NextStep:
    """Takes an option of a choice on the page."""
    return NextStep(StepKind.CHOOSE, words, name, value)


def probe_step(words: str, probe: ProbeName) -> NextStep:
    """Opens the form of a probe."""
    return NextStep(StepKind.PROBE, words, probe.value)


COMPARE_MODELS = probe_step(said_later("Compare another model…"), ProbeName.MODELS)
ADD_MODEL = NextStep(StepKind.ADD_MODEL, said_later("Add a model to compare with…"))


def possible_steps(steps: Sequence[NextStep], models: int) -> tuple[NextStep, ...]:
    """The steps that can be taken where there are so many models and predictions: one alone has no other."""
    return tuple(ADD_MODEL if step == COMPARE_MODELS and models < 2 else step for step in steps)


SAVE_STEP = NextStep(StepKind.SAVE, said_later("Save this figure"))
REPORT_STEP = NextStep(StepKind.REPORT, said_later("Report this…"))
SEE_BARS = look(click_to("a bar", "see its images"))
