"""Results as JSON and back, with a version: a project keeps them for years."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from clipstudio.domain.adapters import adapter

VERSION = 2
"""Of the JSON that `encode` writes. What programs before it wrote has no version and is read by `earlier`."""

R = TypeVar("R")


def encode(result: object) -> dict[str, Any]:
    """A result as JSON, with its version."""
    return {"version": VERSION, **adapter(type(result)).dump_python(result, mode="json")}


def decode(kind: type[R], stored: Mapping[str, Any], earlier: Callable[[Mapping[str, Any]], R]) -> R:
    """A result from the JSON that a project keeps.

    Args:
        kind: The type of the result.
        stored: What `encode`, or a program before it, wrote.
        earlier: Reads what programs before `encode` wrote.
    """
    if "version" not in stored:
        return earlier(stored)
    result: R = adapter(kind).validate_python({key: value for key, value in stored.items() if key != "version"})
    return result
