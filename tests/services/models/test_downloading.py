"""Downloads from a hub that this machine plays: whole, cut, spoilt, cancelled and refused."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from clipstudio.domain.errors import ModelError
from clipstudio.domain.models import ModelCard, ScoringFamily
from clipstudio.domain.progress import Progress, Work, finish
from clipstudio.engine import network
from clipstudio.engine.architectures import CONFIG_NAME
from clipstudio.engine.catalogue import Offer
from clipstudio.engine.offline import open_clip
from clipstudio.engine.registry import ModelRegistry
from clipstudio.services.models import model_ids
from clipstudio.services.models.adding import register
from clipstudio.services.models.downloading import fetch_model, look_at_fetched
from clipstudio.services.models.model_files import check_model, own_folder, remove_model
from clipstudio.services.models.model_ids import understand
from tests.engine.conftest import TINY
from tests.engine.words import write_tokenizer
from tests.hub import REVISION, Hub, serving

pytestmark = [pytest.mark.network, pytest.mark.enable_socket, pytest.mark.allow_hosts(["127.0.0.1"])]

WEIGHTS = "open_clip_model.safetensors"
STATED = {"mean": [0.5, 0.5, 0.5], "std": [0.25, 0.25, 0.25], "resize_mode": "squash"}


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch, tiny_weights: Path) -> Iterator[Hub]:
    """A hub with one model, "lab/tiny"."""
    with serving() as hub:
        config = json.dumps({"model_cfg": TINY, "preprocess_cfg": STATED}).encode()
        files = {CONFIG_NAME: config, WEIGHTS: tiny_weights.read_bytes(), "README.md": b"# hello"}
        hub.repositories["lab/tiny"] = files
        monkeypatch.setenv("HF_ENDPOINT", hub.address)
        yield hub
    assert not network.is_open()


@pytest.fixture
def registry(tmp_path: Path) -> ModelRegistry:
    return ModelRegistry(tmp_path / "models")


@pytest.fixture
def tiny_offer(hub: Hub, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Offer:
    """An entry "tiny-listed/trial" as if it stood in open_clip's list."""
    path = tmp_path / "tiny-listed.json"
    path.write_text(json.dumps(TINY))
    open_clip().add_model_config(path)
    offer = Offer(
        "tiny-listed", "trial", 64, 32, ScoringFamily.SOFTMAX, False, "lab/tiny", "weights.bin", True,
        {**STATED, "interpolation": "bicubic"},
    )  # fmt: skip
    monkeypatch.setattr(model_ids, "find_offer", lambda id: offer if id == offer.id else None)
    return offer


def download_model(
    registry: ModelRegistry, id: str, name: str = "", answers: Mapping[str, str] | None = None
) -> Work[ModelCard]:
    """Fetch a model and register it."""
    fetched = yield from fetch_model(registry, id, name)
    candidate = yield from look_at_fetched(fetched)
    return (yield from register(registry, candidate, candidate.suggested_name, answers or {}))


def part_of(registry: ModelRegistry) -> Path:
    return registry.folder / "weights" / f"lab--tiny--{REVISION[:12]}" / f"{WEIGHTS}.part"


def test_a_model_is_fetched_checked_and_registered(hub: Hub, registry: ModelRegistry) -> None:
    seen: list[tuple[Progress, bool]] = []
    card = finish(download_model(registry, "hf-hub:lab/tiny"), lambda step: seen.append((step, network.is_open())))
    assert registry.card("tiny") == card
    assert (card.origin, card.licence, card.source) == ("download", "mit", f"hf-hub:lab/tiny@{REVISION}")
    assert (card.preprocessing.mean, card.preprocessing.resize_mode) == ((0.5, 0.5, 0.5), "squash")
    assert card.decisions == {}
    assert card.weights.read_bytes() == hub.repositories["lab/tiny"][WEIGHTS]
    assert sorted(path.name for path in card.weights.parent.iterdir()) == sorted([CONFIG_NAME, WEIGHTS])
    fetched = [(step, is_open) for step, is_open in seen if step.task == "Downloading"]
    assert fetched[-1][0].done == fetched[-1][0].total == card.weights_bytes
    assert all(is_open for _, is_open in fetched)
    # The gate is shut before the weights are looked at.
    assert not any(is_open for step, is_open in seen if step.task == "Checking the weights")
    assert "as recorded" in finish(check_model(card))


def test_a_cut_line_is_taken_up_where_it_broke(hub: Hub, registry: ModelRegistry) -> None:
    size = len(hub.repositories["lab/tiny"][WEIGHTS])
    hub.cut_after = [10**6, 200_000, 300_000]  # the first is the configuration, which is shorter
    card = finish(download_model(registry, "lab/tiny"))
    starts = [int(ranged.removeprefix("bytes=").rstrip("-") or 0) for ranged in hub.asked_for(WEIGHTS)[::2]]
    assert starts == [0, 200_000, 500_000]
    assert card.weights_bytes == size


