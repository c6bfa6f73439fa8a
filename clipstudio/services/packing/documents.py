"""What a pack holds as JSON, and back: typed values of the program, each checked as it is read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from clipstudio.domain.adapters import adapter
from clipstudio.domain.packs import PackError

T = TypeVar("T")


def dumped(kind: type[T], value: T) -> Any:
    """A value as JSON has it."""
    return adapter(kind).dump_python(value, mode="json")


def loaded(kind: type[T], document: object, name: str) -> T:
    """A value from what `dumped` made.

    Raises:
        PackError: It is none, with the file and the field.
    """
    try:
        found: T = adapter(kind).validate_python(document)
        return found
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise PackError(
            "“{name}” is not as the format asks: {place}: {first}.",
            name=name,
            place=place or "the whole",
            first=first["msg"],
        ) from error
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise PackError("“{name}” is not as the format asks: {error}", name=name, error=error) from error


def of_json(raw: bytes, name: str) -> Any:
    """The document of a JSON file.

    Raises:
        PackError: It is none.
    """
    try:
        return json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise PackError("“{name}” is no JSON: {error}.", name=name, error=error) from error


def mapping_of(raw: bytes, name: str) -> Mapping[str, Any]:
    """The same of a file that holds an object.

    Raises:
        PackError: It is none, or holds something else.
    """
    document = of_json(raw, name)
    if not isinstance(document, Mapping):
        raise PackError("“{name}” is not as the format asks: it must hold a JSON object.", name=name)
    return document
