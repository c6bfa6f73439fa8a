"""The only module that imports open_clip, after the hub libraries were told to stay offline."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module, reload
from threading import Lock
from types import ModuleType
from typing import Any

_SHUT = {"HF_HUB_OFFLINE": "1", "HF_HUB_DISABLE_TELEMETRY": "1"}
_NAME = "open_clip"
_COMPILER = "torch._dynamo.utils"
_importing = Lock()


def open_clip() -> ModuleType:
    """Import open_clip such that neither it nor huggingface_hub can reach the network.

    Both read the environment once, when they are first imported, so it is set here and nowhere else. The import
    takes seconds (it brings torch): call this where a model is needed, not at start-up.
    """
    os.environ.update(_SHUT)
    with _importing:
        if _NAME not in sys.modules:
            with _what_few_models_need_left_out():
                import_module(_NAME)
    return import_module(_NAME)


def bring_timm() -> None:
    """Give open_clip the library timm, which `open_clip` leaves out; a model with a tower of timm's needs it."""
    open_clip()
    adapter: Any = import_module(f"{_NAME}.timm_model")
    with _importing:
        if adapter.timm is None:
            # Read anew it finds timm, and the class that open_clip took from it looks for timm in the same place.
            reload(adapter)


@contextmanager
def _what_few_models_need_left_out() -> Iterator[None]:
    """Inside, timm is not there to import, and torch's compiler is put off until something uses it.

    Importing the two takes longer than all the rest together.
    """
    stand_ins: dict[str, Any] = {"timm": None, _COMPILER: _compiler_put_off()}
    put = {name: module for name, module in stand_ins.items() if name not in sys.modules}
    sys.modules.update(put)
    try:
        yield
    finally:
        for name, module in put.items():
            if sys.modules.get(name, ...) is module:
                del sys.modules[name]


def _compiler_put_off() -> ModuleType:
    """A module that gives torchvision a function which it calls in detectors only; whoever uses more loads it."""
    stand_in: Any = ModuleType(_COMPILER)

    def real(name: str) -> Any:
        if name.startswith("__"):  # asked of every module by those who look where code comes from
            raise AttributeError(name)
        if sys.modules.get(_COMPILER) is stand_in:
            del sys.modules[_COMPILER]
        return getattr(import_module(_COMPILER), name)

    stand_in.is_compile_supported = lambda device: real("is_compile_supported")(device)
    stand_in.__getattr__ = real
    return stand_in  # type: ignore[no-any-return]
