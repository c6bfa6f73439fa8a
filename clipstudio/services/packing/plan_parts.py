"""The plans of a pack's runs, and the locks that some were made under."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.plan_locks import PlanLock
from clipstudio.services.json_files import json_text
from clipstudio.services.plans.edits_after import edits_after
from clipstudio.services.plans.lock_state import covered_inputs, run_document
from clipstudio.services.plans.making import run_as_file
from clipstudio.services.plans.plan_file import PlanFile
from clipstudio.services.plans.reading import plan_of_text, plan_text
from clipstudio.services.reporting.material import Material

NOTE = "# Left out of this copy: the digests of the images, and where their folders lie.\n"

GONE = "The plan cannot be written as a file: images of the run were deleted permanently since."


def plan_files(material: Material) -> Iterator[tuple[str, str]]:
    """Path and content of the plan of every reported run, and of every lock."""
    for each in material.reported:
        try:
            file = run_as_file(material.project, each.key, listed=False)
        except ClipstudioError as error:
            yield f"plans/{each.key.code}.txt", f"The plan cannot be written as a file: {error}\n"
        except LookupError:
            yield f"plans/{each.key.code}.txt", f"{GONE}\n"
        else:
            yield f"plans/{each.key.code}.toml", NOTE + plan_text(_without_images(file))
    for lock in locks_of(material):
        yield f"locks/lock-{lock.id}.json", json_text(lock_document(material, lock))


def locks_of(material: Material) -> list[PlanLock]:
    """The locks under which runs were made, each once."""
    facts = (each.standing.locked for each in material.reported)
    ids = dict.fromkeys(each["lock"] for each in facts if each is not None)
    return [material.project.plan_locks.find(id) for id in ids]


def lock_document(material: Material, lock: PlanLock) -> dict[str, Any]:
    """A lock, with what its digests are of: `asked` is the very text whose SHA-256 is `asked_sha256`."""
    gone, project = lock.withdrawn, material.project
    file = plan_of_text(lock.document)
    return {
        **lock.facts,
        "name": lock.name,
        "kind": lock.kind,
        "asked_sha256": lock.asked_sha256,
        "asked": file.canonical,
        "inputs": covered_inputs(lock, file),
        "withdrawn": None
        if gone is None
        else {"at": gone.at.isoformat(), "author": gone.author, "reason": gone.reason},
        "runs": [run_document(run) | {"is_deleted": run.is_deleted} for run in project.plan_locks.runs(lock.id)],
        "attribute_edits": [
            {
                "at": each.at.isoformat(timespec="seconds"),
                "auditor": each.auditor,
                "action": each.action,
                "attributes": list(each.attributes),
            }
            for each in edits_after(project, lock)
        ],
    }


def _without_images(file: PlanFile) -> PlanFile:
    """A plan without the digests of pictures, which others could compare with theirs, and without paths."""
    folders = tuple(PurePath(each.replace("\\", "/")).name for each in file.images.folders)
    return replace(file, images=replace(file.images, listed=None, folders=folders))
