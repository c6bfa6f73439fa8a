"""What reads and writes the values of a type, made once for each type."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

_made: dict[type[Any], TypeAdapter[Any]] = {}


def adapter(kind: type[Any]) -> TypeAdapter[Any]:
    """Pydantic's adapter of a type: making one takes milliseconds."""
    if kind not in _made:
        _made[kind] = TypeAdapter(kind)
    return _made[kind]
