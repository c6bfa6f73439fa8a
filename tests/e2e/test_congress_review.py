"""Two made auditors perceive the gender of the Congress photographs with a known confusion.

What they agree on, and what an audit says under each rule, is counted here from their answers in plain Python.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path

import pytest
from sklearn.metrics import cohen_kappa_score

from clipstudio.domain.reviewing.entries import EntryKind
from clipstudio.services.reviewing.perceived import publish_perceived
from clipstudio.services.reviewing.recording import Recorder, Step
from clipstudio.storage.project_file import ProjectFile
from tests.cli.conftest import Command, command

__all__ = ["command"]

FEW = 120
OTHER = {"female": "male", "male": "female"}


def perceived(auditor: str, place: int, gender: str) -> str:
    """What an auditor says: Ada errs on every tenth, Bea on every eighth; neither can tell every thirtieth."""
    if place % 30 == 29:
        return "cannot tell"
    errs = place % 10 == 3 if auditor == "Ada" else place % 8 == 3
    return OTHER[gender] if errs else gender


@pytest.mark.slow
def test_agreement_and_the_audit_under_each_rule_are_those_known_beforehand(
    congress: Path, tmp_path: Path, command: Command
) -> None:
    with (congress / "attributes.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))[:FEW]
    photos = tmp_path / "photos"
    for row in rows:
        target = photos / row["file"]
        target.parent.mkdir(parents=True, exist_ok=True)
        target.symlink_to(congress / "images" / row["file"])
    # A service that calls every third person a thief.
    called = {row["file"]: place % 3 == 0 for place, row in enumerate(rows)}
    wide = [
        "image,person,thief",
        *(f"{name},{'0.2,0.8' if thief else '0.9,0.1'}" for name, thief in called.items()),
    ]
    (tmp_path / "service.csv").write_text("\n".join(wide), encoding="utf-8")
    labels = [{"label": "person", "category": "person"}, {"label": "thief", "category": "crime-related"}]
    document = {"name": "base", "labels": labels, "templates": ["a {label}"]}
    (tmp_path / "base.json").write_text(json.dumps(document), encoding="utf-8")
    project = tmp_path / "congress.clipstudio"
    table = tmp_path / "table.csv"
    table.write_text("\n".join(["file,gender", *(f"{r['file']},{r['gender']}" for r in rows)]), encoding="utf-8")
    assert command("new", project).code == 0
    imported = command("import", project, photos, "--attributes", table, "--key", "file")
    assert imported.code == 0, imported.err
    assert command("import-predictions", project, tmp_path / "service.csv", "--name", "service").code == 0
    options = ("--name", "faces", "--ask", "perceived", "--attribute", "gender", "--repeats", "0")
    made = command("review", "new", project, *options, "--auditor", "Ada", "--auditor", "Bea")
    assert made.code == 0, made.err

    said = _judge(project, rows)

    told = tmp_path / "summary.json"
    assert command("review", "summary", project, "--review", "faces", "--json", told).code == 0
    agreed = json.loads(told.read_text(encoding="utf-8"))["questions"][0]["agreement"][0]
    same = sum(one == other for one, other in zip(said["Ada"], said["Bea"], strict=True))
    assert agreed["percent"]["value"] == pytest.approx(same / FEW)
    assert agreed["cohen"]["value"] == pytest.approx(cohen_kappa_score(said["Ada"], said["Bea"]))

    run = tmp_path / "run.json"
    by = ("--by", "gender (every rule)", "--minimum-n", "1", "--json", run)
    audited = command("audit", project, "--model", "service", "--labels", tmp_path / "base.json", *by)
    assert audited.code == 0, audited.err
    comparisons: dict[str, dict[str, tuple[int, int]]] = {}
    for group in json.loads(run.read_text(encoding="utf-8"))["groups"]:
        ((view, value),) = group["attributes"].items()
        comparisons.setdefault(view, {})[value] = _thieves(group), group["n"]
    assert comparisons == _expected(rows, said, list(called.values()))


def _judge(path: Path, rows: list[dict[str, str]]) -> dict[str, list[str]]:
    """Let both answer every item; what each said, in the order of the table."""
    place_of = {Path(row["file"]).name: place for place, row in enumerate(rows)}
    said = {"Ada": [""] * len(rows), "Bea": [""] * len(rows)}
    with ProjectFile.open(path) as project:
        (record,) = project.reviews.reviews()
        names = {row.id: row.name for row in project.images.rows(project.reviews.images(record.id).tolist())}
        for name, answers in said.items():
            recorder = Recorder(project, record, project.reviews.auditor(name))
            for item, image in enumerate(project.reviews.images(record.id).tolist(), start=1):
                place = place_of[names[image]]
                answers[place] = perceived(name, place, rows[place]["gender"])
                replies = {"gender": (answers[place],)}
                recorder.write(Step(item=item, kind=EntryKind.ANSWER, scheme_version=1, replies=replies))
        publish_perceived(project, record)
    return said


def _expected(
    rows: list[dict[str, str]], said: dict[str, list[str]], thieves: list[bool]
) -> dict[str, dict[str, tuple[int, int]]]:
    """View of gender to group to (thieves, images), from the answers themselves."""
    sources = {
        "gender (from table.csv)": [row["gender"] for row in rows],
        **{f"gender (from {name}, faces)": answers for name, answers in said.items()},
    }
    values = {name: [value if value in OTHER else None for value in given] for name, given in sources.items()}
    words = [[value for value in each if value is not None] for each in zip(*values.values(), strict=True)]
    counts = [Counter(each).most_common() for each in words]
    # Two of three are always a majority here; of two that differ there is none.
    majority = [each[0][0] if len(each) == 1 or each[0][1] > each[1][1] else None for each in counts]
    views = {
        "gender": values["gender (from table.csv)"],
        "gender (majority)": majority,
        "gender (undisputed)": [each[0] if len(set(each)) == 1 else None for each in words],
        **values,
    }
    return {
        view: {
            group: (
                sum(thief for thief, value in zip(thieves, given, strict=True) if value == group),
                given.count(group),
            )
            for group in ("female", "male")
        }
        for view, given in views.items()
    }


def _thieves(group: dict[str, object]) -> int:
    labels = group["labels"]
    assert isinstance(labels, list)
    return next(int(each["count"]) for each in labels if each["label"] == "thief")
