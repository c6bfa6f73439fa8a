"""A pack that was changed is found out, and what was changed is named; one that was not agrees in all."""

from __future__ import annotations

import hashlib
import io
import json
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from clipstudio.domain.packs import Outcome, PackError
from clipstudio.results.verification import verification_document, verification_lines
from clipstudio.services.packing.bag import FOLDER
from clipstudio.services.verifying import opening
from tests.packs import changed, differing, replaced, said, verify

ROWS = "data/rows/run-1.parquet"


def test_a_pack_that_nobody_changed_agrees(whole_pack: Path) -> None:
    found = verify(whole_pack)
    assert found.agrees, said(found.checks)
    assert found.title == "Of thieves"
    assert not found.of(Outcome.NOT_RECOMPUTED)
    words = said(found.checks)
    assert "agrees: Counts, run-1: Recomputed from 60 images: all images and 2 comparisons." in words
    assert "recomputed from the rows of 60 images; 3 lines in its file and in report.html." in words
    assert (
        "agrees: report.pdf: Made anew from the words of report.json and from the figures, it has the same bytes."
        in words
    )


def test_without_rows_it_says_what_it_does_not_recompute(counts_pack: Path) -> None:
    found = verify(counts_pack)
    assert found.agrees, said(found.checks)
    assert [each.what for each in found.of(Outcome.NOT_RECOMPUTED)] == [
        "Counts, run-1",
        "Mean probabilities, close calls, tests and gaps to expect by chance alone, run-1",
    ]
    words = said(found.checks)
    assert "agrees: Gaps, run-1: Recomputed from counts, with their intervals: gender; race." in words
    assert "the rows of" not in words


def edit(change: Callable[[dict], None]) -> Callable[[bytes], bytes]:
    """Changes a JSON file."""

    def apply(raw: bytes) -> bytes:
        document = json.loads(raw)
        change(document)
        return json.dumps(document).encode()

    return apply


def edit_rows(change: Callable[[dict], None]) -> Callable[[bytes], bytes]:
    """Changes the rows of a run."""

    def apply(raw: bytes) -> bytes:
        table = parquet.read_table(io.BytesIO(raw))
        columns = table.to_pydict()
        change(columns)
        out = io.BytesIO()
        parquet.write_table(pa.table(columns, schema=table.schema), out)
        return out.getvalue()

    return apply


def one_more(document: dict) -> None:
    document["overall"]["labels"][2] += 1


def another_label(columns: dict) -> None:
    columns["given"][0] = [not each for each in columns["given"][0]]


def another_probability(columns: dict) -> None:
    row = next(place for place, given in enumerate(columns["given"]) if any(given))
    values, best = columns["probabilities"][row], columns["given"][row].index(True)
    values[best], values[best - 1] = values[best - 1], values[best]


def another_group(columns: dict) -> None:
    # One that was answered: the others are not in every figure, and which comes first hangs on the project's salt.
    row = next(place for place, given in enumerate(columns["given"]) if any(given))
    columns["group_0"][row] = 1 - columns["group_0"][row]


