"""The metadata of a pack as RO-Crate 1.1 (JSON-LD): what each file is, for programs that know no clipstudio."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

METADATA = "ro-crate-metadata.json"
PROFILE = "https://w3id.org/ro/crate/1.1"
_TYPES = {
    "html": "text/html",
    "pdf": "application/pdf",
    "csv": "text/csv",
    "json": "application/json",
    "jsonl": "application/x-ndjson",
    "toml": "application/toml",
    "md": "text/markdown",
    "parquet": "application/vnd.apache.parquet",
}
_ABOUT = {
    "report.html": "The report, to be read in a browser",
    "report.pdf": "The same report on paper",
    "report.json": "The words of the report, figures by their names",
    "pack.json": "What is in the pack, and what was left out",
    "log.jsonl": "Runs, locks and answers in the order of time, chained by hashes",
    "environment.json": "Versions of the programs that made the results",
    "VERIFY.md": "How to check all of it, in plain words",
    "runs/": "A run as the project keeps it: plan, labels, counts, estimates",
    "results/": "Results as JSON",
    "counts/": "Every count of a run, with its rate and interval",
    "figures/": "The data of a figure of the report",
    "rows/": "A row for every image: probabilities, labels given, codes of groups",
    "plans/": "What was asked, as a plan that can be run again",
    "labels/": "A label set in full",
    "provenance/": "Models, hashes and versions of a run",
    "reviews/": "What people judged by hand",
    "locks/": "A plan that was locked before results were seen",
}


def crate(title: str, author: str, made: datetime, files: Iterable[str], program: str) -> dict[str, Any]:
    """The metadata of a pack.

    Args:
        title: Of the report.
        author: Who answers for it; "" for nobody.
        made: When its newest result was finished.
        files: Paths below the crate's folder, without the metadata itself.
        program: Version of clipstudio.
    """
    names = sorted(files)
    day = made.date().isoformat()
    root: dict[str, Any] = {
        "@id": "./",
        "@type": "Dataset",
        "name": title,
        "description": "An evidence pack: a report on what a model says of people in images, with every count "
        "behind its figures, so that they can be recomputed without the images, the model or the program.",
        "datePublished": day,
        "license": "Not stated: ask whoever gave you the pack before you pass it on.",
        "hasPart": [{"@id": name} for name in names],
        "mainEntity": {"@id": "report.html"},
    }
    people: list[dict[str, Any]] = []
    if author:
        people.append({"@id": "#author", "@type": "Person", "name": author})
        root["author"] = {"@id": "#author"}
    made_by = {
        "@id": "#made",
        "@type": "CreateAction",
        "name": "The evidence pack was made",
        "endTime": day,
        "instrument": {"@id": "#clipstudio"},
        "result": {"@id": "./"},
    }
    software = {"@id": "#clipstudio", "@type": "SoftwareApplication", "name": "clipstudio", "version": program}
    descriptor = {
        "@id": METADATA,
        "@type": "CreativeWork",
        "conformsTo": {"@id": PROFILE},
        "about": {"@id": "./"},
    }
    graph = [descriptor, root, *map(_file, names), *people, software, made_by]
    return {"@context": f"{PROFILE}/context", "@graph": graph}


def _file(name: str) -> dict[str, Any]:
    about = next((words for start, words in _ABOUT.items() if name.startswith(start)), name)
    kind = _TYPES.get(name.rpartition(".")[2], "application/octet-stream")
    return {"@id": name, "@type": "File", "name": about, "encodingFormat": kind}
