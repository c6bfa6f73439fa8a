"""What the log of a pack tells: when what was made, with the digests of its files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from clipstudio.domain.audits import RunResult
from clipstudio.domain.run_list import RunKind
from clipstudio.services.packing.bag import PAYLOAD
from clipstudio.services.packing.chain import Event
from clipstudio.services.packing.plan_parts import locks_of
from clipstudio.services.packing.run_parts import facts_of, run_name
from clipstudio.services.probes.page import ProbePage
from clipstudio.services.reporting.material import Material


def events(material: Material, runs: Sequence[RunResult], digests: Mapping[str, str]) -> Iterator[Event]:
    """Runs and probes with the digests of their files, locks, the ends of the chains of answers, and edits.

    Of edits only time and area are told, and who where auditors are named: their words could tell of suppressed
    groups.
    """
    for run in runs:
        yield Event(run.record.created_at, "run", facts_of(run.record) | _file(run_name(run.record), digests))
    for each in material.reported:
        if isinstance(each.source, ProbePage) and not each.is_withheld:
            facts = {"probe": each.key.code, "name": each.source.title}
            yield Event(each.finished_at, "probe", facts | _file(f"probe-{each.key.code}", digests))
    yield from _locks(material)
    yield from _other_runs(material)
    for page in material.reviews:
        ends = {(entry.machine): entry for entry in page.reading.entries}
        for machine, entry in ends.items():
            told: dict[str, Any] = {
                "review": page.reading.record.uuid,
                "machine": machine,
                "entries": entry.sequence,
                "last_hash": entry.hash,
            }
            yield Event(entry.made_at, "answers", told)
    for line in material.project.edits.lines():
        told = {"action": line.action.value, "areas": list(line.areas)}
        if material.plan.names_auditors:
            told["auditor"] = line.auditor
        yield Event(line.at, "edit", told)


def _locks(material: Material) -> Iterator[Event]:
    for lock in locks_of(material):
        told = {"lock": int(lock.id), "author": lock.author, "sha256": lock.sha256}
        yield Event(lock.at, "lock", told)
        if (gone := lock.withdrawn) is not None:
            yield Event(
                gone.at, "withdrawal", {"lock": int(lock.id), "author": gone.author, "reason": gone.reason}
            )


def _other_runs(material: Material) -> Iterator[Event]:
    """The other runs of a lock, of which the pack holds nothing else: who chose one of several must say so."""
    held = {each.key for each in material.reported}
    for lock in locks_of(material):
        for run in material.project.plan_locks.runs(lock.id):
            if run.key not in held:
                kind = "run" if run.key.kind is RunKind.RUN else "probe"
                told = {kind: run.key.code, "name": run.title, "lock": int(lock.id), "is_deleted": run.is_deleted}
                yield Event(run.created_at, kind, told)


def _file(name: str, digests: Mapping[str, str]) -> dict[str, str]:
    path = f"{PAYLOAD}runs/{name}.json"
    return {"file": path, "sha256": digests[path]}
