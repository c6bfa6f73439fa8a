"""A kind of result: its JSON document, its page and its printout."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from clipstudio.results.answers import Answer, Chosen, Printed
from clipstudio.results.reading import ProbeReading

R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultKind(Generic[R]):
    """One experiment's result and what is made from it.

    Attributes:
        type: Of the result.
        earlier: Reads what programs before the typed results kept.
        document: The JSON of `clipstudio probe NAME --json`.
        answer: The page, for what was chosen on it; pure, on a reading thread.
        printout: What the terminal shows; takes the verb's switches by their names.
    """

    type: type[R]
    earlier: Callable[[Mapping[str, Any]], R]
    document: Callable[[ProbeReading[R]], dict[str, Any]]
    answer: Callable[[ProbeReading[R], Chosen], Answer]
    printout: Callable[..., Iterable[Printed]]
