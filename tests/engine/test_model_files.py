"""Which files make a model, and weights in several of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from safetensors.torch import load_file, save_file

from clipstudio.domain.errors import ModelError
from clipstudio.domain.progress import finish
from clipstudio.engine.architectures import CONFIG_NAME
from clipstudio.engine.devices import choose_device
from clipstudio.engine.loading import load_model
from clipstudio.engine.model_files import find_files, parts, read_architecture
from clipstudio.engine.registry import ModelRegistry
from clipstudio.engine.verifying import verify
from tests.engine.conftest import TINY


@pytest.fixture
def sharded(checkpoint: Path, tmp_path: Path) -> Path:
    """A folder with the tiny model in two files and an index."""
    weights = load_file(checkpoint)
    names = sorted(weights)
    halves = {"a.safetensors": names[::2], "b.safetensors": names[1::2]}
    for file, own in halves.items():
        save_file({name: weights[name] for name in own}, tmp_path / file)
    index = {"weight_map": {name: file for file, own in halves.items() for name in own}}
    (tmp_path / "open_clip_model.safetensors.index.json").write_text(json.dumps(index))
    (tmp_path / CONFIG_NAME).write_text(json.dumps({"model_cfg": TINY, "preprocess_cfg": {}}))
    return tmp_path


def test_a_folder_is_searched_for_the_publishers_names(tmp_path: Path) -> None:
    for name in ("open_clip_pytorch_model.bin", "model.safetensors", "open_clip_model.safetensors"):
        (tmp_path / name).write_bytes(b"x")
    assert find_files(tmp_path).weights.name == "open_clip_model.safetensors"
    assert find_files(tmp_path).config is None
    (tmp_path / CONFIG_NAME).write_text("{}")
    (tmp_path / "tokenizer.json").write_text("{}")
    found = find_files(tmp_path / "model.safetensors")
    assert (found.weights.name, found.config, found.tokenizer) == (
        "model.safetensors",
        tmp_path / CONFIG_NAME,
        tmp_path,
    )


def test_a_folder_with_one_weight_file_is_enough_and_with_several_too_many(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="holds no weights"):
        find_files(tmp_path)
    (tmp_path / "mine.pt").write_bytes(b"x")
    assert find_files(tmp_path).weights == tmp_path / "mine.pt"
    (tmp_path / "other.pt").write_bytes(b"x")
    with pytest.raises(ModelError, match=r"several weight files \(mine\.pt, other\.pt\)"):
        find_files(tmp_path)


def test_without_a_configuration_the_architecture_has_to_be_named(tmp_path: Path) -> None:
    (tmp_path / "mine.pt").write_bytes(b"x")
    with pytest.raises(ModelError, match="the architecture has to be named, such as ViT-B-32"):
        read_architecture(None, find_files(tmp_path))


def test_weights_in_several_files_are_one_model(sharded: Path, card: object, tmp_path: Path) -> None:
    added = finish(ModelRegistry(tmp_path / "models").add("parts", None, sharded))
    assert added.weights.name == "open_clip_model.safetensors.index.json"
    assert added.weights_bytes == sum(path.stat().st_size for path in parts(added.weights))
    assert load_model(added, choose_device("cpu")).encode_prompts(["a cat"]).shape == (1, 32)
    assert finish(verify(added)) == ""
    data = bytearray((sharded / "b.safetensors").read_bytes())
    data[-1] ^= 1
    (sharded / "b.safetensors").write_bytes(data)
    assert "the file has changed" in finish(verify(added))


@pytest.mark.parametrize("content", ["{", "{}", '{"weight_map": {"a": "../b"}}', '{"weight_map": {}}', "[]"])
def test_a_damaged_index_is_told(sharded: Path, content: str) -> None:
    index = sharded / "open_clip_model.safetensors.index.json"
    index.write_text(content)
    with pytest.raises(ModelError, match="index of weights .* is damaged"):
        parts(index)


def test_a_part_that_is_not_there_is_named(sharded: Path, tmp_path: Path) -> None:
    (sharded / "b.safetensors").unlink()
    with pytest.raises(ModelError, match=r"weight file .*b\.safetensors is not there"):
        finish(ModelRegistry(tmp_path / "models").add("parts", None, sharded))