def test_a_line_that_is_always_cut_is_told_and_what_came_is_kept(hub: Hub, registry: ModelRegistry) -> None:
    hub.cut_after = [10**6, 200_000, *[0] * 9]
    with pytest.raises(ModelError, match=r"cannot be reached .* what has arrived is kept"):
        finish(download_model(registry, "lab/tiny"))
    assert part_of(registry).stat().st_size == 200_000
    hub.cut_after = []
    assert finish(download_model(registry, "lab/tiny")).name == "tiny"
    assert hub.asked_for(WEIGHTS)[-1] == "bytes=200000-"


def test_a_server_that_knows_no_ranges_sends_all_again(hub: Hub, registry: ModelRegistry) -> None:
    hub.cut_after, hub.knows_ranges = [10**6, 200_000], False
    card = finish(download_model(registry, "lab/tiny"))
    assert card.weights.read_bytes() == hub.repositories["lab/tiny"][WEIGHTS]


@pytest.mark.parametrize("name", [WEIGHTS, CONFIG_NAME])
def test_a_file_with_another_digest_is_refused_and_deleted(hub: Hub, registry: ModelRegistry, name: str) -> None:
    hub.spoil.add(name)
    with pytest.raises(ModelError, match=f"What arrived as “{name}” is not the file that the hub describes"):
        finish(download_model(registry, "lab/tiny"))
    assert not [path.name for path in part_of(registry).parent.iterdir() if path.name.startswith(name)]
    assert registry.cards()[-1].origin == "sample"
    hub.spoil.clear()
    assert finish(download_model(registry, "lab/tiny")).name == "tiny"


def test_a_download_can_be_cancelled_while_the_server_is_silent(hub: Hub, registry: ModelRegistry) -> None:
    hub.stall.set()
    work = download_model(registry, "lab/tiny")
    waiting_since = 0.0
    while not waiting_since or time.monotonic() - waiting_since < 0.3:
        if next(work).task == "Downloading":
            waiting_since = waiting_since or time.monotonic()
    work.close()  # the server stays silent until the test is over
    assert not network.is_open()
    assert "tiny" not in [card.name for card in registry.cards()]


def test_a_cancelled_download_goes_on_where_it_was(hub: Hub, registry: ModelRegistry) -> None:
    work = download_model(registry, "lab/tiny")
    while not (part_of(registry).is_file() and part_of(registry).stat().st_size):
        next(work)
    work.close()
    have = part_of(registry).stat().st_size
    assert 0 < have < len(hub.repositories["lab/tiny"][WEIGHTS])
    finish(download_model(registry, "lab/tiny"))
    assert hub.asked_for(WEIGHTS)[-1] == f"bytes={have}-"


def test_what_is_there_is_not_fetched_again(hub: Hub, registry: ModelRegistry) -> None:
    finish(download_model(registry, "lab/tiny"))
    hub.asked.clear()
    finish(download_model(registry, "lab/tiny", "twice"))
    assert [path for path, _ in hub.asked] == ["/api/models/lab/tiny/revision/main"]


def test_a_revision_may_be_named(hub: Hub, registry: ModelRegistry) -> None:
    finish(download_model(registry, "lab/tiny@v1.0"))
    assert hub.asked[0][0] == "/api/models/lab/tiny/revision/v1.0"


@pytest.mark.parametrize(
    ("status", "sentence"), [(404, "The hub has no “lab/tiny”"), (401, "accepted on its page"), (503, "error 503")]
)
def test_refusals_of_the_hub_are_told(hub: Hub, registry: ModelRegistry, status: int, sentence: str) -> None:
    hub.status = status
    with pytest.raises(ModelError, match=sentence):
        finish(download_model(registry, "lab/tiny"))


