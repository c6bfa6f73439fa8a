"""Removing images from a project, never from the disk, and bringing them back."""

from __future__ import annotations

from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.packed_numbers import pack
from clipstudio.results.words import images
from clipstudio.services.dependents import dependents
from clipstudio.services.edits.of_images import ImagesRemoved
from clipstudio.services.edits.state import Several
from clipstudio.services.reversible import Reversible
from clipstudio.storage.parameters import Ids
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader


def remove_images(project: ProjectFile, ids: Ids) -> Reversible | None:
    """Remove images from the project, so that they can be brought back; None where all were removed before.

    No file is touched, and nothing that is known of them is deleted: whoever counts from now on leaves them out.
    """
    gone = np.setdiff1d(np.asarray(ids, np.int64), project.images.removed())
    if not len(gone):
        return None
    before, after = ImagesRemoved(pack(gone), None), ImagesRemoved(pack(gone), datetime.now(UTC))
    them = "it" if len(gone) == 1 else "them"
    kept = dependents(project, gone).in_words()
    said = f"Removed {images(len(gone))} from the project; no file was touched. {kept} Ctrl+Z brings {them} back."
    _, changes = after.put(project)
    return Reversible(
        f"remove {images(len(gone))} from the project", said.replace("  ", " "), changes, before, after
    )


def removed_images(project: ProjectReader) -> NDArray[np.int64]:
    """The images that were removed, (n,) int64, the latest removal first."""
    times = project.images.removed_at(project.images.removed())
    return np.concatenate([times[at] for at in sorted(times, reverse=True)] or [np.empty(0, np.int64)])


def bring_back_images(project: ProjectFile, ids: NDArray[np.int64] | None = None) -> Reversible | None:
    """Bring removed images back, all of them where none are named; None where none was removed."""
    removed = project.images.removed()
    back = removed if ids is None else np.intersect1d(removed, ids)
    if not len(back):
        return None
    times = project.images.removed_at(back)
    # Those of one removal have one time: undo says again when each was removed.
    befores = tuple(ImagesRemoved(pack(some), at) for at, some in times.items())
    after = ImagesRemoved(pack(back), None)
    _, changes = after.put(project)
    words = f"bring back {images(len(back))}"
    said = f"Brought {images(len(back))} back into the project."
    return Reversible(words, said, changes, Several.of(befores), after)
