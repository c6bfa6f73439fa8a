"""What can be planned: what a form and a verb need to know of it beside its fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from clipstudio.domain.asked_plan import AskedPlan
from clipstudio.domain.language import said_later
from clipstudio.results.questions import Asked

P = TypeVar("P", bound=AskedPlan)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanKind(Generic[P]):
    """A kind of plan.

    Attributes:
        title: Its name in words.
        question: What it asks, in a sentence.
        plan: Type of the plan.
        sentence: The question that one plan asks, with its names and numbers.
        noun: What one of them is called, "audit" or "probe".
        check: Refuses values of the plan before any work is done, by raising `ClipstudioError`.
    """

    title: str
    question: str
    plan: type[P]
    sentence: Callable[[Asked], str]
    noun: str = said_later("probe")
    check: Callable[[Mapping[str, Any]], None] = lambda _values: None
