"""Which precisions are worth a trial depends on the device alone."""

from __future__ import annotations

import pytest
import torch

from clipstudio.engine import precision
from clipstudio.engine.precision import computes_bfloat16, faster_precisions


@pytest.fixture
def has(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The instructions of a processor, as the test decides."""
    instructions: set[str] = set()
    monkeypatch.setattr(precision.platform, "machine", lambda: "x86_64")
    monkeypatch.setattr(torch.cpu, "_is_avx512_bf16_supported", lambda: "avx512_bf16" in instructions)
    monkeypatch.setattr(torch.cpu, "_is_amx_tile_supported", lambda: "amx" in instructions)
    return instructions


@pytest.mark.parametrize("instruction", ["avx512_bf16", "amx"])
def test_a_processor_with_its_own_bfloat16_is_tried_in_it(has: set[str], instruction: str) -> None:
    assert faster_precisions("cpu") == ()
    has.add(instruction)
    assert faster_precisions("cpu") == ("bfloat16",)


def test_a_torch_that_cannot_tell_counts_as_a_processor_without(
    has: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    has.update(("avx512_bf16", "amx"))
    monkeypatch.delattr(torch.cpu, "_is_avx512_bf16_supported")
    monkeypatch.delattr(torch.cpu, "_is_amx_tile_supported")
    assert not computes_bfloat16()


@pytest.mark.parametrize(
    ("device", "capability", "expected"),
    [
        ("cuda", (7, 5), ("float16",)),
        ("cuda:1", (8, 0), ("float16", "bfloat16")),
        ("mps", (0, 0), ("float16",)),
    ],
)
def test_graphics_cards_try_half_precision_first(
    monkeypatch: pytest.MonkeyPatch, device: str, capability: tuple[int, int], expected: tuple[str, ...]
) -> None:
    monkeypatch.setattr(torch.cuda, "get_device_capability", lambda _device: capability)
    assert faster_precisions(device) == expected
