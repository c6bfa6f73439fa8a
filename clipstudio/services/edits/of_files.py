"""Where files of images were known to lie, as one end of an edit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from clipstudio.domain.changes import Changes
from clipstudio.domain.edit_words import OTHER_IMAGE
from clipstudio.domain.edits import Area
from clipstudio.domain.errors import NothingLeftError
from clipstudio.domain.ids import ImageId
from clipstudio.domain.language import later_count
from clipstudio.domain.packed_numbers import pack, unpack
from clipstudio.services.edits.state import Packed, State
from clipstudio.storage.images import KnownFile
from clipstudio.storage.project_file import ProjectFile


@dataclass(frozen=True, slots=True)
class FilesKnown(State):
    """What is known of some files.

    Attributes:
        paths: The files.
        images: Of each the image; 0 where nothing is known of it.
        sizes: Bytes.
        times: When they were changed, nanoseconds since 1970.
        missing: 1 where the file was not there.
    """

    kind = "files"
    paths: tuple[str, ...]
    images: Packed
    sizes: Packed
    times: Packed
    missing: Packed

    @staticmethod
    def of(paths: Iterable[Path], known: Mapping[Path, KnownFile]) -> FilesKnown:
        """Of these files, from all that are known."""
        nothing = KnownFile(ImageId(0), 0, 0, missing=False)
        wanted = sorted(paths)
        files = [known.get(path, nothing) for path in wanted]
        return FilesKnown(
            tuple(map(str, wanted)),
            pack([file.image for file in files]),
            pack([file.size for file in files]),
            pack([file.modified_ns for file in files]),
            pack([file.missing for file in files]),
        )

    @property
    def area(self) -> Area:
        """Files."""
        return Area.FILES

    def require(self, project: ProjectFile) -> None:
        """Each file must be known as that of this image, or not at all."""
        known = project.images.known_files()
        changed = 0
        for path, image in zip(self.paths, unpack(self.images).tolist(), strict=True):
            now = known.get(Path(path))
            changed += (0 if now is None else int(now.image)) != image
        if changed:
            raise NothingLeftError(later_count(*OTHER_IMAGE, changed))

    def put(self, project: ProjectFile) -> tuple[str, Changes]:
        """Know them so again."""
        columns = (unpack(each).tolist() for each in (self.images, self.sizes, self.times, self.missing))
        files = {
            Path(path): KnownFile(ImageId(image), size, time, missing=bool(missing)) if image else None
            for path, image, size, time, missing in zip(self.paths, *columns, strict=True)
        }
        return "", project.images.put_files(files)
