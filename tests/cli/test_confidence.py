"""The confidence level of intervals, through a whole audit and whatever tells of it, on the command line."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from statsmodels.stats.proportion import proportion_confint

from clipstudio.statistics.sample_size import needed
from tests.cli.conftest import Command
from tests.packs import changed, replaced

METHODS = {"wilson": "wilson", "clopper-pearson": "beta"}


def audit(command: Command, project: Path, folder: Path, *options: object) -> tuple[dict[str, Any], str]:
    """The JSON of an audit of the first service, and what was said beside it."""
    asked = ("--model", "first", "--labels", folder / "base.json", "--by", "gender", "--minimum-n", 2)
    return told(
        command("audit", project, *asked, "--json", folder / "audit.json", *options), folder / "audit.json"
    )


def told(done: Any, file: Path) -> tuple[dict[str, Any], str]:
    assert done.code == 0, done.err
    return json.loads(file.read_text("utf-8")), done.err


def rates_in(document: object) -> Iterator[dict[str, Any]]:
    """Every rate in a document that follows from a count."""
    if isinstance(document, dict):
        if {"count", "n", "low", "high"} <= set(document):
            yield document
        for part in document.values():
            yield from rates_in(part)
    if isinstance(document, list):
        for part in document:
            yield from rates_in(part)


def values_of(document: object, key: str) -> Iterator[Any]:
    """What stands under a key anywhere in a document."""
    if isinstance(document, dict):
        yield from (part for name, part in document.items() if name == key)
        document = list(document.values())
    if isinstance(document, list):
        for part in document:
            yield from values_of(part, key)


def check_rates(document: object, confidence: float, method: str = "wilson") -> None:
    """Hold every rate against statsmodels."""
    rates = [rate for rate in rates_in(document) if rate["low"] is not None]
    assert len(rates) > 9
    for rate in rates:
        low, high = proportion_confint(rate["count"], rate["n"], 1 - confidence, METHODS[method])
        assert (rate["low"], rate["high"]) == pytest.approx((low, high), abs=1e-12)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(("given", "confidence"), [(0.9, 0.9), (99, 0.99)])
def test_intervals_are_those_of_statsmodels_at_the_level_asked_for(
    given: float, confidence: float, method: str, thieves: Path, tmp_path: Path, command: Command
) -> None:
    document, said = audit(command, thieves, tmp_path, "--confidence", given, "--interval", method)
    check_rates(document, confidence, method)
    assert document["run"]["interval"]["confidence"] == confidence
    assert f"{100 * confidence:.0f} % intervals" in said


def test_a_probe_has_its_intervals_at_the_level_asked_for(thieves: Path, tmp_path: Path, command: Command) -> None:
    out = tmp_path / "probe.json"
    asked = ("--model", "first", "--labels", tmp_path / "base.json", "--by", "gender", "--minimum-n", 2)
    probe = ("probe", "labels", thieves, *asked, "--threshold", 0.5, "--json", out)
    usual, _ = told(command(*probe), out)
    wide, said = told(command(*probe, "--confidence", 0.999), out)
    assert "99.9 % intervals" in said
    check_rates(wide, 0.999)
    tests = [list(values_of(document, "p")) for document in (usual, wide)]
    assert len(tests[0]) > 1
    assert tests[0] == tests[1], "tests know no confidence"


def test_a_level_that_is_none_is_refused_before_anything_is_done(
    thieves: Path, tmp_path: Path, command: Command
) -> None:
    for given in (0.5, 50, 99.99):
        done = command(
            "audit", thieves, "--model", "first", "--labels", "x", "--by", "gender", "--confidence", given
        )
        assert done.code == 2
        assert "--confidence must be from 0.8 (80 %) to 0.999 (99.9 %)" in " ".join(
            done.err.replace("│", " ").split()
        )


def test_a_plan_takes_its_level_along(thieves: Path, tmp_path: Path, command: Command) -> None:
    audit(command, thieves, tmp_path, "--confidence", 0.9)
    plan = tmp_path / "plan.toml"
    assert command("plan", "export", thieves, 1, "--out", plan).code == 0
    assert "confidence = 0.9\n" in plan.read_text("utf-8")
    assert command("plan", "check", thieves, plan).code == 0
    out = tmp_path / "again.json"
    again, said = told(command("audit", thieves, "--plan", plan, "--json", out), out)
    check_rates(again, 0.9)
    assert "90 % intervals" in said
    plan.write_text(plan.read_text("utf-8").replace("confidence = 0.9\n", "confidence = 0.5\n"), "utf-8")
    done = command("plan", "check", thieves, plan)
    assert (done.code, "“plan.confidence” must be from 0.8 (80 %) to 0.999" in done.err) == (1, True), done.err


def test_two_runs_at_other_levels_are_compared_and_it_is_said(
    thieves: Path, tmp_path: Path, command: Command
) -> None:
    audit(command, thieves, tmp_path, "--confidence", 0.9)
    audit(command, thieves, tmp_path, "--confidence", 0.99)
    done = command("compare", thieves, 1, 2)
    assert "The runs differ in confidence alone." in done.out
    assert "The intervals of the first run are at 90 %, those of the second at 99 %" in done.err
    audit(command, thieves, tmp_path)
    audit(command, thieves, tmp_path)
    assert "Confidence" not in command("compare", thieves, 3, 4).out


def test_tables_and_scripts_tell_the_level(thieves: Path, tmp_path: Path, command: Command) -> None:
    audit(command, thieves, tmp_path, "--confidence", 0.9)
    assert command("export", thieves, "rates", "--run", 1, "--out", tmp_path / "rates.csv").code == 0
    rows = list(csv.DictReader((tmp_path / "rates.csv").read_text("utf-8").splitlines()))
    assert {row["level"] for row in rows} == {"0.9"}
    figure, script = tmp_path / "figure.csv", tmp_path / "again.py"
    assert command("figure", thieves, 1, "--out", figure, "--python", script).code == 0
    run = subprocess.run([sys.executable, script, figure], capture_output=True, text=True, check=True)
    assert "Wilson's score interval, 90 %" in run.stdout
    assert "numbers agree, 0 differ" in run.stdout


def test_a_pack_is_recomputed_at_its_level(thieves: Path, tmp_path: Path, command: Command) -> None:
    audit(command, thieves, tmp_path, "--confidence", 0.99)
    pack, card = tmp_path / "pack.zip", tmp_path / "card.md"
    options = ("--run", 1, "--out", pack, "--section", "results", "--minimum-cell", 1)
    assert command("pack", thieves, *options).code == 0
    done = command("verify", pack)
    assert (done.code, done.out.splitlines()[-1][:12]) == (0, "All agrees: "), done.out
    forged = {"data/provenance/run-1.json": replaced('"confidence": 0.99', '"confidence": 0.95')}
    done = command("verify", changed(pack, tmp_path / "forged.zip", forged))
    assert done.code == 1
    assert "confidence of the intervals" in done.out
    report = ("--run", 1, "--kind", "model-card", "--out", card, "--minimum-cell", 1)
    done = command("report", thieves, *report)
    assert done.code == 0, done.err
    assert "| 99 % interval |" in card.read_text("utf-8")
    assert "interval_level: 0.99" in card.read_text("utf-8")


def test_coverage_is_told_for_the_level_of_the_audit_to_come(thieves: Path, command: Command) -> None:
    usual = command("attributes", "coverage", thieves, "--by", "gender")
    wide = command("attributes", "coverage", thieves, "--by", "gender", "--confidence", 99)
    for done, level in ((usual, 0.95), (wide, 0.99)):
        low, high = proportion_confint(3, 6, 1 - level, "wilson")
        assert f"({100 * low:.1f}–{100 * high:.1f})" in done.out
        assert f"The intervals are Wilson's at {100 * level:.0f} %" in done.err
    assert needed(0.05, 0.5, confidence=0.99) - 6 == 651
    assert "651" in wide.out


def test_a_summary_names_every_level_of_its_intervals(thieves: Path, tmp_path: Path, command: Command) -> None:
    out = tmp_path / "summary.html"
    for confidence in (0.9, 0.99):
        audit(command, thieves, tmp_path, "--confidence", confidence)
    for runs, words in (((1,), "is its 90 % interval:"), ((1, 2), "is its interval, at 90 % or 99 %:")):
        chosen = [option for run in runs for option in ("--run", run)]
        done = command("report", thieves, *chosen, "--kind", "summary", "--out", out, "--minimum-cell", 1)
        assert done.code == 0, done.err
        told = " ".join(out.read_text("utf-8").split())
        assert words in told
        assert ("99 % intervals" in told) == (len(runs) > 1), "each result says its own"
