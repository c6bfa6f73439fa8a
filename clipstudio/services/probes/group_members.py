"""Which images are in a group, as a run had its groups, whatever the attributes say by now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray


def group_members(
    names: Sequence[Sequence[Mapping[str, str]]], codes: NDArray[np.int32], group: Mapping[str, str]
) -> NDArray[np.bool_]:
    """The images of a group, (n,) bool; all of them for an empty group.

    Args:
        names: Per comparison, the attributes of each group.
        codes: (n, C) int32 group of each image in each comparison, -1 for none.
        group: Attribute name to value.

    Raises:
        KeyError: No comparison has such a group.
    """
    if not group:
        return np.ones(len(codes), dtype=np.bool_)
    for comparison, groups in enumerate(names):
        for place, each in enumerate(groups):
            if dict(each) == dict(group):
                members: NDArray[np.bool_] = codes[:, comparison] == place
                return members
    raise KeyError(f"no group {dict(group)} in this run")
