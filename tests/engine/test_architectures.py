"""Architectures by name and by file, and what is said of those that cannot be used."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from clipstudio.domain.errors import ModelError
from clipstudio.engine.architectures import CONFIG_NAME, build, find_architecture, read_config, twin
from tests.engine.conftest import TINY


def test_a_name_that_open_clip_knows_is_found() -> None:
    found = find_architecture("ViT-B/32")
    assert found.name == "ViT-B-32"
    assert found.config["embed_dim"] == 512
    assert found.preprocess_cfg is None


def test_close_names_are_suggested() -> None:
    with pytest.raises(ModelError, match=r"no architecture “vit-b32”\. Did you mean ViT-B-32"):
        find_architecture("vit-b32")


def test_a_name_like_no_other_gets_an_example() -> None:
    with pytest.raises(ModelError, match="Give one of its names, such as ViT-B-32, or the path"):
        find_architecture("qqqqqqqq")


def test_a_configuration_file_may_state_its_preprocessing(tmp_path: Path) -> None:
    path = tmp_path / "open_clip_config.json"
    path.write_text(json.dumps({"model_cfg": TINY, "preprocess_cfg": {"mean": [0.5, 0.5, 0.5]}}))
    found = find_architecture(str(path))
    assert found.config == TINY
    assert found.preprocess_cfg == {"mean": [0.5, 0.5, 0.5]}


@pytest.mark.parametrize(
    ("text", "fault"),
    [("{", "not valid JSON"), ("[]", "not an open_clip model"), ('{"embed_dim": 4}', "must hold “embed_dim”")],
)
def test_a_file_that_is_no_configuration_is_refused(tmp_path: Path, text: str, fault: str) -> None:
    path = tmp_path / "config.json"
    path.write_text(text)
    with pytest.raises(ModelError, match=fault):
        read_config(path)


def test_a_missing_configuration_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"gone\.json cannot be read"):
        read_config(tmp_path / "gone.json")


def test_a_configuration_beside_weights_is_known_by_its_architecture_or_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "my-model" / CONFIG_NAME
    path.parent.mkdir()
    path.write_text(json.dumps({"model_cfg": find_architecture("ViT-L-14").config}))
    assert read_config(path).name == "ViT-L-14"
    path.write_text(json.dumps({"model_cfg": {**TINY, "embed_dim": 16}}))
    assert read_config(path).name == "my-model"


def test_twins_differ_in_nothing_but_the_activation() -> None:
    other = twin("ViT-B-32")
    assert other is not None
    assert other.name == "ViT-B-32-quickgelu"
    assert {**find_architecture("ViT-B-32").config, "quick_gelu": True} == other.config
    assert twin("ViT-B-32-quickgelu") == find_architecture("ViT-B-32")
    assert twin("ViT-B-16-SigLIP") is None


def test_a_text_part_of_another_library_is_refused_by_name() -> None:
    config = find_architecture("xlm-roberta-base-ViT-B-32").config
    with pytest.raises(ModelError, match="reads text with “xlm-roberta-base”, a model of the"):
        build("xlm-roberta-base-ViT-B-32", config)


def test_a_configuration_that_cannot_be_built_is_a_fault_of_the_world() -> None:
    with pytest.raises(ModelError, match="“odd” cannot be built"):
        build("odd", {**TINY, "vision_cfg": {**TINY["vision_cfg"], "petals": 5}})


def test_building_leaves_the_configuration_as_it_was() -> None:
    config = find_architecture("RN50").config
    before = json.dumps(config)
    custom = {**TINY, "custom_text": True}
    assert hasattr(build("custom", custom), "text")
    assert custom["custom_text"] is True
    assert json.dumps(config) == before
