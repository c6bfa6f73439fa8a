"""Opening an evidence pack that somebody else made: nothing of it is trusted or unpacked under its own name."""

from __future__ import annotations

import hashlib
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from clipstudio.domain.errors import system_reason
from clipstudio.domain.packs import PackError
from clipstudio.results.words import number
from clipstudio.services.packing.bag import DECLARATION

MOST_FILES = 20_000
MOST_TEXT = 512 * 2**20
"""Bytes of a file that is read into memory, unpacked."""
MOST_BYTES = 64 * 2**30
"""Of all files together, unpacked."""
MOST_INFLATED = 400
"""How many times as large as packed a large file may be: texts of results come to 60, zip bombs to 1,000."""
_LARGE = 32 * 2**20
_PIECE = 1 << 20
_BAD_NAME = re.compile(r"[\x00-\x1f\\:]|^/|(^|/)\.{1,2}(/|$)|//")


class OpenPack:
    """A pack that is open for reading, by paths within its bag.

    Attributes:
        names: Every file of the bag.
    """

    def __init__(self, archive: zipfile.ZipFile, entries: dict[str, zipfile.ZipInfo]) -> None:
        self._archive = archive
        self._entries = entries
        self.names = tuple(entries)

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def read(self, name: str) -> bytes:
        """The bytes of a file.

        Raises:
            PackError: It is not there, is too large to be read, or damaged.
        """
        if name not in self._entries:
            raise PackError("“{name}” is missing in the pack.", name=name)
        if self._entries[name].file_size > MOST_TEXT:
            raise PackError(
                "“{name}” is too large to be read: {file_size} bytes.",
                name=name,
                file_size=number(self._entries[name].file_size),
            )
        return b"".join(self.pieces(name))

    def size(self, name: str) -> int:
        """Bytes of a file."""
        return self._entries[name].file_size

    def pieces(self, name: str) -> Iterator[bytes]:
        """The same, some at a time.

        Raises:
            PackError: It is damaged, or holds more than it says.
        """
        entry, seen = self._entries[name], 0
        try:
            with self._archive.open(entry) as file:
                while piece := file.read(_PIECE):
                    seen += len(piece)
                    if seen > entry.file_size:
                        raise PackError("“{name}” holds more than the zip file says of it.", name=name)
                    yield piece
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
            raise PackError("“{name}” is damaged in the zip file and cannot be unpacked.", name=name) from error

    def sha256(self, name: str) -> str:
        """The SHA-256 of a file.

        Raises:
            PackError: It is damaged.
        """
        digest = hashlib.sha256()
        for piece in self.pieces(name):
            digest.update(piece)
        return digest.hexdigest()

    @contextmanager
    def on_disk(self, name: str) -> Iterator[Path]:
        """A copy of a file under a name of ours.

        Raises:
            PackError: It is not there, or damaged.
        """
        if name not in self._entries:
            raise PackError("“{name}” is missing in the pack.", name=name)
        with TemporaryDirectory() as folder:
            path = Path(folder) / "file"
            with path.open("wb") as out:
                for piece in self.pieces(name):
                    out.write(piece)
            yield path


@contextmanager
def open_pack(path: Path) -> Iterator[OpenPack]:
    """Open a pack.

    Raises:
        PackError: It is no zip file or no bag, or one that must not be unpacked.
    """
    try:
        archive = zipfile.ZipFile(path)
    except FileNotFoundError as error:
        raise PackError("There is no file “{path}”.", path=path) from error
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError) as error:
        raise PackError(
            "“{name}” is no zip file, or a damaged one: it cannot be an evidence pack.", name=path.name
        ) from error
    except OSError as error:
        raise PackError(
            "“{path}” cannot be read: {strerror}.", path=path, strerror=system_reason(error)
        ) from error
    with archive:
        files = [entry for entry in archive.infolist() if not entry.is_dir()]
        _check(path.name, archive.infolist())
        folder = _folder(path.name, [entry.filename for entry in files])
        yield OpenPack(archive, {entry.filename.removeprefix(folder): entry for entry in files})


def _check(name: str, entries: list[zipfile.ZipInfo]) -> None:
    """Refuse names that lead out of a folder, and sizes that no pack has."""
    if len(entries) > MOST_FILES:
        raise PackError(
            "“{name}” holds {count} files: no evidence pack has so many.", name=name, count=number(len(entries))
        )
    seen = set[str]()
    for entry in entries:
        shown = repr(entry.filename)[1:-1]
        if _BAD_NAME.search(entry.filename.removesuffix("/")):
            raise PackError(
                "“{name}” is refused: the path “{shown}” in it leads out of its folder, or is no path.",
                name=name,
                shown=shown,
            )
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise PackError(
                "“{name}” is refused: “{shown}” in it is a link to another file.", name=name, shown=shown
            )
        if entry.flag_bits & 1:
            raise PackError("“{name}” is refused: “{shown}” in it is encrypted.", name=name, shown=shown)
        if entry.filename in seen:
            raise PackError("“{name}” is refused: “{shown}” is in it twice.", name=name, shown=shown)
        seen.add(entry.filename)
        if entry.file_size > max(_LARGE, MOST_INFLATED * entry.compress_size):
            raise PackError(
                "“{name}” is refused: “{shown}” would become {file_size} bytes.",
                name=name,
                shown=shown,
                file_size=number(entry.file_size),
            )
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise PackError("“{name}” is refused: unpacked it would be larger than any evidence pack.", name=name)


def _folder(name: str, names: list[str]) -> str:
    """The folder of the bag, with a slash at its end; "" where the bag lies at the top."""
    found = [each.removesuffix(DECLARATION) for each in names if each.rpartition("/")[2] == DECLARATION]
    tops = [each for each in found if each.count("/") <= 1]
    if not tops:
        raise PackError(
            "“{name}” is no evidence pack: it holds no {declaration}.", name=name, declaration=DECLARATION
        )
    folder = min(tops, key=len)
    if outside := next((each for each in names if not each.startswith(folder)), None):
        raise PackError(
            "“{name}” is refused: “{outside}” lies beside the pack's folder “{folder}”.",
            name=name,
            outside=outside,
            folder=folder,
        )
    return folder
