"""Every kind of end that an edit can have, by the name that the file knows it by."""

from __future__ import annotations

import json
import zlib
from typing import Any

from pydantic import ValidationError

from clipstudio.domain.adapters import adapter
from clipstudio.domain.errors import NothingLeftError
from clipstudio.services.edits.of_attributes import (
    AttributeName,
    Definition,
    Description,
    Guessed,
    ValueOrder,
    ValuesShown,
)
from clipstudio.services.edits.of_files import FilesKnown
from clipstudio.services.edits.of_images import (
    CollectionMembers,
    Decisions,
    ImagesRemoved,
    Imported,
    ImportedRun,
    KeptClusters,
)
from clipstudio.services.edits.of_values import HalfSaid, Said
from clipstudio.services.edits.state import Several, State
from clipstudio.services.edits.things import CollectionName, FilterName, Marked, ReportName, RunTitle

VERSION = 1
"""Of the document that holds both ends."""
KINDS: dict[str, type[State]] = {
    each.kind: each
    for each in (
        *(AttributeName, Definition, Description, Guessed, ValueOrder, ValuesShown),
        *(
            CollectionMembers,
            CollectionName,
            Decisions,
            FilesKnown,
            FilterName,
            ImagesRemoved,
            Imported,
            ImportedRun,
            KeptClusters,
        ),
        *(Marked, ReportName, RunTitle, Said, HalfSaid),
    )
}


def encode(before: State, after: State) -> bytes:
    """Both ends of an edit, compressed."""
    document = {"version": VERSION, "before": _document(before), "after": _document(after)}
    return zlib.compress(json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode(), level=6)


def decode(payload: bytes) -> tuple[State, State]:
    """Both ends of an edit: before and after.

    Raises:
        NothingLeftError: They were written by a program that knows more than this one, or are damaged.
    """
    try:
        document = json.loads(zlib.decompress(payload))
        if document["version"] != VERSION:
            raise NothingLeftError("It was made by a newer clipstudio. Undo it there.")
        return _state(document["before"]), _state(document["after"])
    except (zlib.error, ValueError, KeyError, TypeError, ValidationError) as error:
        raise NothingLeftError("What undoing it takes cannot be read.") from error


def _document(state: State) -> dict[str, Any]:
    if isinstance(state, Several):
        return {"kind": state.kind, "states": [_document(each) for each in state.states]}
    return {"kind": state.kind, **adapter(type(state)).dump_python(state, mode="json")}


def _state(document: dict[str, Any]) -> State:
    kind = document["kind"]
    if kind == Several.kind:
        return Several(tuple(map(_state, document["states"])))
    if kind not in KINDS:
        raise NothingLeftError("It was made by a newer clipstudio. Undo it there.")
    values = {key: value for key, value in document.items() if key != "kind"}
    state: State = adapter(KINDS[kind]).validate_python(values)
    return state
