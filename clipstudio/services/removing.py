"""Removing images from a project, never from the disk, and bringing them back."""

from __future__ import annotations

from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.edit_words import BRING_BACK, REMOVE_IMAGES
from clipstudio.domain.language import later, later_all, later_by
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
    said = later_all(
        (
            later("Removed {images} from the project; no file was touched.", images=later_by(images, len(gone))),
            later_by(dependents(project, gone).in_words),
            later("Ctrl+Z brings it back.") if len(gone) == 1 else later("Ctrl+Z brings them back."),
        )
    )
    _, changes = after.put(project)
    return Reversible(later(REMOVE_IMAGES, images=later_by(images, len(gone))), said, changes, before, after)


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
    words = later(BRING_BACK, images=later_by(images, len(back)))
    said = later("Brought {images} back into the project.", images=later_by(images, len(back)))
    return Reversible(words, said, changes, Several.of(befores), after)
