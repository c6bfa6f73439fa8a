"""The images behind the numbers of the identity probe."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from clipstudio.probes.identity import NOT_ANSWERED
from clipstudio.results.identity.result import IdentityResult, IdentityTarget, NamedAs
from clipstudio.results.reading import ProbeReading
from clipstudio.services.auditing.labels_behind import Labels, named_labels
from clipstudio.services.probes.group_members import group_members
from clipstudio.services.probes.kept_arrays import KeptArrays


def identity_images(
    kept: KeptArrays, reading: ProbeReading[IdentityResult], target: IdentityTarget
) -> NDArray[np.int64]:
    """(m,) int64 ids of the images that a list of names was asked of, ascending.

    Raises:
        KeyError: No comparison has the target's group.
    """
    images: NDArray[np.int64] = kept.array("images")
    own, top = kept.array("own"), kept.array(f"top5_{target.names}")
    names = [comparison.groups for comparison in reading.result.comparisons]
    members = group_members(names, kept.array("groups"), dict(target.group))
    silent = top[:, 0] == NOT_ANSWERED
    if target.named is NamedAs.UNANSWERED:
        wanted = silent
    else:
        among = (top[:, : target.top] == own[:, None]).any(axis=1)
        wanted = (own < target.names) & ~silent & (among == (target.named is NamedAs.FOUND))
    behind: NDArray[np.int64] = images[wanted & members]
    return behind


def identity_given(
    kept: KeptArrays, reading: ProbeReading[IdentityResult], target: IdentityTarget, images: NDArray[np.int64]
) -> Labels:
    """The name that the model put first for each image."""
    first, names = kept.array(f"top5_{target.names}")[:, 0], reading.result.candidates
    texts = [names[place] if place != NOT_ANSWERED else "" for place in first.tolist()]
    return named_labels(images, kept.array("images"), texts)
