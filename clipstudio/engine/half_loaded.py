"""Keeps other libraries from falling over torch while it is still being loaded on another thread."""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any

_NAME = "torch"


class Tensor:
    """Stands where torch's class will be: nothing is one of these."""


def stand_in_while_loading() -> None:
    """Have torch begin with a class `Tensor`, from its first moment on and until it brings its own.

    scipy and scikit-learn ask of what they are given whether it is one of torch's tensors as soon as there is a
    module of that name: while it is loaded, which takes seconds, every computation on another thread would fail.
    """
    if _Finder not in sys.meta_path:
        sys.meta_path.insert(0, _Finder)


class _Finder:
    """Finds torch as it is always found; only its module is made here."""

    @staticmethod
    def find_spec(name: str, path: Any = None, _target: ModuleType | None = None) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path) if name == _NAME else None
        if spec is not None and spec.loader is not None:
            spec.loader.create_module = _made  # type: ignore[method-assign]
        return spec


def _made(spec: ModuleSpec) -> ModuleType:
    module: Any = ModuleType(spec.name)
    module.Tensor = Tensor
    return module  # type: ignore[no-any-return]
