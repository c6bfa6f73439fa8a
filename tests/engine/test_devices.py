"""The device is chosen in order, with a reason, and an absent one is refused."""

from __future__ import annotations

import pytest
import torch

from clipstudio.domain.errors import ModelError
from clipstudio.engine.devices import choose_device


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """A machine whose graphics cards the test decides."""
    has = {"cuda": 0, "mps": 0}
    monkeypatch.setattr(torch.cuda, "is_available", lambda: has["cuda"] > 0)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: has["cuda"])
    monkeypatch.setattr(torch.cuda, "get_device_name", lambda number: f"Card {number}")
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: has["mps"] > 0)
    return has


@pytest.mark.parametrize(
    ("cuda", "mps", "device", "reason"),
    [
        (1, 1, "cuda", "The graphics card Card 0 was found."),
        (0, 1, "mps", "The graphics processor of this Mac was found."),
        (0, 0, "cpu", "No usable graphics card was found, so the processor does the work."),
    ],
)
def test_the_best_device_is_chosen(machine: dict[str, int], cuda: int, mps: int, device: str, reason: str) -> None:
    machine.update(cuda=cuda, mps=mps)
    choice = choose_device()
    assert (choice.device, choice.precision, choice.reason) == (device, "float32", reason)


def test_what_is_asked_for_is_taken(machine: dict[str, int]) -> None:
    machine.update(cuda=2, mps=1)
    assert choose_device("cpu", "bfloat16").precision == "bfloat16"
    assert choose_device("cpu").reason == "You asked for the processor."
    assert choose_device("mps").device == "mps"
    second = choose_device("cuda:1", "float16")
    assert (second.device, second.precision) == ("cuda:1", "float16")
    assert second.reason == "You asked for the graphics card Card 1."


@pytest.mark.parametrize(
    ("name", "precision"),
    [
        ("fp32", "float32"),
        ("bf16", "bfloat16"),
        ("fp16", "float16"),
        ("pure_bf16", "bfloat16"),
        ("pure_fp16", "float16"),
        ("bfloat16", "bfloat16"),
    ],
)
def test_open_clips_names_are_taken_and_ours_recorded(machine: dict[str, int], name: str, precision: str) -> None:
    machine.update(cuda=1)
    assert choose_device("auto", name).precision == precision


@pytest.mark.parametrize(
    ("device", "precision", "fault"),
    [
        ("cuda", "auto", "this machine has no usable NVIDIA graphics cards"),
        ("mps", "auto", "no usable Apple graphics processor"),
        ("tpu", "auto", "“tpu” is unknown: choose auto, cuda, mps or cpu"),
        ("cpu:1", "auto", "“cpu:1” is unknown"),
        ("auto", "int4", "“int4” is unknown: choose auto, float32, bfloat16 or float16"),
        ("auto", "amp_bf16", "“amp_bf16” is unknown: .* or, by open_clip's names, fp32, bf16, fp16"),
        ("cpu", "float16", "float16 is for graphics cards"),
        ("cpu", "fp16", "float16 is for graphics cards"),
    ],
)
def test_what_cannot_be_had_is_said(machine: dict[str, int], device: str, precision: str, fault: str) -> None:
    with pytest.raises(ModelError, match=fault):
        choose_device(device, precision)


def test_a_card_too_many_is_refused(machine: dict[str, int]) -> None:
    machine["cuda"] = 1
    with pytest.raises(ModelError, match="has 1 usable NVIDIA graphics card\\. Choose"):
        choose_device("cuda:1")
