"""What a pack holds: a bag that others read, the same bytes each time, and nothing by which people are found."""

from __future__ import annotations

import hashlib
import io
import json
import re
import subprocess
import zipfile
from pathlib import Path
from shutil import which

import numpy as np
import pytest
from pyarrow import parquet

from clipstudio.domain.audits import RunArrays
from clipstudio.domain.packs import PackError, PackWish
from clipstudio.domain.reports import Pictures, PictureWish, ReportPlan, SectionName
from clipstudio.domain.run_list import find_run
from clipstudio.services.packing.bag import FOLDER
from clipstudio.services.packing.chain import Event, chain_faults, chained
from clipstudio.services.packing.making import making_pack
from clipstudio.services.packing.row_disclosure import kept_comparisons
from clipstudio.storage.project_file import ProjectFile
from tests.packs import differing, pack, said, verify


@pytest.fixture(scope="module")
def unpacked(whole_pack: Path) -> Path:
    """The folder of a pack."""
    folder = whole_pack.with_name("unpacked")
    with zipfile.ZipFile(whole_pack) as archive:
        archive.extractall(folder)
    return folder / FOLDER


def test_the_same_project_gives_the_same_bytes(packed_project: Path, whole_pack: Path, tmp_path: Path) -> None:
    made = pack(packed_project, tmp_path / "again.zip", "1")
    assert (tmp_path / "again.zip").read_bytes() == whole_pack.read_bytes()
    assert made.sha256 == hashlib.sha256(whole_pack.read_bytes()).hexdigest()
    with zipfile.ZipFile(whole_pack) as archive:
        assert made.files == len(archive.namelist())
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.skipif(which("sha256sum") is None, reason="there is no sha256sum here")
def test_sha256sum_alone_checks_its_files(unpacked: Path) -> None:
    for manifest in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        told = subprocess.run(
            ["sha256sum", "-c", manifest], cwd=unpacked, capture_output=True, text=True, check=True
        )
        assert told.stdout.count(": OK") == len((unpacked / manifest).read_text("utf-8").splitlines())


def test_it_is_a_bag_for_others(unpacked: Path) -> None:
    bagit = pytest.importorskip("bagit", reason="bagit is not installed")
    bag = bagit.Bag(str(unpacked))
    bag.validate()
    assert bag.version_info == (1, 0)
    assert bag.info["External-Identifier"] == "Of thieves"


def test_it_is_an_ro_crate_for_others(unpacked: Path) -> None:
    rocrate = pytest.importorskip("rocrate.rocrate", reason="rocrate is not installed")
    crate = rocrate.ROCrate(str(unpacked / "data"))
    files = {path.relative_to(unpacked / "data").as_posix() for path in (unpacked / "data").rglob("*.*")}
    held = {each.id for each in crate.get_entities() if each.type == "File"}
    assert held | {"ro-crate-metadata.json"} == files
    assert crate.name == "Of thieves"


def test_rows_name_images_by_hashes_that_only_the_project_makes(
    packed_project: Path, whole_pack: Path, tmp_path: Path
) -> None:
    with ProjectFile.open(packed_project, read_only=True) as project:
        secret = project.secret.read()
        digests = project.images.digests(project.runs.images(1))  # type: ignore[arg-type]
    assert len(secret) == 32
    with zipfile.ZipFile(whole_pack) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    table = parquet.read_table(io.BytesIO(files[f"{FOLDER}/data/rows/run-1.parquet"]))
    names = table.column("image").to_pylist()
    assert len(set(names)) == 60
    assert names == sorted(names)  # not the order of the files in their folder
    everything = b"".join(files.values())
    for told in (secret, secret.hex().encode(), *(each.encode() for each in digests)):
        assert told not in everything
    for name in ("g00.bmp", str(packed_project.parent)):
        assert name.encode() not in everything
    pack(packed_project, tmp_path / "other.zip", "1", "2")
    with zipfile.ZipFile(tmp_path / "other.zip") as archive:
        other = parquet.read_table(io.BytesIO(archive.read(f"{FOLDER}/data/rows/run-1.parquet")))
    assert set(other.column("image").to_pylist()).isdisjoint(names)


def test_a_whole_report_of_two_runs_agrees(packed_project: Path, tmp_path: Path) -> None:
    blurred = PictureWish(Pictures.BLURRED)
    made = pack(packed_project, tmp_path / "p.zip", "1", "2", sections=tuple(SectionName), pictures=blurred)
    assert made.left_out == ()
    found = verify(tmp_path / "p.zip")
    assert found.agrees, said(found.checks)
    assert {"Counts, run-1", "Counts, run-2"} <= {each.what for each in found.checks}
    assert not differing(found)


def test_with_clear_pictures_there_are_no_rows_by_which_to_find_them(packed_project: Path, tmp_path: Path) -> None:
    clear = PictureWish(Pictures.CLEAR, "drawn by us")
    made = pack(packed_project, tmp_path / "p.zip", "1", pictures=clear)
    assert made.left_out[0].startswith(
        "Rows of single images are left out, because the report shows pictures clear"
    )
    assert not made.has_rows
    with zipfile.ZipFile(tmp_path / "p.zip") as archive:
        assert not any("/rows/" in name for name in archive.namelist())
    assert verify(tmp_path / "p.zip").agrees