SEALED = {
    "a count in the table": (
        {"data/counts/run-1.csv": replaced(",all images,label,thief,", ",all images,label,thief,1")},
        {"data/counts/run-1.csv": "all images, label, thief), count"},
    ),
    "a count of the run": (
        {"data/runs/run-1.json": edit(one_more)},
        {"Counts, run-1": "all images, “thief”", "data/counts/run-1.csv": "thief", "data/log.jsonl": "run-1.json"},
    ),
    "a label that was given": (
        {ROWS: edit_rows(another_label)},
        {"Labels given, run-1": "which its probabilities contradict"},
    ),
    "a probability": (
        {ROWS: edit_rows(another_probability)},
        {"Labels given, run-1": ", image ", "Means, intervals, gaps and tests, run-1": "mean_probability"},
    ),
    "a group of an image": (
        {ROWS: edit_rows(another_group)},
        {"Counts, run-1": "gender: female, images", "Figure chart-1-0, ": "data/figures/chart-1-0.csv, line"},
    ),
    "a number of a figure": (
        {"data/figures/chart-1-0.csv": replaced("female,", "female,9")},
        {"Figure chart-1-0, ": "data/figures/chart-1-0.csv, line"},
    ),
    "a number that is printed": (
        {"data/report.html": replaced("<td>female</td>", "<td>femole</td>")},
        {"Figure chart-1-0, ": "femole"},
    ),
    "a word of the report": (
        {"data/report.html": replaced("<h1>Of thieves</h1>", "<h1>Of saints</h1>")},
        {"Words and drawings of report.html": "Of saints"},
    ),
    "a drawing": (
        {"data/report.html": replaced("<path ", "<path  ")},
        {"Words and drawings of report.html": "drawings or markup are not those that report.json"},
    ),
    "the PDF": (
        {"data/report.pdf": lambda raw: raw + b"\n"},
        {"report.pdf": "It is not the PDF that report.json and the figures give"},
    ),
    "a label of the set": (
        {"data/labels/base-{sha}.json": replaced('"thief"', '"saint"')},
        {"Label set of run-1": "“saint” in the pack, expected “thief”"},
    ),
    "a result": (
        {"data/results/run-1.json": replaced('"count": ', '"count": 1')},
        {"data/results/run-1.json": "in the pack"},
    ),
    "the provenance": (
        {"data/provenance/run-1.json": replaced('"rule": "top1"', '"rule": "threshold"')},
        {"data/provenance/run-1.json": "scoring.rule: “threshold” in the pack, expected “top1”"},
    ),
    "the log": (
        {"data/log.jsonl": replaced('"name": "audit"', '"name": "another"')},
        {"data/log.jsonl": "was changed after it was written"},
    ),
    "a file that is missing": (
        {"data/results/run-1.json": None},
        {"data/results/run-1.json": "is missing in the pack"},
    ),
    "rows that are missing": ({ROWS: None}, {"Run run-1": "is missing in the pack"}),
    "no Parquet": ({ROWS: lambda raw: raw[:50]}, {"Run run-1": "cannot be read as rows of this run"}),
    "no JSON": ({"data/runs/run-1.json": lambda raw: raw[:-9]}, {"Run run-1": "is no JSON"}),
    "a field that is missing": (
        {"data/runs/run-1.json": edit(lambda document: document.pop("overall"))},
        {"Run run-1": "overall: Field required"},
    ),
    "groups that do not fit": (
        {"data/runs/run-1.json": edit(lambda document: document["comparisons"].pop())},
        {"Run run-1": "cannot be read as rows of this run"},
    ),
    "another version": (
        {"data/pack.json": edit(lambda document: document.update(version=9))},
        {"data/pack.json": "is of format 9; this clipstudio reads 1"},
    ),
    "the guide": (
        {"data/VERIFY.md": lambda _: b"All is fine, no need to check.\n"},
        {"data/VERIFY.md": "“All is fine"},
    ),
    "a version": (
        {"data/environment.json": replaced('"torch": "', '"torch": "1')},
        {"data/environment.json": "1.torch: "},
    ),
    "the plan": (
        {"data/plans/1.toml": replaced("minimum_n = 5", "minimum_n = 6")},
        {"data/plans/1.toml": "minimum_n: 6 in the pack, expected 5"},
    ),
    "a plan that is none": ({"data/plans/1.toml": lambda _: b"="}, {"data/plans/1.toml": "not valid TOML"}),
    "the day": (
        {"data/ro-crate-metadata.json": edit(lambda document: document["@graph"][1].update(name="Of saints"))},
        {"data/ro-crate-metadata.json": "“Of saints” in the pack, expected “Of thieves”"},
    ),
    "the title of the bag": (
        {"bag-info.txt": replaced("Of thieves", "Of saints")},
        {"bag-info.txt": "External-Identifier: “Of saints” in the pack"},
    ),
    "another number of files": (
        {"bag-info.txt": replaced("Payload-Oxum: ", "Payload-Oxum: 9")},
        {"bag-info.txt": "bytes in"},
    ),
}


