"""Runs before the program in a bundle: has torchvision import without its compiled operators.

A bundle leaves torchvision's library of operators out (boxes, regions, video, files of pictures: nothing of that
is used). Where a CPU-only torch comes from another index than torchvision, that library would not load anyway.
open_clip needs only torchvision's transforms, which are Python, but `import torchvision` describes two of the
operators to torch (`torchvision::nms` and `torchvision::qnms`), and torch refuses to describe what nobody has
declared. So the two are declared here, without an implementation: whoever called one would be told so.

Done at the moment when torchvision is first looked for, since torch takes a second to import and a window has
better use for it. Where the operators are there (a bundle built by other rules), nothing is declared.
"""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec
from typing import Any

SCHEMAS = {
    "nms": "nms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
    "qnms": "qnms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
}
"""The operators' own declarations, as torchvision's library makes them."""

_kept: list[Any] = []
"""A declaration ends with the object that made it."""


class Declarer:
    """Finds no module: takes the first search for torchvision as the moment to declare."""

    @classmethod
    def find_spec(cls, name: str, _path: Any = None, _target: Any = None) -> ModuleSpec | None:
        if name == "torchvision":
            sys.meta_path.remove(cls)  # type: ignore[arg-type]
            declare()
        return None


def declare() -> None:
    """Declare to torch what torchvision's missing library would have."""
    import torch

    library = torch.library.Library("torchvision", "FRAGMENT")
    for name, schema in SCHEMAS.items():
        if not hasattr(torch.ops.torchvision, name):
            library.define(schema)
    _kept.append(library)


sys.meta_path.insert(0, Declarer)  # type: ignore[arg-type]
