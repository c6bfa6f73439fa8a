"""A model whose numbers are none is refused when it is added, wherever they sit."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file

from clipstudio.domain.errors import ModelError
from clipstudio.domain.progress import finish
from clipstudio.engine.architectures import build
from clipstudio.engine.devices import choose_device
from clipstudio.engine.fitting import load_strictly
from clipstudio.engine.loading import load_model
from clipstudio.engine.registry import ModelRegistry
from tests.engine.conftest import TINY

Weights = dict[str, torch.Tensor]
Add = Callable[..., Any]

SIGMOID = {**TINY, "init_logit_bias": -10.0}
CONVOLUTIONAL = {
    **TINY,
    "vision_cfg": {"image_size": 64, "layers": [1, 1, 1, 1], "width": 8, "head_width": 32},
}


@pytest.fixture
def weights(checkpoint: Path) -> Weights:
    return load_file(checkpoint)


@pytest.fixture
def add(tmp_path: Path) -> Add:
    """Add a model of weights that were tampered with."""

    def add(weights: Weights, config: dict[str, Any] = TINY) -> Any:
        (tmp_path / "arch.json").write_text(json.dumps(config))
        save_file({name: value.contiguous() for name, value in weights.items()}, tmp_path / "w.safetensors")
        return finish(
            ModelRegistry(tmp_path / "models").add("m", str(tmp_path / "arch.json"), tmp_path / "w.safetensors")
        )

    return add


@pytest.mark.parametrize(
    ("value", "words"), [(float("nan"), "NaN"), (float("inf"), "infinite"), (-float("inf"), "infinite")]
)
@pytest.mark.parametrize(
    "name",
    [
        "ln_final.bias",
        "token_embedding.weight",
        "text_projection",
        "visual.conv1.weight",
        "visual.class_embedding",
        "visual.transformer.resblocks.1.mlp.c_proj.bias",
        "logit_scale",
    ],
)
def test_one_number_that_is_none_is_enough(
    weights: Weights, add: Add, name: str, value: float, words: str
) -> None:
    weights[name].view(-1)[-1] = value
    with pytest.raises(ModelError, match=rf"One weight in .*w\.safetensors holds .* \({name}: {words}\)"):
        add(weights)


def test_several_are_counted(weights: Weights, add: Add, tmp_path: Path) -> None:
    for name in ("visual.proj", "ln_final.weight", "ln_final.bias"):
        weights[name][:] = float("nan")
    with pytest.raises(ModelError, match=r"3 of 62 weights .* \(the first is .*: NaN\)"):
        add(weights)
    assert not list(tmp_path.glob("models/*"))


@pytest.mark.parametrize("name", ["visual.bn1.running_var", "visual.layer2.0.bn3.running_mean"])
def test_buffers_are_looked_at_too(add: Add, name: str) -> None:
    torch.manual_seed(3)
    weights = {key: value.clone() for key, value in build("resnet", CONVOLUTIONAL).state_dict().items()}
    assert add(weights, CONVOLUTIONAL).name == "m"
    weights[name][0] = float("nan")
    with pytest.raises(ModelError, match=name):
        load_strictly(build("resnet", CONVOLUTIONAL), weights, "resnet", Path("w"))


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_half_precision_is_looked_at_too(weights: Weights, add: Add, dtype: torch.dtype) -> None:
    halved = {name: value.to(dtype) for name, value in weights.items()}
    halved["visual.ln_post.bias"][3] = float("inf")
    with pytest.raises(ModelError, match=r"visual\.ln_post\.bias: infinite"):
        add(halved)


def test_a_number_too_large_for_float32_is_infinite(weights: Weights, add: Add) -> None:
    weights["visual.ln_post.bias"] = weights["visual.ln_post.bias"].double()
    weights["visual.ln_post.bias"][0] = 1e300
    with pytest.raises(ModelError, match=r"visual\.ln_post\.bias: infinite"):
        add(weights)


def test_every_part_of_a_divided_file_is_looked_at(weights: Weights, tiny_config: Path, tmp_path: Path) -> None:
    weights["visual.proj"][5, 5] = float("nan")
    names = sorted(weights)
    parts = {"a.safetensors": names[:30], "b.safetensors": names[30:]}
    for file, held in parts.items():
        save_file({name: weights[name] for name in held}, tmp_path / file)
    index = tmp_path / "model.safetensors.index.json"
    index.write_text(json.dumps({"weight_map": {name: file for file, held in parts.items() for name in held}}))
    with pytest.raises(ModelError, match=r"visual\.proj: NaN"):
        finish(ModelRegistry(tmp_path / "models").add("m", str(tiny_config), index))


@pytest.mark.parametrize(
    ("scale", "accepted"),
    [
        (4.6, True),
        (0.0, True),
        (9.0, True),
        (100.0, False),
        (1e9, False),
        (9.3, False),
        (-5.0, False),
        (-200.0, False),
    ],
)
def test_a_scale_must_leave_room_for_probabilities(
    weights: Weights, add: Add, scale: float, accepted: bool
) -> None:
    weights["logit_scale"] = torch.tensor(scale)
    if accepted:
        assert add(weights).name == "m"
    else:
        with pytest.raises(ModelError, match=r"The weight logit_scale in .*: cosines would be multiplied by"):
            add(weights)


@pytest.mark.parametrize(
    ("bias", "words"), [(-16.0, ""), (-500.0, "impossible"), (500.0, "certain"), (float("nan"), "logit_bias: NaN")]
)
def test_a_bias_must_leave_room_for_probabilities(weights: Weights, add: Add, bias: float, words: str) -> None:
    weights["logit_bias"] = torch.tensor(bias)
    if not words:
        assert add(weights, SIGMOID).name == "m"
    else:
        with pytest.raises(ModelError, match=words):
            add(weights, SIGMOID)


@pytest.mark.parametrize(("value", "tower"), [(3e38, "pictures"), (0.0, "pictures")])
def test_finite_weights_that_give_no_vectors_are_refused(
    weights: Weights, add: Add, value: float, tower: str, tmp_path: Path
) -> None:
    weights["visual.proj"][:] = value
    with pytest.raises(ModelError, match=f"“m” gives no vectors for {tower}"):
        add(weights)
    assert not list(tmp_path.glob("models/*"))


def test_a_text_tower_that_gives_no_vectors_is_refused(weights: Weights, add: Add) -> None:
    weights["text_projection"][:] = 0
    with pytest.raises(ModelError, match="gives no vectors for texts"):
        add(weights)


def test_weights_of_another_storage_keep_their_meaning(weights: Weights, tmp_path: Path) -> None:
    module = build("tiny", TINY)
    sparse = {**weights, "text_projection": weights["text_projection"].to_sparse()}
    load_strictly(module, sparse, "tiny", tmp_path)
    assert torch.equal(module.state_dict()["text_projection"], weights["text_projection"])
    for stored in (weights["visual.proj"].to(torch.complex64), (weights["visual.proj"] * 100).to(torch.int8)):
        with pytest.raises(ModelError, match=r"The weight visual\.proj in .* is stored as (complex64|int8)"):
            load_strictly(build("tiny", TINY), {**weights, "visual.proj": stored}, "tiny", tmp_path)
    empty = {**weights, "visual.proj": weights["visual.proj"].to("meta")}
    with pytest.raises(ModelError, match=r"The weight visual\.proj in .* has a shape but no numbers"):
        load_strictly(build("tiny", TINY), empty, "tiny", tmp_path)


def test_a_model_that_was_registered_before_is_refused_when_loaded(
    weights: Weights, tiny_config: Path, tmp_path: Path
) -> None:
    from dataclasses import replace
    from hashlib import sha256

    path = tmp_path / "w.safetensors"
    save_file(weights, path)
    card = finish(ModelRegistry(tmp_path / "models").add("m", str(tiny_config), path))
    weights["ln_final.bias"][:] = float("nan")
    save_file(weights, path)
    with pytest.raises(ModelError, match="the file has changed"):
        load_model(card, choose_device("cpu"))
    admitted = replace(card, weights_sha256=sha256(path.read_bytes()).hexdigest())
    with pytest.raises(ModelError, match=r"ln_final\.bias: NaN"):
        load_model(admitted, choose_device("cpu"))
