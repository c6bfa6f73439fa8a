"""What a model's files leave open: asked in sentences, decided by the user, recorded on the card."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from clipstudio.domain.decisions import Question
from clipstudio.domain.errors import ModelError
from clipstudio.domain.progress import finish
from clipstudio.engine import evidence
from clipstudio.engine.architectures import CONFIG_NAME, find_architecture
from clipstudio.engine.candidates import Candidate, examine
from clipstudio.engine.catalogue import find_offer
from clipstudio.engine.devices import choose_device
from clipstudio.engine.evidence import activation_question, evidence_of
from clipstudio.engine.loading import load_model
from clipstudio.engine.offline import open_clip
from clipstudio.engine.preprocessing import DEFAULT, PUBLISHED, complete, preprocessing_question
from tests.engine.conftest import TINY

NONE = "0" * 64
NAMED = "tiny-twin"


@pytest.fixture(scope="module")
def twins(tmp_path_factory: pytest.TempPathFactory) -> str:
    """An architecture that open_clip knows with both activations, small enough to be built."""
    folder = tmp_path_factory.mktemp("twins")
    config = {**TINY, "embed_dim": 24}
    (folder / f"{NAMED}.json").write_text(json.dumps(config))
    (folder / f"{NAMED}-quickgelu.json").write_text(json.dumps({**config, "quick_gelu": True}))
    open_clip().add_model_config(folder)
    return NAMED


@pytest.fixture
def weights(twins: str, tmp_path: Path) -> Path:
    """Weights of the twins, in a folder of their own."""
    from clipstudio.engine.architectures import build

    torch.manual_seed(5)
    path = tmp_path / "own" / "trial.safetensors"
    path.parent.mkdir()
    save_file(build(twins, find_architecture(twins).config).state_dict(), path)
    return path


def subjects(candidate: Candidate) -> list[str]:
    return [question.subject for question in candidate.questions]


def asked(question: Question | None) -> Question:
    assert question is not None
    return question


def test_a_bare_file_leaves_activation_and_preprocessing_open(twins: str, weights: Path) -> None:
    candidate = finish(examine(twins, weights))
    assert subjects(candidate) == ["quickgelu", "preprocessing"]
    card = candidate.card("mine", {})
    assert card.decisions == {"quickgelu": "no, assumed", "preprocessing": "default, assumed"}
    assert card.architecture == twins

    card = candidate.card("mine", {"quickgelu": "yes", "preprocessing": "default"})
    assert card.decisions == {"quickgelu": "yes", "preprocessing": "default"}
    assert (card.architecture, card.architecture_config["quick_gelu"]) == (f"{twins}-quickgelu", True)


def test_the_activation_changes_the_model(twins: str, weights: Path) -> None:
    candidate = finish(examine(twins, weights))
    cards = [candidate.card("mine", {"quickgelu": answer}) for answer in ("no", "yes")]
    assert cards[0].fingerprint != cards[1].fingerprint
    no, yes = (load_model(card, choose_device("cpu")).encode_prompts(["a cat"]) for card in cards)
    assert abs(no - yes).max() > 1e-4


@pytest.mark.parametrize("answer", ["maybe", "", "Yes"])
def test_an_answer_that_is_none_is_refused(twins: str, weights: Path, answer: str) -> None:
    candidate = finish(examine(twins, weights))
    with pytest.raises(ModelError, match="is not an answer about quickgelu: give --accept quickgelu=no or"):
        candidate.card("mine", {"quickgelu": answer})


def test_a_name_that_tells_of_quickgelu_needs_the_users_word(twins: str, weights: Path) -> None:
    named = weights.rename(weights.with_name("trial-quickgelu-laion400m.safetensors"))
    candidate = finish(examine(twins, named))
    with pytest.raises(ModelError, match=r"asks for QuickGELU, but .* Decide with --accept quickgelu=no or"):
        candidate.card("mine", {})
    assert candidate.card("mine", {"quickgelu": "no"}).architecture == twins
    assert subjects(finish(examine(f"{twins}-quickgelu", named))) == ["preprocessing"]


def test_the_publishers_configuration_leaves_nothing_open_and_contradicts(twins: str, weights: Path) -> None:
    config = find_architecture(f"{twins}-quickgelu").config
    beside = {"model_cfg": config, "preprocess_cfg": {"mean": [0.5, 0.5, 0.5]}}
    weights.with_name(CONFIG_NAME).write_text(json.dumps(beside))
    stated = finish(examine(None, weights.parent))
    assert subjects(stated) == []
    assert stated.card("mine", {}).architecture == f"{twins}-quickgelu"
    named = finish(examine(twins, weights))
    assert subjects(named) == ["quickgelu"]
    with pytest.raises(ModelError, match="publisher's configuration beside the weights asks for QuickGELU"):
        named.card("mine", {})


def test_a_published_file_is_known_by_its_digest() -> None:
    openai = "40d365715913c9da98579312b702a82c18be219cc2a73407c4526f58eba950af"
    found = evidence_of(Path("w.pt"), openai, None)
    assert (found.quick_gelu, found.offer) == (True, find_offer("ViT-B-32-quickgelu/openai"))
    question = asked(activation_question(find_architecture("ViT-B-32"), found, stated=False))
    assert "this file is “ViT-B-32-quickgelu/openai”" in question.text
    assert question.assumed is None
    assert activation_question(find_architecture("ViT-B-32-quickgelu"), found, stated=False) is None

    laion = evidence_of(Path("openai.pt"), "af8dbd0c" + "0" * 56, None)
    assert laion.quick_gelu is False
    assert activation_question(find_architecture("ViT-B-32"), laion, stated=False) is None


def test_no_question_where_there_is_no_other_activation() -> None:
    nothing = evidence_of(Path("w.safetensors"), NONE, None)
    for name, stated in (("ViT-B-16-SigLIP", False), ("ViT-B-32-quickgelu", False), ("ViT-B-32", True)):
        assert activation_question(find_architecture(name), nothing, stated) is None


def test_a_digest_states_the_preprocessing(twins: str, weights: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    offer = find_offer("ViT-B-16-SigLIP/webli")
    monkeypatch.setattr(evidence, "offer_of_digest", lambda sha256: offer)
    candidate = finish(examine(twins, weights))
    assert "preprocessing" not in subjects(candidate)
    assert candidate.card("mine", {}).preprocessing.resize_mode == "squash"


def test_preprocessing_that_published_weights_do_otherwise_needs_the_users_word(
    twins: str, weights: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    squashed = {"mean": (0.5,) * 3, "std": (0.5,) * 3, "interpolation": "bicubic", "resize_mode": "squash"}
    monkeypatch.setattr("clipstudio.engine.candidates.published_preprocessing", lambda name: squashed)
    candidate = finish(examine(twins, weights))
    with pytest.raises(ModelError, match="--accept preprocessing=published or --accept preprocessing=default"):
        candidate.card("mine", {})
    chosen = {answer: candidate.card("m", {"preprocessing": answer}) for answer in (PUBLISHED, DEFAULT)}
    assert chosen[PUBLISHED].preprocessing.resize_mode == "squash"
    assert chosen[DEFAULT].preprocessing.resize_mode == "shortest"
    assert chosen[PUBLISHED].fingerprint != chosen[DEFAULT].fingerprint


def test_the_default_is_assumed_only_where_it_stands_alone(twins: str) -> None:
    from clipstudio.engine.architectures import build

    default = complete({}, build(twins, find_architecture(twins).config))
    assert preprocessing_question(twins, {DEFAULT: default}).assumed == DEFAULT
    assert preprocessing_question(twins, {PUBLISHED: default, DEFAULT: default}).assumed is None


def test_surplus_weights_need_the_users_word_and_stay_out(twins: str, weights: Path) -> None:
    more = {**load_file(weights), "optimizer.step": torch.zeros(3)}
    save_file(more, weights)
    candidate = finish(examine(twins, weights))
    with pytest.raises(ModelError, match=r"holds 1 weights .* such as optimizer\.step.*--accept surplus=ignore"):
        candidate.card("mine", {})
    card = candidate.card("mine", {"surplus": "ignore"})
    assert load_model(card, choose_device("cpu")).encode_prompts(["a cat"]).shape == (1, 24)


def test_a_bias_that_the_architecture_has_no_place_for_is_never_left_out(twins: str, weights: Path) -> None:
    save_file({**load_file(weights), "logit_bias": torch.zeros(())}, weights)
    with pytest.raises(ModelError, match=r"1 in the file are not part of it \(the first is logit_bias\)"):
        finish(examine(twins, weights))


def test_a_wrong_architecture_is_told_with_those_that_fit(twins: str, weights: Path) -> None:
    with pytest.raises(ModelError, match=f"their layout is that of {twins} or {twins}-quickgelu"):
        finish(examine("ViT-B-32", weights))
