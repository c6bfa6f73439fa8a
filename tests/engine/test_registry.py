"""The registry: what is added is found again, what will not do is refused in a sentence."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from clipstudio.domain.errors import ModelError
from clipstudio.domain.models import ModelCard, Preprocessing, ScoringFamily
from clipstudio.domain.progress import finish
from clipstudio.engine import sample_model
from clipstudio.engine.architectures import CONFIG_NAME
from clipstudio.engine.registry import SAMPLE_NAME, ModelRegistry
from tests.engine.conftest import TINY

CLIP_MEAN = (0.48145466, 0.4578275, 0.40821073)
CLIP_STD = (0.26862954, 0.26130258, 0.27577711)


@pytest.fixture
def registry(tmp_path: Path) -> ModelRegistry:
    return ModelRegistry(tmp_path / "models")


@pytest.fixture
def own_weights(checkpoint: Path, tmp_path: Path) -> Path:
    """A copy of the checkpoint in a folder of its own, to be spoiled at will."""
    path = tmp_path / "own" / "weights.safetensors"
    path.parent.mkdir()
    path.write_bytes(checkpoint.read_bytes())
    return path


def test_an_added_model_is_found_again(registry: ModelRegistry, tiny_config: Path, checkpoint: Path) -> None:
    seen = []
    added = finish(registry.add("mine", str(tiny_config), checkpoint), seen.append)
    assert added == ModelCard(
        name="mine",
        architecture="tiny-test",
        architecture_config=TINY,
        weights=checkpoint,
        weights_sha256=hashlib.sha256(checkpoint.read_bytes()).hexdigest(),
        weights_bytes=checkpoint.stat().st_size,
        preprocessing=Preprocessing((64, 64), CLIP_MEAN, CLIP_STD),
        embedding_width=32,
        origin="file",
        decisions={"preprocessing": "default, assumed"},
    )
    again = ModelRegistry(registry.folder)
    assert again.card("mine") == added
    assert again.card("mine").fingerprint == added.fingerprint
    assert added in again.cards()
    hashed = [progress for progress in seen if progress.unit == "bytes"]
    assert hashed[0].total == checkpoint.stat().st_size
    assert [progress.task for progress in seen][-1] == "Checking that the model answers as it did at first"


def test_closing_the_work_adds_nothing(registry: ModelRegistry, tiny_config: Path, checkpoint: Path) -> None:
    work = registry.add("mine", str(tiny_config), checkpoint)
    next(work)
    work.close()
    assert "mine" not in [card.name for card in registry.cards()]


def test_removing_forgets_the_model_and_keeps_the_weights(
    registry: ModelRegistry, tiny_config: Path, own_weights: Path
) -> None:
    finish(registry.add("mine", str(tiny_config), own_weights))
    registry.remove("mine")
    assert own_weights.is_file()
    with pytest.raises(ModelError, match="no model called “mine”"):
        registry.card("mine")
    with pytest.raises(ModelError, match="no model called “mine”"):
        registry.remove("mine")


@pytest.mark.parametrize("name", ["", "two words", "../up", ".hidden", "a/b", "x" * 65, "näh"])
def test_names_that_will_not_do(registry: ModelRegistry, tiny_config: Path, checkpoint: Path, name: str) -> None:
    with pytest.raises(ModelError, match="cannot be used as a model name"):
        finish(registry.add(name, str(tiny_config), checkpoint))


def test_a_taken_name_is_refused_in_any_case(registry: ModelRegistry, tiny_config: Path, checkpoint: Path) -> None:
    finish(registry.add("mine", str(tiny_config), checkpoint))
    for name in ("mine", "MINE", SAMPLE_NAME):
        with pytest.raises(ModelError, match=f"already a model called “{name}”"):
            finish(registry.add(name, str(tiny_config), checkpoint))


def test_missing_weights_never_become_a_random_model(registry: ModelRegistry, tiny_config: Path) -> None:
    with pytest.raises(ModelError, match=r"The weight file .*gone\.safetensors is not there"):
        finish(registry.add("mine", str(tiny_config), Path("gone.safetensors")))
    assert "mine" not in [card.name for card in registry.cards()]


def test_weights_of_another_architecture_are_refused(registry: ModelRegistry, checkpoint: Path) -> None:
    with pytest.raises(ModelError, match=r"do not fit the architecture “RN50”: .*Choose the architecture"):
        finish(registry.add("mine", "RN50", checkpoint))
    assert not registry.folder.exists()


def test_half_precision_weights_are_loaded(
    registry: ModelRegistry, tiny_config: Path, checkpoint: Path, tmp_path: Path
) -> None:
    path = tmp_path / "half.safetensors"
    save_file({name: value.half() for name, value in load_file(checkpoint).items()}, path)
    assert finish(registry.add("half", str(tiny_config), path)).embedding_width == 32


def test_preprocessing_stated_beside_the_weights_is_used(
    registry: ModelRegistry, tiny_config: Path, own_weights: Path
) -> None:
    stated = {"mean": [0.5, 0.5, 0.5], "resize_mode": "squash", "size": [999, 999]}
    beside = own_weights.with_name(CONFIG_NAME)
    beside.write_text(json.dumps({"model_cfg": TINY, "preprocess_cfg": stated}))
    card = finish(registry.add("mine", str(tiny_config), own_weights))
    assert card.preprocessing == Preprocessing((64, 64), (0.5, 0.5, 0.5), CLIP_STD, resize_mode="squash")

    beside.write_text(json.dumps({"model_cfg": {**TINY, "vision_cfg": {"width": 1}}, "preprocess_cfg": stated}))
    with pytest.raises(ModelError, match="describes another model than “tiny-test”"):
        finish(registry.add("other", str(tiny_config), own_weights))


@pytest.mark.parametrize(
    ("stated", "fault"),
    [
        ({"resize_mode": "stretch"}, "unknown way to resize, “stretch”"),
        ({"interpolation": "nearest"}, "unknown interpolation, “nearest”"),
        ({"mean": [1, 2]}, "incomplete or not usable"),
    ],
)
def test_preprocessing_that_is_not_known_is_refused(
    registry: ModelRegistry, tmp_path: Path, checkpoint: Path, stated: dict[str, object], fault: str
) -> None:
    path = tmp_path / "config.json"
    path.write_text(json.dumps({"model_cfg": TINY, "preprocess_cfg": stated}))
    with pytest.raises(ModelError, match=fault):
        finish(registry.add("mine", str(path), checkpoint))


@pytest.mark.parametrize("spoil", ["{", "{}", "[]", "rename"])
def test_a_damaged_entry_is_named_and_hides_no_other(
    registry: ModelRegistry, tiny_config: Path, checkpoint: Path, spoil: str
) -> None:
    finish(registry.add("good", str(tiny_config), checkpoint))
    entry = registry.folder / "bad.json"
    entry.write_text((registry.folder / "good.json").read_text() if spoil == "rename" else spoil)
    assert [card.name for card in registry.cards() if card.origin == "file"] == ["good"]
    (fault,) = registry.faults()
    assert "“bad”" in fault
    assert "Remove the model and add it again" in fault
    with pytest.raises(ModelError, match="“bad” in .* is damaged"):
        registry.card("bad")
    registry.remove("bad")
    assert registry.faults() == ()


def test_the_sample_is_listed_and_stays(registry: ModelRegistry) -> None:
    card = registry.card(SAMPLE_NAME)
    assert card in registry.cards()
    assert (card.origin, card.architecture) == ("sample", SAMPLE_NAME)
    assert card.weights_bytes == card.weights.stat().st_size
    with pytest.raises(ModelError, match="part of clipstudio and cannot be removed"):
        registry.remove(SAMPLE_NAME)


def test_an_installation_without_the_sample_lists_the_rest(
    registry: ModelRegistry, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sample_model, "resource", tmp_path.joinpath)
    assert registry.cards() == ()
    with pytest.raises(ModelError, match="Known models: none yet"):
        registry.card(SAMPLE_NAME)

    (tmp_path / "sample").mkdir()
    (tmp_path / "sample" / "sample.json").write_text("{")
    assert registry.cards() == ()
    assert registry.faults() == ("The built-in sample model is damaged. Install clipstudio again.",)


def test_weights_are_referred_to_by_their_full_path(
    registry: ModelRegistry, tiny_config: Path, own_weights: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(own_weights.parent)
    card = finish(registry.add("mine", str(tiny_config), Path(own_weights.name)))
    assert card.weights == own_weights.resolve()


def test_a_checkpoint_made_by_torch_is_added_like_safetensors(
    registry: ModelRegistry, tiny_config: Path, checkpoint: Path, tmp_path: Path
) -> None:
    path = tmp_path / "weights.pt"
    torch.save({"state_dict": load_file(checkpoint)}, path)
    assert finish(registry.add("mine", str(tiny_config), path)).weights == path


def test_an_entry_of_an_older_version_is_read(
    registry: ModelRegistry, tiny_config: Path, checkpoint: Path
) -> None:
    added = finish(registry.add("mine", str(tiny_config), checkpoint))
    entry = registry.folder / "mine.json"
    document = json.loads(entry.read_text())
    for field in ("family", "tokenizer", "tokenizer_sha256", "decisions", "source", "licence"):
        del document[field]
    entry.write_text(json.dumps(document))
    old = registry.card("mine")
    assert (old.family, old.decisions, old.fingerprint) == (ScoringFamily.SOFTMAX, {}, added.fingerprint)
