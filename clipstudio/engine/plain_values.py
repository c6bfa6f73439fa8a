"""Values without code that checkpoints hold beside weights, and that may be read: allowed by name."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any


def plain_values() -> list[Any]:
    """Classes and functions that make nothing but a plain value, as `torch.serialization.safe_globals` takes them.

    Training programs write numpy's numbers, their types and arrays, and the arguments they were started with.
    """
    import numpy as np

    types = [getattr(np.dtypes, name) for name in np.dtypes.__all__ if name != "ObjectDType"]
    makers: dict[str, Any] = {"scalar": np.float64(0).__reduce__()[0], "_reconstruct": np.empty(0).__reduce__()[0]}
    # Numpy moved these two: files written before and after name them differently.
    moved = [
        _named(maker, f"{module}.multiarray", name)
        for name, maker in makers.items()
        for module in ("numpy.core", "numpy._core")
    ]
    return [*types, np.dtype, np.ndarray, *moved, argparse.Namespace]


def _named(function: Callable[..., Any], module: str, name: str) -> Callable[..., Any]:
    """A function that goes by another module's name, by which torch looks it up."""

    def stand_in(*arguments: Any) -> Any:
        return function(*arguments)

    stand_in.__module__, stand_in.__name__, stand_in.__qualname__ = module, name, name
    return stand_in
