"""What is made smaller in the shared libraries of a bundle, on files as they are laid out."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.scripts import PACKAGING, module_of


@pytest.fixture(scope="module")
def script() -> Iterator[ModuleType]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(PACKAGING / "bundle")  # as where it is run: it imports what stands beside it
        yield module_of(PACKAGING / "bundle" / "shared_libraries.py")


def icu(items: dict[str, bytes]) -> bytes:
    """A file of data as ICU has it: a header of 32 bytes, the table, the names, the items."""
    names = b"".join(f"icudt73l/{name}\0".encode() for name in items)
    at = 4 + 8 * len(items)
    start = -(-(at + len(names)) // 16) * 16
    table, body = struct.pack("<I", len(items)), b""
    for name, item in items.items():
        body += bytes(-len(body) % 16)
        table += struct.pack("<II", at, start + len(body))
        at += len(f"icudt73l/{name}") + 1
        body += item
    return struct.pack("<H", 32).ljust(32, b"h") + (table + names).ljust(start, b"\0") + body


def test_of_icu_what_is_kept_is_as_icu_lays_it_out(script: ModuleType) -> None:
    kept = {"coll/de.res": b"b" * 33, "root.res": b"c" * 16, "zone/de.res": b"d"}
    whole = icu({"brkitr/de.res": b"a" * 5, "de_AT.res": b"f" * 9, **kept, "unit/de.res": b"e" * 1000})
    found = script.less_icu(whole)
    assert found.rstrip(b"\0") == icu(kept).rstrip(b"\0")
    with pytest.raises(SystemExit, match="another form"):
        script.less_icu(icu(kept))


def test_of_files_with_the_same_bytes_one_is_kept(script: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b" / "c").mkdir(parents=True)
    large = bytes(range(256)) * 100
    for name in ("a/one.so", "b/c/same.so"):
        (tmp_path / name).write_bytes(large)
    (tmp_path / "a" / "other.so").write_bytes(large[::-1])
    for name in ("a/small", "b/small"):
        (tmp_path / name).write_bytes(b"small")
    script.link_copies(tmp_path)
    links = {file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*") if file.is_symlink()}
    assert links == {"b/c/same.so"}
    assert (tmp_path / "b/c/same.so").read_bytes() == large
    assert (tmp_path / "b/c/same.so").readlink() == Path("../../a/one.so")
    assert script.size(tmp_path) == pytest.approx((2 * 25_600 + 10) / 1e6)
