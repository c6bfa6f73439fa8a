"""What a pack holds of one run of an audit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from clipstudio.domain.audits import RunArrays, RunRecord, RunResult
from clipstudio.domain.images import ImageQuery
from clipstudio.results.documents.run import run_document
from clipstudio.results.words import number
from clipstudio.services.json_files import json_text
from clipstudio.services.packing.counts import COLUMNS, as_csv, count_lines
from clipstudio.services.packing.documents import dumped


@dataclass(frozen=True, slots=True, eq=False)
class PackedRun:
    """A run of an audit, which is reported by itself or as a part of a probe.

    Attributes:
        name: Of its files, "run-3".
        result: Without suppressed groups.
        arrays: Its figures per image, without suppressed groups, in the project's order.
    """

    name: str
    result: RunResult
    arrays: RunArrays

    @property
    def told(self) -> str:
        """The run in a sentence, as the project calls it and as its files are called."""
        record = self.result.record
        return f"“{record.plan.name}”, run {number(record.number)} ({self.name} in the pack)"


def run_name(record: RunRecord) -> str:
    """What the files of a run are called."""
    return f"run-{record.id}"


def record_for_pack(record: RunRecord) -> RunRecord:
    """A run without what only its project knows, and without what would tell of suppressed groups."""
    provenance = dict(record.provenance)
    if "comparisons" in provenance:
        # What the run wrote down then was of all groups; now the suppressed ones are among those without a value.
        provenance["comparisons"] = [
            {"attributes": list(each.attributes), "groups": len(each.groups), "missing": each.missing}
            for each in record.comparisons
        ]
    return replace(record, plan=replace(record.plan, images=ImageQuery()), provenance=provenance)


def run_files(run: PackedRun) -> Iterator[tuple[str, str]]:
    """Path and content of the files of a run, except its rows."""
    record = record_for_pack(run.result.record)
    result = replace(run.result, record=record)
    yield f"runs/{run.name}.json", json_text(dumped(RunRecord, record))
    yield f"results/{run.name}.json", json_text(run_document(result))
    yield f"counts/{run.name}.csv", as_csv(COLUMNS, count_lines(result))
    yield f"provenance/{run.name}.json", json_text(record.provenance)


def label_files(results: Mapping[str, RunResult]) -> Iterator[tuple[str, str]]:
    """The label sets in full, each once."""
    sets = {each.chosen_among.sha256: each.chosen_among for each in results.values()}
    for sha256, label_set in sets.items():
        yield f"labels/{plain_name(label_set.name)}-{sha256[:8]}.json", json_text(label_set.to_document())


def plain_name(text: str) -> str:
    """A name that every file system takes, and no program reads as more than a name."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:40] or "unnamed"


def facts_of(record: RunRecord) -> dict[str, Any]:
    """What the log says of a run."""
    images, labels = record.provenance.get("images") or {}, record.provenance.get("label_set") or {}
    return {
        "run": run_name(record),
        "name": record.plan.name,
        "images_sha256": images.get("sha256"),
        "labels_sha256": labels.get("sha256"),
    }