@pytest.mark.parametrize("case", SEALED)
def test_what_was_changed_is_named_although_the_manifest_was_made_anew(
    whole_pack: Path, tmp_path: Path, case: str
) -> None:
    changes, expected = SEALED[case]
    with zipfile.ZipFile(whole_pack) as archive:
        (labels,) = (name for name in archive.namelist() if "/labels/" in name)
    sha = labels.rpartition("-")[2].removesuffix(".json")
    made = changed(whole_pack, tmp_path / "p.zip", {name.format(sha=sha): each for name, each in changes.items()})
    found = verify(made)
    told = differing(found)
    for what, words in expected.items():
        named = next((each for each in told if each.startswith(what)), None)
        assert named is not None, said(found.checks)
        assert words in told[named], told[named]
    assert not found.agrees


def test_one_byte_an_added_file_and_a_missing_one_are_named(whole_pack: Path, tmp_path: Path) -> None:
    changes = {
        "data/VERIFY.md": replaced("# How", "# Haw"),
        "data/more.txt": lambda _: b"more",
        "data/environment.json": None,
    }
    found = verify(changed(whole_pack, tmp_path / "p.zip", changes, is_sealed=False))
    told = differing(found)
    assert told["File data/VERIFY.md"].startswith("It was changed: its SHA-256 is not the one")
    assert told["File data/more.txt"] == "No manifest names it: it was added later."
    assert told["File data/environment.json"] == "It is missing; manifest-sha256.txt names it."
    assert told["manifest-sha256.txt"].endswith("files have the SHA-256 that it names.")


def test_a_changed_file_is_told_once_and_what_comes_with_it_under_it(whole_pack: Path, tmp_path: Path) -> None:
    table = {"data/counts/run-1.csv": replaced(",all images,label,thief,", ",all images,label,thief,1")}
    found = verify(changed(whole_pack, tmp_path / "p.zip", table, is_sealed=False))
    (cause,) = found.found
    assert cause.what == "File data/counts/run-1.csv"
    assert {each.what for each in found.coming_with(cause)} == {
        "manifest-sha256.txt",
        "bag-info.txt",
        "data/counts/run-1.csv",
    }
    lines = list(verification_lines(found))
    assert lines[0].endswith(hashlib.sha256((tmp_path / "p.zip").read_bytes()).hexdigest())
    assert lines[1] == "run-1 is “audit, run 1”."
    assert lines[2].startswith("differs: File data/counts/run-1.csv: It was changed")
    assert all(line.startswith("  differs with it: ") for line in lines[3:6])
    assert "1 check of " in lines[-1]
    assert " found a difference, and 3 more with it." in lines[-1]
    told = verification_document(found)["checks"]
    assert sum(each.get("because_of") == cause.what for each in told) == 3


def test_what_was_changed_besides_a_file_that_nothing_is_made_from_stands_by_itself(
    whole_pack: Path, tmp_path: Path
) -> None:
    changes = {"data/VERIFY.md": replaced("# How", "# Haw"), "data/runs/run-1.json": edit(one_more)}
    found = verify(changed(whole_pack, tmp_path / "p.zip", changes, is_sealed=False))
    assert [each.what for each in found.found] == ["File data/VERIFY.md", "File data/runs/run-1.json"]
    assert "Counts, run-1" in {each.what for each in found.coming_with(found.found[1])}
    sealed = verify(changed(whole_pack, tmp_path / "q.zip", {"data/runs/run-1.json": edit(one_more)}))
    assert [each.what for each in sealed.found] == ["data/log.jsonl"]
    assert "Counts, run-1" in {each.what for each in sealed.coming_with(sealed.found[0])}


