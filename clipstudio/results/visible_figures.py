"""Figures whose words can all be seen, whatever characters the names in them hold."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from clipstudio.domain.visible_text import visible
from clipstudio.results.answers import Answer
from clipstudio.results.targets import Target

T = TypeVar("T")


def visible_answer(answer: Answer) -> Answer:
    """An answer whose figure has all that cannot be seen written out; what its marks stand for stays as it is."""
    figure = _seen(answer.figure)
    return answer if figure is answer.figure else replace(answer, figure=figure)


def _seen(value: T) -> T:
    """The same with every text in it as it can be seen; the same object where that changes nothing."""
    found: Any = value
    if isinstance(value, str):
        found = visible(value) if type(value) is str else value
    elif isinstance(value, tuple):
        parts = [_seen(each) for each in value]
        if any(new is not old for new, old in zip(parts, value, strict=True)):
            found = tuple(parts)
    elif is_dataclass(value) and not isinstance(value, (type, Target)):
        old = {each.name: getattr(value, each.name) for each in fields(value) if each.init}
        new = {name: _seen(part) for name, part in old.items()}
        changed = {name: part for name, part in new.items() if part is not old[name]}
        if changed:
            found = replace(value, **changed)
    return found  # type: ignore[no-any-return]
