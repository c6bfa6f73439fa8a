"""The provenance of a run as W3C PROV-JSON: what it was made from, by which program, and when."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from clipstudio.domain.audits import RunRecord
from clipstudio.domain.exports import ExportWish
from clipstudio.domain.progress import Progress, Work
from clipstudio.services.exporting.of_runs import run_facts, run_of
from clipstudio.services.exporting.writing import TASK
from clipstudio.storage.project_file import ProjectFile

CLIPSTUDIO = "urn:clipstudio:"


def write_prov(project: ProjectFile, wish: ExportWish, path: Path) -> Work[int]:
    """Write the provenance of a run; how many things it names.

    Raises:
        AuditError: The run was deleted.
    """
    yield Progress(TASK, 0, 1, "runs")
    document = prov_document(run_of(project, wish).record, run_facts(project, run_of(project, wish).record))
    text = json.dumps(document, indent=2, ensure_ascii=False, allow_nan=False)
    path.write_text(text + "\n", encoding="utf-8")
    return len(document["entity"])


def prov_document(record: RunRecord, facts: Mapping[str, Any]) -> dict[str, Any]:
    """A run as PROV-JSON: the plan, the images, the label set, the model and the attributes that it used."""
    provenance = dict(record.provenance)
    model, labels, images = (provenance.get(name) or {} for name in ("model", "label_set", "images"))
    version = str((provenance.get("versions") or {}).get("clipstudio", ""))
    run, result, program = "cs:run", "cs:result", "cs:clipstudio"
    entities: dict[str, dict[str, Any]] = {
        "cs:plan": {
            "prov:type": _name("prov:Plan"),
            "prov:label": record.plan.name,
            "cs:plan": _text({name: value for name, value in asdict(record.plan).items() if name != "images"}),
        },
        "cs:model": {
            "prov:label": str(model.get("name", record.plan.model)),
            **_facts(model, "fingerprint", "sha256", "weights_sha256", "architecture"),
        },
        "cs:images": {
            "prov:type": _name("prov:Collection"),
            "prov:label": "images, by the SHA-256 of their list",
            **_facts(images, "n", "sha256", "not_scored"),
        },
        "cs:label_set": {
            "prov:label": str(labels.get("name", record.label_set.name)),
            **_facts(labels, "version", "sha256"),
            "cs:templates": _text(labels.get("templates", [])),
        },
    }
    entities |= {
        f"cs:attribute_{place}": {"prov:label": name, "cs:sha256": digest}
        for place, (name, digest) in enumerate((provenance.get("attributes") or {}).items(), start=1)
    }
    used = [name for name in entities if name != "cs:plan"]
    entities[result] = {"prov:label": str(facts["title"]), "cs:project": facts["project"], "cs:run": facts["run"]}
    activity = {
        "prov:startTime": provenance.get("started_at"),
        "prov:endTime": provenance.get("finished_at"),
        "prov:label": str(facts["title"]),
        "cs:scoring": _text(provenance.get("scoring")),
        "cs:interval": _text(provenance.get("interval")),
        "cs:device": _text(provenance.get("device")),
        "cs:seed": provenance.get("seed"),
        "cs:versions": _text(provenance.get("versions")),
    }
    return {
        "prefix": {"cs": CLIPSTUDIO},
        "entity": entities,
        "activity": {run: {name: value for name, value in activity.items() if value is not None}},
        "agent": {
            program: {
                "prov:type": _name("prov:SoftwareAgent"),
                "prov:label": f"clipstudio {version}".strip(),
            }
        },
        "used": {f"_:u{place}": {"prov:activity": run, "prov:entity": name} for place, name in enumerate(used)},
        "wasGeneratedBy": {"_:g": {"prov:entity": result, "prov:activity": run}},
        "wasAssociatedWith": {"_:a": {"prov:activity": run, "prov:agent": program, "prov:plan": "cs:plan"}},
        "wasAttributedTo": {"_:t": {"prov:entity": result, "prov:agent": program}},
        "wasDerivedFrom": {
            f"_:d{place}": {"prov:generatedEntity": result, "prov:usedEntity": name}
            for place, name in enumerate(used)
        },
    }


def _name(name: str) -> dict[str, str]:
    """A name of PROV's own."""
    return {"$": name, "type": "prov:QUALIFIED_NAME"}


def _facts(facts: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {f"cs:{name}": facts[name] for name in names if facts.get(name) is not None}


def _text(value: object) -> str | None:
    """What has parts is one text of JSON: PROV knows no parts of attributes."""
    return None if value is None else json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
