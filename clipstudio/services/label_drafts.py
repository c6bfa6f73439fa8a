"""Edits of label sets that are not saved yet, kept beside the settings in case the window does not close in order.

They belong to a project file, so that a copy of it elsewhere has its own; where the file was moved they follow it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clipstudio.domain.errors import ClipstudioError, system_reason
from clipstudio.domain.labels import Label
from clipstudio.services.folders import data_folder
from clipstudio.services.json_files import write_json


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A label set as it was being written; it may be wrong.

    Attributes:
        saved_name: Name of the label set that was edited; None for one that was never saved.
        name: As typed.
        description: As typed.
        labels: In order, not checked.
        templates: As typed, one a line.
    """

    saved_name: str | None
    name: str
    description: str
    labels: tuple[Label, ...]
    templates: str

    @property
    def title(self) -> str:
        """What to call it."""
        return self.saved_name or self.name.strip() or "a new label set"


def keep_drafts(uuid: str, project: Path, drafts: Sequence[KeptDraft]) -> None:
    """Keep the drafts of a project in place of those that were kept; none leaves nothing behind.

    Raises:
        ClipstudioError: They cannot be written.
    """
    path = _file(uuid, project)
    try:
        if not drafts:
            path.unlink(missing_ok=True)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ClipstudioError(
            "Unsaved edits cannot be kept in “{parent}”: {strerror}.",
            parent=path.parent,
            strerror=system_reason(error),
        ) from error
    write_json({"project": str(project.resolve()), "drafts": [_written(each) for each in drafts]}, path)


def kept_drafts(uuid: str, project: Path) -> tuple[KeptDraft, ...]:
    """The drafts that were kept of a project; what cannot be read is not there."""
    path = _file(uuid, project)
    if not path.is_file():
        path = _moved(uuid, path) or path
    document = _read(path)
    try:
        return tuple(_draft(each) for each in document.get("drafts", ()))
    except (AttributeError, KeyError, TypeError, ValueError):
        return ()


def _moved(uuid: str, path: Path) -> Path | None:
    """Take over the drafts of a project whose file is no longer where it was."""
    for other in sorted(path.parent.glob(f"{uuid}-*.json")):
        before = _read(other).get("project")
        if isinstance(before, str) and not Path(before).exists():
            try:
                return other.replace(path)
            except OSError:
                return other
    return None


def _file(uuid: str, project: Path) -> Path:
    place = hashlib.sha256(str(project.resolve()).encode(errors="surrogatepass")).hexdigest()[:12]
    return data_folder() / "drafts" / f"{uuid}-{place}.json"


def _read(path: Path) -> dict[str, Any]:
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return document if isinstance(document, dict) else {}


def _written(draft: KeptDraft) -> dict[str, Any]:
    return {
        "saved_name": draft.saved_name,
        "name": draft.name,
        "description": draft.description,
        "labels": [[each.text, each.category, list(each.prompts)] for each in draft.labels],
        "templates": draft.templates,
    }


def _draft(entry: dict[str, Any]) -> KeptDraft:
    labels = tuple(
        Label(str(text), str(category), tuple(map(str, prompts))) for text, category, prompts in entry["labels"]
    )
    name, description, templates = (str(entry[each]) for each in ("name", "description", "templates"))
    saved = entry["saved_name"]
    return KeptDraft(None if saved is None else str(saved), name, description, labels, templates)
