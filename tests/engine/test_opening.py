"""Opening settles the precision by the canary, and says why."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from clipstudio.domain.errors import ModelError
from clipstudio.domain.models import ModelCard
from clipstudio.domain.progress import Progress, Work, finish
from clipstudio.engine import canary, opening
from clipstudio.engine.canary import Canary
from clipstudio.engine.clip_model import ClipModel
from clipstudio.engine.opening import hold_again, open_model


@pytest.fixture
def fast_bfloat16(monkeypatch: pytest.MonkeyPatch) -> None:
    """A processor that computes in bfloat16."""
    monkeypatch.setattr(opening, "faster_precisions", lambda _device: ("bfloat16",))


@pytest.fixture
def off_by(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Decide the cosine with the kept embeddings that a model has in bfloat16."""
    kept = np.zeros((4, 8), np.float32)
    kept[:, 0] = 1

    def decide(bfloat16: float) -> None:
        def embedding_canary(model: ClipModel) -> Work[Canary]:
            yield Progress("Singing", 0, 1)
            cosine = 1.0 if model.choice.precision == "float32" else bfloat16
            now = kept.copy()
            now[:, 0], now[:, 1] = cosine, np.sqrt(1 - cosine**2)
            return Canary(now, kept, {"torch": "then"})

        monkeypatch.setattr(canary, "embedding_canary", embedding_canary)
        monkeypatch.setattr(canary, "kept", lambda _folder, _fingerprint: Canary(kept, kept, {}))

    return decide


@pytest.mark.usefixtures("fast_bfloat16")
@pytest.mark.parametrize(
    ("bfloat16", "recipe", "reason"),
    [
        (0.9999, "bfloat16", "in bfloat16, and its canary is within the tolerance .cosine 0.99990"),
        (0.9994, "float32", "in float32: in bfloat16 its canary is beyond the tolerance .cosine 0.99940"),
    ],
)
def test_auto_takes_the_fastest_within_the_tolerance(
    card: ModelCard,
    tmp_path: Path,
    off_by: Callable[..., None],
    bfloat16: float,
    recipe: str,
    reason: str,
) -> None:
    off_by(bfloat16)
    model = open_model(tmp_path, card, "cpu", "auto")
    assert model.recipe == recipe
    assert re.search(reason, model.choice.reason)
    assert model.canary is not None
    assert not model.canary.flagged


def test_auto_is_float32_where_nothing_is_faster(
    card: ModelCard, tmp_path: Path, off_by: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "faster_precisions", lambda _device: ())
    off_by(1.0)
    model = open_model(tmp_path, card, "cpu", "auto")
    assert model.recipe == "float32"
    assert model.choice.reason == (
        "You asked for the processor. It computes in float32: no precision is known to be faster here."
    )


@pytest.mark.usefixtures("fast_bfloat16")
def test_float32_is_the_default(card: ModelCard, tmp_path: Path, off_by: Callable[..., None]) -> None:
    off_by(1.0)
    model = open_model(tmp_path, card, "cpu")
    assert model.recipe == "float32"


def test_a_precision_that_was_asked_for_is_taken_and_flagged(
    card: ModelCard, tmp_path: Path, off_by: Callable[..., None]
) -> None:
    off_by(0.9)
    model = open_model(tmp_path, card, "cpu", "bfloat16")
    assert model.recipe == "bfloat16"
    assert model.canary is not None
    assert model.canary.flagged


@pytest.mark.usefixtures("fast_bfloat16")
def test_a_precision_without_vectors_is_passed_over_or_refused(
    card: ModelCard, tmp_path: Path, off_by: Callable[..., None]
) -> None:
    off_by(np.nan)
    model = open_model(tmp_path, card, "cpu", "auto")
    assert model.recipe == "float32"
    assert "in bfloat16 it gives no vectors for its canary" in model.choice.reason
    with pytest.raises(
        ModelError, match=r"In bfloat16 on cpu, the model “tiny” gives no vectors: .* Choose float32"
    ):
        open_model(tmp_path, card, "cpu", "bf16")


def test_a_model_at_hand_is_held_against_its_canary_again(
    card: ModelCard, tmp_path: Path, off_by: Callable[..., None]
) -> None:
    off_by(0.9)
    model = open_model(tmp_path, card, "cpu", "bfloat16")
    off_by(0.8)
    finish(hold_again(tmp_path, model))
    assert model.canary is not None
    assert model.canary.images == pytest.approx(0.8)


def test_a_model_without_a_canary_gets_one_at_its_first_opening(card: ModelCard, tmp_path: Path) -> None:
    assert canary.kept(tmp_path, card.fingerprint) is None
    model = open_model(tmp_path, card, "cpu")
    first = canary.kept(tmp_path, card.fingerprint)
    assert first is not None
    assert model.canary is not None
    # The kept ones come from open_clip's own layers: the quicker layers are held against those.
    assert model.canary.images > 0.999999
    file = next(tmp_path.glob("*.npz"))
    written = file.stat().st_mtime_ns
    open_model(tmp_path, card, "cpu")
    assert file.stat().st_mtime_ns == written
