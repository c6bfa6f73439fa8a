"""Precisions that a device computes in faster than in float32, the fastest first."""

from __future__ import annotations

import platform
from pathlib import Path


def faster_precisions(device: str) -> tuple[str, ...]:
    """Precisions worth a trial on a device, in the order of trial.

    Half precision comes first on graphics cards: it is as quick as bfloat16 and rounds eight times more finely;
    a model whose numbers are too large for it fails its canary, and bfloat16 is tried next.
    """
    import torch

    kind = device.partition(":")[0]
    if kind == "cuda":
        return ("float16", "bfloat16") if torch.cuda.get_device_capability(device) >= (8, 0) else ("float16",)
    if kind == "mps":
        return ("float16",)
    return ("bfloat16",) if computes_bfloat16() else ()


def computes_bfloat16() -> bool:
    """Whether this processor has bfloat16 arithmetic of its own; others imitate it, slower than float32."""
    import torch

    if platform.machine().lower() in ("arm64", "aarch64"):
        return _arm_has_bfloat16()
    return any(
        getattr(torch.cpu, question, lambda: False)()
        for question in ("_is_avx512_bf16_supported", "_is_amx_tile_supported")
    )


def _arm_has_bfloat16() -> bool:
    # torch says it of its matrix library, on Linux; macOS is left at float32, where Metal is the faster choice.
    try:
        return "bf16" in Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").split()
    except OSError:
        return False