def test_a_pack_is_a_zip_file(packed_project: Path, tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"name the evidence pack \.zip"):
        pack(packed_project, tmp_path / "p.tar", "1")
    assert not list(tmp_path.iterdir())


def arrays(images: list[int], *groups: list[int]) -> RunArrays:
    codes = np.array(groups, np.int32).T.reshape(len(images), len(groups))
    return RunArrays(np.array(images, np.int64), np.zeros((len(images), 1), np.float32), codes)


def test_columns_that_tell_few_apart_are_left_out_of_the_rows() -> None:
    halves, odd = [0] * 6 + [1] * 6, [0, 1] * 6
    one = [0] * 11 + [1]
    everybody = list(range(12))
    assert kept_comparisons([arrays(everybody, halves, odd)], 3) == [(0, 1)]
    # Each attribute is harmless; both together tell of threes.
    assert kept_comparisons([arrays(everybody, halves, odd)], 4) == [(0,)]
    assert kept_comparisons([arrays(everybody, one, halves)], 3) == [(1,)]
    assert kept_comparisons([arrays(everybody, one, halves)], 0) == [(0, 1)]
    # The rows of two runs can be put together: by their groups, and by which images they are of.
    assert kept_comparisons([arrays(everybody, halves), arrays(everybody, odd)], 4) == [(0,), ()]
    assert kept_comparisons([arrays(everybody, halves), arrays(everybody[:2])], 3) == [(0,), None]
    assert kept_comparisons([], 3) == []


def test_the_log_shows_a_line_that_was_changed_or_taken_out() -> None:
    from datetime import UTC, datetime

    text = chained(Event(datetime(2026, 1, day, tzinfo=UTC), "run", {"run": f"run-{day}"}) for day in (2, 1, 3))
    assert [json.loads(line)["run"] for line in text.splitlines()] == ["run-1", "run-2", "run-3"]
    assert list(chain_faults(text)) == []
    assert next(chain_faults(text.replace("run-2", "run-9"))).startswith("line 2 (run) was changed")
    first, _, third = text.splitlines()
    assert next(chain_faults(f"{first}\n{third}\n")).startswith("line 2 does not follow")
    assert next(chain_faults(f"{first}\n[\n")) == "line 2 is no JSON object"


DOCUMENT = Path(__file__).parents[3] / "docs" / "evidence-pack.md"


def reader_says(bag: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> str:
    """What the reader of the document prints."""
    (code,) = re.findall(r"```python\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)
    assert "clipstudio." not in code
    monkeypatch.setattr("sys.argv", ["reader.py", str(bag)])
    exec(compile(code, "reader.py", "exec"), {})
    return capsys.readouterr().out.strip()


def test_the_reader_of_the_document_counts_the_same(
    packed_project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pack(packed_project, tmp_path / "p.zip", "1", "2")
    with zipfile.ZipFile(tmp_path / "p.zip") as archive:
        archive.extractall(tmp_path)
    bag = tmp_path / FOLDER
    assert reader_says(bag, capsys, monkeypatch) == "all agrees"
    counts = bag / "data/counts/run-2.csv"
    lines = counts.read_text("utf-8").splitlines()
    place = next(place for place, line in enumerate(lines) if line.startswith(",all images,label,word 3,"))
    cells = lines[place].split(",")
    lines[place] = ",".join([*cells[:4], str(int(cells[4]) + 1), *cells[5:]])
    counts.write_text("\n".join(lines), "utf-8")
    said = reader_says(bag, capsys, monkeypatch)
    assert "data/counts/run-2.csv was changed" in said
    assert f"run-2, all images, word 3: {int(cells[4]) + 1} of" in said


def test_every_file_of_a_pack_is_described(whole_pack: Path) -> None:
    text = DOCUMENT.read_text("utf-8")
    paths = [
        each for row in re.findall(r"^\| (`.*?`) \|", text, re.MULTILINE) for each in re.findall(r"`([^`]+)`", row)
    ]
    known = [re.compile(re.sub(r"N\b|ID", "[^/]+", re.escape(each).replace(r"\*", "[^/]+"))) for each in paths]
    with zipfile.ZipFile(whole_pack) as archive:
        names = [name.removeprefix(f"{FOLDER}/") for name in archive.namelist()]
        index = json.loads(archive.read(f"{FOLDER}/data/pack.json"))
    assert [name for name in names if not any(each.fullmatch(name) for each in known)] == []
    assert [field for field in index if f"`{field}`" not in text] == []


def test_a_pack_that_is_cancelled_leaves_nothing_behind(packed_project: Path, tmp_path: Path) -> None:
    with ProjectFile.open(packed_project, read_only=True) as opened:
        keys = (find_run(opened.run_list.all(), "1").key,)
        wish = PackWish(ReportPlan("Of thieves", keys, sections=(SectionName.RESULTS,), minimum_cell=0))
        work = making_pack(opened, wish, tmp_path / "p.zip")
        for step in work:
            if "report.html" in step.note:
                break
        assert list(tmp_path.iterdir())
        work.close()
    assert not list(tmp_path.iterdir())
