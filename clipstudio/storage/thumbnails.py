"""Cached thumbnails: one JPEG per image, named by the image's digest."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from shutil import rmtree

from clipstudio.domain.whole_files import whole_file


class ThumbnailFolder:
    """A folder of thumbnails that can be deleted at any time and is filled again on demand."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, sha256: str) -> bytes | None:
        """The thumbnail of the image with this digest, or None when it is not cached."""
        try:
            return self.path(sha256).read_bytes()
        except OSError:
            return None

    def write(self, sha256: str, jpeg: bytes) -> None:
        """Keep a thumbnail; the file appears whole or not at all, and nothing else is left behind.

        Raises:
            OSError: It cannot be written, as on a full disk.
        """
        path = self.path(sha256)
        path.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(path, is_picture=True) as partial:
            partial.write_bytes(jpeg)

    def digests(self) -> set[str]:
        """Of which images there is a thumbnail, by their digests."""
        found: set[str] = set()
        with suppress(OSError):
            for folder in self._folder.iterdir():
                with suppress(OSError):
                    found.update(path.stem for path in folder.iterdir())
        return found

    def remove(self) -> None:
        """Delete the folder, as far as that goes."""
        rmtree(self._folder, ignore_errors=True)

    def path(self, sha256: str) -> Path:
        """Where the picture of the image with this digest is, or would be."""
        return self._folder / sha256[:2] / f"{sha256}.jpg"