@pytest.mark.parametrize("line", ["no digest", f"{'0' * 64}  data/nowhere"])
def test_a_manifest_that_says_something_else_is_named(whole_pack: Path, tmp_path: Path, line: str) -> None:
    changes = {"manifest-sha256.txt": lambda raw: raw + f"{line}\n".encode()}
    assert "manifest-sha256.txt" in differing(
        verify(changed(whole_pack, tmp_path / "p.zip", changes, is_sealed=False))
    )


def zipped(path: Path, names: list[str], raw: bytes = b"x") -> Path:
    """A zip file with a bag's declaration and further files."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in (f"{FOLDER}/bagit.txt", *names):
            archive.writestr(name, raw)
    return path


@pytest.mark.parametrize(
    "name",
    [
        "../out.txt",
        "/etc/out.txt",
        f"{FOLDER}/../../out",
        "C:\\out.txt",
        f"{FOLDER}\\out",
        f"{FOLDER}/a\nb",
        "a//b",
    ],
)
def test_a_path_that_leads_out_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(PackError, match=r"is refused: the path .* leads out of its folder"):
        verify(zipped(tmp_path / "p.zip", [name]))


def test_what_is_no_pack_is_refused(tmp_path: Path) -> None:
    (tmp_path / "no.zip").write_bytes(b"PK, but no zip file")
    with pytest.raises(PackError, match="“no.zip” is no zip file, or a damaged one"):
        verify(tmp_path / "no.zip")
    with pytest.raises(PackError, match="There is no file"):
        verify(tmp_path / "nowhere.zip")
    with pytest.raises(PackError, match="cannot be read"):
        verify(tmp_path)
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("readme.txt", "hello")
    with pytest.raises(PackError, match=r"is no evidence pack: it holds no bagit\.txt"):
        verify(tmp_path / "other.zip")
    with pytest.raises(PackError, match="“beside.txt” lies beside the pack's folder"):
        verify(zipped(tmp_path / "p.zip", ["beside.txt"]))


def test_links_and_files_that_stand_twice_are_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "link.zip", "w") as archive:
        link = zipfile.ZipInfo(f"{FOLDER}/link")
        link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(PackError, match="is a link to another file"):
        verify(tmp_path / "link.zip")
    with pytest.warns(UserWarning, match="Duplicate name"):
        zipped(tmp_path / "p.zip", [f"{FOLDER}/a", f"{FOLDER}/a"])
    with pytest.raises(PackError, match="is in it twice"):
        verify(tmp_path / "p.zip")


def test_what_would_grow_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "_LARGE", 1000)
    with pytest.raises(PackError, match="would become 1,000,000 bytes"):
        verify(zipped(tmp_path / "p.zip", [f"{FOLDER}/zeros"], b"\0" * 1_000_000))
    monkeypatch.setattr(opening, "MOST_FILES", 2)
    with pytest.raises(PackError, match="holds 3 files: no evidence pack has so many"):
        verify(zipped(tmp_path / "q.zip", [f"{FOLDER}/a", f"{FOLDER}/b"]))


def test_a_file_that_cannot_be_unpacked_is_named(whole_pack: Path, tmp_path: Path) -> None:
    raw = bytearray(whole_pack.read_bytes())
    with zipfile.ZipFile(whole_pack) as archive:
        entry = archive.getinfo(f"{FOLDER}/data/report.pdf")
    start = entry.header_offset + 30 + len(entry.filename)
    raw[start + 2000 : start + 2010] = b"0123456789"
    (tmp_path / "p.zip").write_bytes(raw)
    told = differing(verify(tmp_path / "p.zip"))
    assert "is damaged in the zip file and cannot be unpacked" in told["File data/report.pdf"]
    assert "report.pdf" in told


def test_a_pack_of_another_bag_is_said_to_be_none(tmp_path: Path) -> None:
    told = differing(verify(zipped(tmp_path / "p.zip", [])))
    assert told["data/pack.json"] == "“data/pack.json” is missing in the pack."
