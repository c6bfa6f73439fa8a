"""The verbs pack and verify."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from tests.cli.conftest import Command
from tests.packs import changed, packed_project, replaced

__all__ = ["packed_project"]


def test_a_pack_is_written_and_checked(packed_project: Path, tmp_path: Path, command: Command) -> None:
    out = tmp_path / "evidence.zip"
    done = command("pack", packed_project, "--run", "1", "--out", out, "--section", "results", "--title", "Mine")
    assert done.code == 0, done.err
    assert "Wrote the evidence pack of “Mine” to" in done.err
    assert "SHA-256" in done.err
    assert "treat the pack as you would treat the images" in done.err
    document = tmp_path / "found.json"
    done = command("verify", out, "--json", document)
    assert done.code == 0, done.err
    digest, names, *lines = done.out.splitlines()
    assert digest.endswith(hashlib.sha256(out.read_bytes()).hexdigest())
    assert names == "run-1 is “audit, run 1”."
    assert lines[-1].startswith("All agrees: ")
    assert all(line.startswith(("agrees: ", "not recomputed: ")) for line in lines[:-1])
    told = json.loads(document.read_text("utf-8"))
    assert (told["title"], told["agrees"], told["verdict"]) == ("Mine", True, lines[-1])
    assert len(told["checks"]) == len(lines) - 1
    forged = changed(out, tmp_path / "forged.zip", {"data/counts/run-1.csv": replaced(",thief,", ",saint,")})
    done = command("verify", forged, "--json", document)
    assert done.code == 1
    assert done.out.splitlines()[2].startswith("differs: data/counts/run-1.csv: line ")
    assert "1 check of " in done.out.splitlines()[-1]
    assert json.loads(document.read_text("utf-8"))["agrees"] is False


def test_what_cannot_be_packed_or_checked_is_said(packed_project: Path, tmp_path: Path, command: Command) -> None:
    done = command("pack", packed_project, "--run", "1", "--out", tmp_path / "p.tgz")
    assert (done.code, "name the evidence pack .zip" in done.err) == (1, True)
    assert command("pack", packed_project, "--out", tmp_path / "p.zip").code == 2
    done = command("verify", tmp_path / "nothing.zip")
    assert (done.code, done.out) == (1, "")
    assert "There is no file" in done.err
    done = command("pack", packed_project, "--run", "1", "--out", tmp_path / "p.zip", "--no-rows", "--no-hashes")
    assert "Rows of single images are left out, as asked" in done.err
    assert "treat the pack" not in done.err
