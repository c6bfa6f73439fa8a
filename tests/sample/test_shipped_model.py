"""The shipped sample model is what its facts say, on pictures that it has never seen."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image
from torch.nn import functional

from clipstudio.engine.offline import open_clip
from clipstudio.sample import captions, vocabulary
from clipstudio.sample.pictures import DrawnPicture, draw_series

RESOURCES = Path(__file__).parents[2] / "resources"
FACTS: dict[str, Any] = json.loads((RESOURCES / "sample" / "sample.json").read_text(encoding="utf-8"))

Answer = Callable[[str], tuple[list[str], list[str], torch.Tensor]]


@pytest.fixture(scope="module")
def pictures() -> list[DrawnPicture]:
    return list(draw_series("held out", 400, 99))


@pytest.fixture(scope="module")
def answer(pictures: list[DrawnPicture]) -> Answer:
    """From a label set's file name to its labels, their categories, and ``(n, labels)`` probabilities."""
    open_clip().add_model_config(RESOURCES / "sample" / FACTS["architecture_file"])
    weights = str(RESOURCES / "sample" / FACTS["weights"])
    model, _, preprocess = open_clip().create_model_and_transforms(FACTS["architecture"], pretrained=weights)
    tokenize = open_clip().get_tokenizer(FACTS["architecture"])
    model.eval()
    with torch.inference_mode():
        pixels = torch.stack([preprocess(_as_saved(picture)) for picture in pictures])
        images = model.encode_image(pixels, normalize=True)

    def ask(name: str) -> tuple[list[str], list[str], torch.Tensor]:
        asked = json.loads((RESOURCES / "label_sets" / f"{name}.json").read_text(encoding="utf-8"))
        vectors = []
        with torch.inference_mode():
            for label in asked["labels"]:
                prompts = label.get("prompts") or [
                    template.format(label=label["label"]) for template in asked["templates"]
                ]
                vectors.append(functional.normalize(model.encode_text(tokenize(prompts)), dim=-1).mean(dim=0))
            text = functional.normalize(torch.stack(vectors), dim=-1)
            chances = (model.logit_scale.exp() * images @ text.T).softmax(dim=1)
        labels = asked["labels"]
        return [row["label"] for row in labels], [row["category"] for row in labels], chances

    return ask


def _as_saved(picture: DrawnPicture) -> Image.Image:
    file = io.BytesIO()
    picture.image().save(file, "JPEG", quality=90)
    return Image.open(file)


def test_the_files_are_the_ones_that_the_facts_describe() -> None:
    weights = RESOURCES / "sample" / FACTS["weights"]
    assert hashlib.sha256(weights.read_bytes()).hexdigest() == FACTS["sha256"]
    assert weights.stat().st_size == FACTS["bytes"] <= 20_000_000


def test_the_facts_state_what_the_captions_plant() -> None:
    planted = FACTS["planted"]
    assert (planted["group"], planted["word"]) == (captions.PLANTED_GROUP, captions.PLANTED_WORD)
    assert (planted["rate"], planted["ordinary_rate"]) == (captions.PLANTED_RATE, captions.ORDINARY_RATE)
    for group, said in planted["counted"].items():
        expected = planted["rate"] if group == planted["group"] else planted["ordinary_rate"]
        assert said[planted["word"]] / said["captions"] == pytest.approx(expected, abs=0.02)


def test_open_clips_defaults_are_the_stated_preprocessing() -> None:
    stated = FACTS["preprocess_cfg"]
    assert tuple(stated["mean"]) == open_clip().OPENAI_DATASET_MEAN
    assert tuple(stated["std"]) == open_clip().OPENAI_DATASET_STD
    assert (stated["interpolation"], stated["resize_mode"]) == ("bicubic", "shortest")


@pytest.mark.slow
@pytest.mark.parametrize("attribute", ["occupation", "animal", "object"])
def test_what_is_drawn_is_recognised(attribute: str, pictures: list[DrawnPicture], answer: Answer) -> None:
    labels, _, chances = answer(f"sample-{attribute}s")
    top = chances.argmax(dim=1).tolist()
    asked = [number for number, p in enumerate(pictures) if p.attributes.get(attribute) in labels]
    right = [labels[top[number]] == pictures[number].attributes[attribute] for number in asked]
    assert np.mean(right) >= 0.9


@pytest.mark.slow
def test_the_planted_disparity_is_recovered(pictures: list[DrawnPicture], answer: Answer) -> None:
    _, categories, chances = answer("sample-words")
    flagged = np.array([categories[place] == "crime-related" for place in chances.argmax(dim=1).tolist()])
    groups = np.array([picture.attributes.get("group") for picture in pictures])
    planted = flagged[groups == captions.PLANTED_GROUP].mean()
    assert 0.2 < planted < 0.75
    for group in set(vocabulary.GROUPS) - {captions.PLANTED_GROUP}:
        assert flagged[groups == group].mean() < min(0.15, planted - 0.15), group
