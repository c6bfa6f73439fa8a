"""The forms in which checkpoints are published are read; a program in one is not."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from clipstudio.domain.errors import ModelError
from clipstudio.domain.progress import finish
from clipstudio.engine.candidates import examine
from clipstudio.engine.devices import choose_device
from clipstudio.engine.loading import load_model
from clipstudio.engine.registry import ModelRegistry
from clipstudio.engine.weights import read_weights

Weights = dict[str, torch.Tensor]


@pytest.fixture(scope="module")
def weights(checkpoint: Path) -> Weights:
    return load_file(checkpoint)


@pytest.fixture
def saved(tmp_path: Path) -> Any:
    def save(content: Any) -> Path:
        path = tmp_path / "published.pt"
        torch.save(content, path)
        return path

    return save


def named(weights: Weights, beginning: str) -> Weights:
    return {beginning + name: value for name, value in weights.items()}


def deep(weights: Weights) -> Weights:
    """As torch.compile of one part and gradient checkpointing of another leave the names."""
    renamed = {name.replace("visual.", "visual._orig_mod.", 1): value for name, value in weights.items()}
    return {
        name.replace("resblocks.0.", "resblocks.0._checkpoint_wrapped_module."): value
        for name, value in renamed.items()
    }


FORMS = {
    "numpy's numbers": lambda w: {"state_dict": w, "best": np.float64(0.3), "steps": np.int64(7)},
    "numpy's arrays": lambda w: {"state_dict": w, "losses": np.arange(3.0), "type": np.dtype("float32")},
    "arguments": lambda w: {"state_dict": w, "args": argparse.Namespace(lr=0.1, name="run")},
    "counts": lambda w: {"state_dict": w, "seen": Counter(a=1)},
    "compiled": lambda w: named(w, "_orig_mod."),
    "compiled, then distributed": lambda w: named(w, "module._orig_mod."),
    "distributed, then compiled": lambda w: named(w, "_orig_mod.module."),
    "compiled in parts": deep,
    "in a trainer": lambda w: {"state_dict": named(w, "model."), "epoch": 2},
    "in a trainer's wrapper": lambda w: {"state_dict": named(w, "model.module.clip."), "epoch": 2},
    "as model": lambda w: {"model": w, "optimizer": {"state": {0: {"exp_avg": torch.ones(2)}}}},
    "as module": lambda w: {"module": w, "dp_world_size": 8},
    "as model_state_dict": lambda w: {"model_state_dict": w, "loss": 0.25},
    "in two tables": lambda w: {"model": {"state_dict": named(w, "module.")}},
    "numbers between the weights": lambda w: {**w, "epoch": 3},
}


@pytest.mark.parametrize("form", FORMS)
def test_a_published_form_holds_the_same_weights(form: str, weights: Weights, saved: Any) -> None:
    read = read_weights(saved(FORMS[form](weights)))
    assert read.keys() == weights.keys()
    assert all(torch.equal(read[name], weights[name]) for name in weights)


def test_numpys_numbers_are_read_as_older_and_newer_versions_name_them(weights: Weights, tmp_path: Path) -> None:
    small = {"logit_scale": weights["logit_scale"]}
    for module in (b"numpy.core", b"numpy._core"):
        path = tmp_path / "numpy.pt"
        # The old form of a checkpoint is a pickle as it is, in which names end with a line.
        torch.save({"model": small, "best": np.float64(0.3)}, path, _use_new_zipfile_serialization=False)
        content = path.read_bytes()
        written = np.float64(0).__reduce__()[0].__module__.rpartition(".")[0].encode()
        assert written + b".multiarray\n" in content
        path.write_bytes(content.replace(written + b".multiarray\n", module + b".multiarray\n"))
        assert read_weights(path).keys() == small.keys()


def test_sparse_weights_are_the_same_weights(
    weights: Weights, saved: Any, tiny_config: Path, tmp_path: Path
) -> None:
    path = saved({**weights, "text_projection": weights["text_projection"].to_sparse()})
    card = finish(ModelRegistry(tmp_path / "models").add("m", str(tiny_config), path))
    found = load_model(card, choose_device("cpu"))._module.text_projection
    torch.testing.assert_close(found, weights["text_projection"])


def test_the_form_is_read_in_safetensors_too(weights: Weights, tmp_path: Path) -> None:
    path = tmp_path / "compiled.safetensors"
    save_file(named(weights, "_orig_mod."), path)
    assert read_weights(path).keys() == weights.keys()


@pytest.mark.parametrize(
    ("names", "form"),
    [
        (("state_dict", "state_dict_ema"), lambda w, a: {"state_dict": w, "state_dict_ema": a}),
        (("model", "model_ema"), lambda w, a: {"model_ema": a, "model": w}),
        (("online_model", "ema_model"), lambda w, a: {**named(a, "ema_model."), **named(w, "online_model.")}),
        (("main", "ema"), lambda w, a: {**w, **named(a, "ema.")}),
    ],
)
def test_an_average_beside_the_weights_is_told_and_can_be_chosen(
    names: tuple[str, str], form: Any, weights: Weights, saved: Any, tiny_config: Path, tmp_path: Path
) -> None:
    average = {name: value * 0.5 if name == "visual.proj" else value for name, value in weights.items()}
    path = saved(form(weights, average))
    (question,) = (each for each in finish(examine(str(tiny_config), path)).questions if each.subject == "weights")
    assert question.assumed == names[0]
    assert tuple(choice.value for choice in question.choices) == names
    assert f"“{names[1]}”" in question.text

    registry = ModelRegistry(tmp_path / "models")
    plain = finish(registry.add("plain", str(tiny_config), path))
    averaged = finish(registry.add("averaged", str(tiny_config), path, {"weights": names[1]}))
    assert plain.decisions["weights"] == f"{names[0]}, assumed"
    assert plain.fingerprint != averaged.fingerprint
    proj = [load_model(card, choose_device("cpu"))._module.visual.proj for card in (plain, averaged)]
    torch.testing.assert_close(proj[1], proj[0] * 0.5)


def test_an_average_alone_is_told(weights: Weights, saved: Any, tiny_config: Path) -> None:
    found = finish(
        examine(str(tiny_config), saved({"ema": {**named(weights, "module."), "n_averaged": torch.ones(())}}))
    )
    (question,) = (each for each in found.questions if each.subject == "weights")
    assert "only a running average" in question.text
    assert question.assumed == "ema"


def test_a_choice_that_the_file_does_not_offer_is_refused(
    weights: Weights, saved: Any, tiny_config: Path, tmp_path: Path
) -> None:
    path = saved({"model": weights, "model_ema": weights})
    with pytest.raises(ModelError, match=r"--accept weights=model or --accept weights=model_ema"):
        finish(ModelRegistry(tmp_path / "models").add("x", str(tiny_config), path, {"weights": "swa"}))


def test_a_scale_of_a_loss_makes_no_model(weights: Weights, saved: Any, tiny_config: Path) -> None:
    path = saved({**named(weights, "model."), "loss.logit_scale": torch.ones(())})
    questions = {each.subject: each for each in finish(examine(str(tiny_config), path)).questions}
    assert "weights" not in questions
    assert "such as loss.logit_scale" in questions["surplus"].text


def test_one_weight_under_two_names_is_refused(weights: Weights, saved: Any) -> None:
    with pytest.raises(ModelError, match="holds a weight twice"):
        read_weights(saved({**weights, **named(weights, "_orig_mod.")}))


def test_a_refusal_names_what_the_file_asks_for(weights: Weights, saved: Any) -> None:
    path = saved({"state_dict": weights, "when": slice(3)})
    with pytest.raises(ModelError, match=r"more than weights and plain values: it asks for “(builtins\.)?slice”"):
        read_weights(path)


def test_a_checkpoint_cut_short_is_damaged_and_not_suspected(weights: Weights, saved: Any) -> None:
    path = saved(weights)
    path.write_bytes(path.read_bytes()[:100_000])
    with pytest.raises(ModelError, match="damaged or cut short"):
        read_weights(path)
