"""Answers: one page for a run or a probe - the question, what can be chosen, a figure, and what is to be known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from clipstudio.domain.audits import Boundary
from clipstudio.domain.ids import ProbeRunId, RunId
from clipstudio.domain.language import tr
from clipstudio.domain.run_list import RunKey, RunKind
from clipstudio.results.figures import Figure, TableFigure
from clipstudio.results.steps import NextStep
from clipstudio.results.targets import Target

Chosen = Mapping[str, str]
"""Name of a choice to the value of its option; what is missing or unknown takes the first option."""

FORM = "form"
"""Name of the choice among the figures of an answer."""

THRESHOLD = "threshold"
"""Name under which `Chosen` holds a threshold that was moved, as Python writes a float."""


class ChoiceForm(StrEnum):
    """How a choice is offered."""

    MENU = "menu"
    BUTTONS = "buttons"
    """Side by side, one pressed."""
    TICK = "tick"
    """Two options, "" for off and "on"; the words of the choice stand beside the box."""
    SEARCH = "search"
    """A list with a field to search in, for hundreds of options."""


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a choice.

    Attributes:
        value: What `Chosen` holds.
        words: As the user reads it.
        group: Options of one group follow each other; a line parts the groups of a long list.
        is_strong: Written heavier, as a category among labels.
    """

    value: str
    words: str
    group: str = ""
    is_strong: bool = False


def said(*options: Option) -> tuple[Option, ...]:
    """Options in the language of this thread."""
    return tuple(replace(each, words=tr(each.words)) for each in options)


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose on the page of an answer.

    Attributes:
        name: Its key in `Chosen`.
        words: What is chosen, for its label and for a screen reader.
        options: In order; one alone is not shown.
        chosen: The value in force.
        form: How it is offered.
        help: What it means, for a tooltip; empty for nothing.
        is_told: Whether a report shows a figure for each option, since each is a part of the result.
    """

    name: str
    words: str
    options: tuple[Option, ...]
    chosen: str
    form: ChoiceForm = ChoiceForm.MENU
    help: str = ""
    is_told: bool = False


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A button that shows the images of a target, such as those not answered."""

    words: str
    target: Target


@dataclass(frozen=True, slots=True)
class RunLink:
    """A button that opens a run that the answer rests on.

    Attributes:
        words: On the button.
        run: Which run.
        chosen: What is chosen on its page at first, so that it shows what one was looking at.
        kind: Whether it is of an audit or of a probe.
    """

    words: str
    run: RunId | ProbeRunId
    chosen: tuple[tuple[str, str], ...] = ()
    kind: RunKind = RunKind.RUN

    @property
    def key(self) -> RunKey:
        """The run as lists name it."""
        return RunKey(self.kind, int(self.run))


@dataclass(frozen=True, slots=True)
class Folded:
    """A text that is opened by its heading."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class ThresholdChoice:
    """A threshold that can be moved while the figure is watched; its value goes into `Chosen` as `THRESHOLD`.

    Attributes:
        value: At which the figure counts, a probability.
        own: The run's own.
        labels: K, to mark the uniform level 1/K; None where that has no meaning.
        boundary: Which probabilities pass it.
    """

    value: float
    own: float
    labels: int | None
    boundary: Boundary


@dataclass(frozen=True, slots=True)
class Answer:
    """What a page shows for what was chosen.

    Attributes:
        choices: What can be chosen for this figure; `FORM` chooses the figure.
        figure: The figure.
        notes: Sentences below the figure.
        folded: Longer texts below them.
        shortcuts: Further images that can be shown.
        runs: Runs that can be opened.
        first: Whose images are shown at first; None for none.
        threshold: The threshold that can be moved; None where there is none.
        steps: What to do next, the nearest first.
        standing: Whether what is shown is confirmatory or exploratory, and what is corrected together; empty where
            neither can be said.
    """

    choices: tuple[Choice, ...]
    figure: Figure
    notes: tuple[str, ...] = ()
    folded: tuple[Folded, ...] = ()
    shortcuts: tuple[Shortcut, ...] = ()
    runs: tuple[RunLink, ...] = ()
    first: Target | None = None
    threshold: ThresholdChoice | None = None
    steps: tuple[NextStep, ...] = ()
    standing: str = ""


def with_levels(answer: Answer, *confidences: float) -> Answer:
    """An answer whose figure tells the level of its intervals."""
    text = answer.figure.text
    if text.levels == confidences:
        return answer
    return replace(answer, figure=replace(answer.figure, text=replace(text, levels=confidences)))


def small_print(basis: Sequence[str], answer: Answer) -> tuple[str, ...]:
    """What stands below a picture of a figure: what it rests on, and whether it is confirmatory or exploratory."""
    return (*basis, *((answer.standing,) if answer.standing else ()))


@dataclass(frozen=True, slots=True)
class Remark:
    """A line beside a result in the terminal, on stderr."""

    text: str


Printed = TableFigure | str | Remark
"""What the terminal shows of a result, in order: tables and lines on stdout, remarks on stderr."""


def choose(chosen: Chosen, name: str, options: tuple[Option, ...], usual: str = "") -> str:
    """The value in force of a choice: the one chosen, else the usual one, else the first, of those on offer."""
    known = [option.value for option in options]
    return next((value for value in (chosen.get(name, ""), usual) if value in known), known[0] if known else "")