def test_no_network_is_told(registry: ModelRegistry, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:1")
    with pytest.raises(ModelError, match=r"127\.0\.0\.1:1 cannot be reached"):
        finish(download_model(registry, "lab/tiny"))
    assert not network.is_open()


def test_a_repository_that_is_no_open_clip_model_is_refused_before_its_weights_come(
    hub: Hub, registry: ModelRegistry
) -> None:
    del hub.repositories["lab/tiny"][CONFIG_NAME]
    with pytest.raises(ModelError, match="not an open_clip model: it has no open_clip_config.json"):
        finish(download_model(registry, "lab/tiny"))
    hub.repositories["lab/tiny"] = {CONFIG_NAME: b"{}", "model.safetensors": b"x"}
    with pytest.raises(
        ModelError, match="holds no weights in open_clip's form, such as open_clip_model.safetensors"
    ):
        finish(download_model(registry, "lab/tiny"))
    assert not hub.asked_for(WEIGHTS)


def test_a_taken_name_is_refused_before_anything_is_asked(hub: Hub, registry: ModelRegistry) -> None:
    finish(download_model(registry, "lab/tiny"))
    hub.asked.clear()
    with pytest.raises(ModelError, match="already a model called “tiny”"):
        finish(download_model(registry, "lab/tiny"))
    assert not hub.asked


def test_a_tag_whose_publisher_states_nothing_is_described_from_open_clips_list(
    hub: Hub, registry: ModelRegistry, tiny_offer: Offer
) -> None:
    content = hub.repositories["lab/tiny"][WEIGHTS]
    hub.repositories["lab/tiny"] = {"weights.safetensors": content, "weights.bin": b"the older form"}
    card = finish(download_model(registry, tiny_offer.id))
    assert (card.name, card.architecture) == ("tiny-listed-trial", "tiny-listed")
    assert card.weights.name == "weights.safetensors"
    assert card.preprocessing.std == (0.25, 0.25, 0.25)
    assert card.decisions == {}
    assert not hub.asked_for("weights.bin")


def test_an_activation_other_than_listed_needs_the_users_word(
    hub: Hub, registry: ModelRegistry, tiny_offer: Offer
) -> None:
    config = {"model_cfg": {**TINY, "quick_gelu": True}, "preprocess_cfg": STATED}
    hub.repositories["lab/tiny"] = {
        CONFIG_NAME: json.dumps(config).encode(),
        "weights.safetensors": hub.repositories["lab/tiny"][WEIGHTS],
    }
    with pytest.raises(ModelError, match="under “tiny-listed/trial”, asks for GELU, but .* --accept quickgelu"):
        finish(download_model(registry, tiny_offer.id))
    card = finish(download_model(registry, tiny_offer.id, answers={"quickgelu": "no"}))
    assert card.architecture_config["quick_gelu"] is False
    assert card.decisions == {"quickgelu": "no"}


def test_a_tokenizer_comes_from_the_repository_that_the_configuration_names(
    hub: Hub, registry: ModelRegistry, tmp_path: Path
) -> None:
    write_tokenizer(tmp_path)
    hub.repositories["lab/words"] = {path.name: path.read_bytes() for path in tmp_path.glob("tok*.json")}
    text = {**TINY["text_cfg"], "hf_tokenizer_name": "lab/words"}
    config = {"model_cfg": {**TINY, "text_cfg": text}, "preprocess_cfg": STATED}
    hub.repositories["lab/tiny"][CONFIG_NAME] = json.dumps(config).encode()
    card = finish(download_model(registry, "lab/tiny"))
    assert card.tokenizer == card.weights.parent
    assert (card.weights.parent / "tokenizer.json").read_bytes() == (tmp_path / "tokenizer.json").read_bytes()


def test_names_from_outside_choose_no_folder(hub: Hub, registry: ModelRegistry) -> None:
    hub.repositories["lab/tiny"]["../../evil.safetensors"] = b"x"
    finish(download_model(registry, "lab/tiny"))
    assert not list(registry.folder.rglob("evil*"))


def test_removing_a_download_deletes_its_files_only_when_told_to(hub: Hub, registry: ModelRegistry) -> None:
    card = finish(download_model(registry, "lab/tiny"))
    finish(download_model(registry, "lab/tiny", "twin"))
    assert own_folder(registry, card) is None  # the twin needs the files too
    with pytest.raises(ModelError, match="serve another model"):
        remove_model(registry, "twin", delete_files=True)
    assert "not touched" in remove_model(registry, "twin")
    assert own_folder(registry, card) == card.weights.parent
    assert "deleted" in remove_model(registry, "tiny", delete_files=True)
    assert not card.weights.parent.exists()


def test_ids_name_a_tag_of_open_clip_or_a_repository() -> None:
    assert understand("ViT-B-32/laion2b_s34b_b79k").hub == "laion/CLIP-ViT-B-32-laion2B-s34B-b79K"
    assert understand("ViT-B-32/laion2b_s34b_b79k").name == "ViT-B-32-laion2b_s34b_b79k"
    assert (understand("org/name@main").hub, understand("hf-hub:org/na.me").name) == ("org/name", "na.me")
    with pytest.raises(ModelError, match="ask for “ViT-B-32-quickgelu/openai”"):
        understand("ViT-B-32/openai")
    with pytest.raises(ModelError, match="not a model to download"):
        understand("ViT-B-32")
