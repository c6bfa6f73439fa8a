"""A BagIt bag (RFC 8493, version 1.0) in a zip file; the same content gives the same bytes."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

FOLDER = "evidence-pack"
"""The bag's folder in the zip file."""
PAYLOAD = "data/"
MANIFEST, TAG_MANIFEST, INFO, DECLARATION = (
    *("manifest-sha256.txt", "tagmanifest-sha256.txt"),
    *("bag-info.txt", "bagit.txt"),
)
DECLARED = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time of every file in the zip: when it was packed is not part of what it says."""
_PIECE = 1 << 20


class BagWriter:
    """Writes the files of a bag one by one, and its manifests at the end."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self.digests: dict[str, str] = {}
        self._bytes = 0

    def add(self, name: str, content: bytes | str) -> None:
        """Add a file of the payload, by its path below ``data/``."""
        raw = content.encode() if isinstance(content, str) else content
        self.digests[PAYLOAD + name] = self._write(PAYLOAD + name, raw)
        self._bytes += len(raw)

    def add_file(self, name: str, path: Path) -> None:
        """Add a file of the payload from the disk, piece by piece."""
        digest = hashlib.sha256()
        with (
            path.open("rb") as source,
            self._archive.open(_entry(PAYLOAD + name), "w", force_zip64=True) as out,
        ):
            while piece := source.read(_PIECE):
                digest.update(piece)
                out.write(piece)
                self._bytes += len(piece)
        self.digests[PAYLOAD + name] = digest.hexdigest()

    def finish(self, info: Mapping[str, str]) -> int:
        """Write what makes it a bag; how many files there are.

        Args:
            info: The lines of bag-info.txt.
        """
        told = {**info, "Payload-Oxum": f"{self._bytes}.{len(self.digests)}"}
        tags = {
            DECLARATION: DECLARED,
            INFO: "".join(f"{name}: {_line(value)}\n" for name, value in told.items()),
            MANIFEST: manifest(self.digests),
        }
        digests = {name: self._write(name, text.encode()) for name, text in tags.items()}
        self._write(TAG_MANIFEST, manifest(digests).encode())
        return len(self.digests) + len(tags) + 1

    def _write(self, name: str, raw: bytes) -> str:
        with self._archive.open(_entry(name), "w") as out:
            out.write(raw)
        return hashlib.sha256(raw).hexdigest()


def manifest(digests: Mapping[str, str]) -> str:
    """The lines of a manifest, as `sha256sum -c` reads them too."""
    return "".join(f"{digest}  {quoted(name)}\n" for name, digest in sorted(digests.items()))


def quoted(name: str) -> str:
    """A path as a manifest has it: line ends and the percent sign by their codes (RFC 8493, 2.1.3)."""
    return "".join(quote(letter) if letter in "%\r\n" else letter for letter in name)


def _line(text: str) -> str:
    """A value of bag-info.txt on one line."""
    return " ".join(text.split())


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(f"{FOLDER}/{name}", _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3  # as on Unix, wherever it is made
    entry.external_attr = 0o100644 << 16
    return entry
