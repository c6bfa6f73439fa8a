"""A small project with runs, and packs of them: made once for all tests, and changed as a forger would."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from clipstudio.domain.packs import Check, Outcome, PackMade, PackWish, Verification
from clipstudio.domain.progress import finish
from clipstudio.domain.reports import ReportPlan, SectionName
from clipstudio.domain.run_list import find_run
from clipstudio.services.packing.bag import FOLDER, MANIFEST, TAG_MANIFEST, manifest
from clipstudio.services.packing.making import making_pack
from clipstudio.services.verifying.verifying import verifying
from clipstudio.storage.project_file import ProjectFile
from tests.golden.calls import run_verb
from tests.golden.world import write_world

BY = ["--by", "gender", "--by", "race", "--minimum-n", "5"]
THRESHOLD = ["--scoring", "threshold", "--threshold", "0.2", "--by", "age"]
CALLS = {
    "audit": ["audit", "--model", "harm", "--labels", "{base}", *BY],
    "threshold": ["audit", "--model", "words", "--labels", "words", *THRESHOLD],
    "denigration": ["probe denigration", "--model", "harm", "--labels", "{base}", "--labels", "{with-child}", *BY],
    "labels": ["probe labels", "--model", "words", "--labels", "words", "--threshold", "0.2", *BY],
    "models": ["probe models", "--model", "harm", "--model", "harm-again", "--labels", "{base}", *BY],
    "attributes": ["probe attributes", "--model", "genders", "--attribute", "gender", "--positive", "female", *BY],
}
NAME = "p.clipstudio"
Change = Callable[[bytes], bytes]


def write_project(folder: Path) -> Path:
    """60 pictures with made-up predictions, two runs of audits and two probes."""
    write_world(folder)
    path = folder / NAME
    run_verb("new", str(path))
    run_verb(
        *("import", str(path), str(folder / "photos")),
        *("--attributes", str(folder / "attributes.csv"), "--key", "file"),
    )
    files = {each.stem: str(each) for each in folder.glob("*.json")}
    for name in ("harm", "words", "harm-again", "genders"):
        run_verb("import-predictions", str(path), str(folder / f"{name}.csv"), "--name", name)
    for name, call in CALLS.items():
        verb, *options = (each.format_map(files) for each in call)
        run_verb(*verb.split(), str(path), *options, "--name", name)
    return path


def pack(project: Path, out: Path, *runs: str, has_rows: bool = True, **asked: object) -> PackMade:
    """A pack of some runs: the results alone, with every group, unless asked for otherwise."""
    options = {"sections": (SectionName.RESULTS,), "minimum_cell": 0, **asked}
    with ProjectFile.open(project, read_only=True) as opened:
        keys = tuple(find_run(opened.run_list.all(), run).key for run in runs)
        wish = PackWish(ReportPlan("Of thieves", keys, **options), has_rows)  # type: ignore[arg-type]
        return finish(making_pack(opened, wish, out))


def changed(made: Path, out: Path, changes: Mapping[str, Change | None], *, is_sealed: bool = True) -> Path:
    """A copy of a pack with some files changed, or left out.

    Args:
        made: The pack.
        out: The copy.
        changes: Path in the bag to what becomes of its bytes; None leaves it out.
        is_sealed: Whether the manifests are made anew, as whoever knows the format would do.
    """
    with zipfile.ZipFile(made) as archive:
        files = {name.removeprefix(f"{FOLDER}/"): archive.read(name) for name in archive.namelist()}
    for name, change in changes.items():
        before = files.pop(name, b"")
        if change is not None:
            files[name] = change(before)
            assert files[name] != before, f"{name} is as it was"
    if is_sealed:
        for sealed, is_payload in ((MANIFEST, True), (TAG_MANIFEST, False)):
            held = [name for name in files if name.startswith("data/") is is_payload and name != TAG_MANIFEST]
            files[sealed] = manifest({name: hashlib.sha256(files[name]).hexdigest() for name in held}).encode()
    with zipfile.ZipFile(out, "w") as archive:
        for name, raw in files.items():
            archive.writestr(f"{FOLDER}/{name}", raw)
    return out


def replaced(before: str, after: str) -> Change:
    """Puts one text in the place of another, once."""

    def change(raw: bytes) -> bytes:
        assert before.encode() in raw, before
        return raw.replace(before.encode(), after.encode(), 1)

    return change


def verify(path: Path) -> Verification:
    """What checking a pack finds."""
    return finish(verifying(path))


def differing(found: Verification) -> dict[str, str]:
    """What differs, by what it is of."""
    return {check.what: check.words for check in found.of(Outcome.DIFFERS)}


def said(checks: tuple[Check, ...]) -> str:
    """Checks as text, for a test that fails."""
    return "\n".join(f"{each.outcome.value}: {each.what}: {each.words}" for each in checks)


@pytest.fixture(scope="session")
def packed_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with runs, closed; several conftests offer it, and it is made once."""
    folder = tmp_path_factory.getbasetemp() / "packed-project"
    if not folder.exists():
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("CLIPSTUDIO_HOME", str(folder / "home"))
            write_project(folder)
    return folder / NAME


@pytest.fixture(scope="session")
def whole_pack(packed_project: Path) -> Path:
    """A pack of its first run, with rows."""
    out = packed_project.with_name("whole.zip")
    if not out.exists():
        pack(packed_project, out, "1")
    return out


@pytest.fixture(scope="session")
def counts_pack(packed_project: Path) -> Path:
    """A pack of its first run, without rows."""
    out = packed_project.with_name("counts.zip")
    if not out.exists():
        pack(packed_project, out, "1", has_rows=False)
    return out
