"""What the Models place is told."""

from __future__ import annotations

from pathlib import Path

from clipstudio.engine.card_files import write_card
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.models.registered_models import registered_models
from tests.values import card


def test_a_model_whose_weights_are_gone_is_told_apart(tmp_path: Path) -> None:
    weights = tmp_path / "here.safetensors"
    weights.write_bytes(b"weights")
    write_card(tmp_path / "models" / "here.json", card(name="here", weights=weights))
    write_card(tmp_path / "models" / "gone.json", card(name="gone", weights=tmp_path / "gone.safetensors"))
    found = registered_models(ModelCache(tmp_path / "models"))
    there = {model.card.name: model.is_there for model in found.models}
    assert (there["here"], there["gone"]) == (True, False)
    assert found.faults == ()


def test_a_damaged_entry_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text("{", encoding="utf-8")
    found = registered_models(ModelCache(tmp_path))
    assert all(model.card.name != "bad" for model in found.models)
    assert len(found.faults) == 1
    assert "“bad”" in found.faults[0]
