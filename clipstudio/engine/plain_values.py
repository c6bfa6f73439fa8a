"""Values without code that checkpoints hold beside weights, and that may be read: allowed by name."""

from __future__ import annotations

import argparse
from typing import Any


def plain_values() -> list[Any]:
    """Classes and functions that make nothing but a plain value, as `torch.serialization.safe_globals` takes them.

    Training programs write numpy's numbers, their types and arrays, and the arguments they were started with.
    """
    import numpy as np

    types = [getattr(np.dtypes, name) for name in np.dtypes.__all__ if name != "ObjectDType"]
    zero = np.float64(0).__reduce__()[0]
    empty = np.empty(0).__reduce__()[0]
    # Numpy moved these two: files written before and after name them differently.
    moved = [
        (function, f"{module}.multiarray.{name}")
        for function, name in ((zero, "scalar"), (empty, "_reconstruct"))
        for module in ("numpy.core", "numpy._core")
    ]
    return [*types, np.dtype, np.ndarray, *moved, argparse.Namespace]
