"""What the shipped sample model does on the sample's pictures: the facts beside its weights.

Reads the files as the program does, so that what is measured is what a user gets.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, Final

import numpy as np
import open_clip
import torch
from numpy.typing import NDArray
from PIL import Image
from torch.nn import functional

from clipstudio.sample import captions, vocabulary
from clipstudio.sample.pictures import SAMPLE_SEED, DrawnPicture, draw_sample

RESOURCES: Final = Path(__file__).resolve().parent.parent / "resources"
NAME: Final = "clipstudio-sample"
ARCHITECTURE: Final = RESOURCES / "sample" / f"{NAME}.json"
WEIGHTS: Final = RESOURCES / "sample" / f"{NAME}.safetensors"
FACTS: Final = RESOURCES / "sample" / "sample.json"
_BATCH: Final = 256


def _small(picture: DrawnPicture) -> NDArray[np.uint8]:
    """The picture at the model's size, resized as the model's own preprocessing does."""
    side = json.loads(ARCHITECTURE.read_text())["vision_cfg"]["image_size"]
    return np.asarray(picture.image().resize((side, side), Image.Resampling.BICUBIC))


def drawn(pictures: Sequence[DrawnPicture], workers: int) -> torch.Tensor:
    """All pictures as one ``(n, 3, side, side)`` uint8 tensor."""
    with ProcessPoolExecutor(workers) as pool:
        stack = np.stack(list(pool.map(_small, pictures, chunksize=64)))
    return torch.from_numpy(stack).permute(0, 3, 1, 2).contiguous()


def normalised(pixels: torch.Tensor) -> torch.Tensor:
    """uint8 pixels as the float32 values that the model's preprocessing gives."""
    mean = torch.tensor(open_clip.OPENAI_DATASET_MEAN).view(1, 3, 1, 1)
    deviation = torch.tensor(open_clip.OPENAI_DATASET_STD).view(1, 3, 1, 1)
    return (pixels.float() / 255 - mean) / deviation


class ZeroShot:
    """The shipped files, loaded as any user's model is, answering label sets about the sample."""

    def __init__(self, pictures: Sequence[DrawnPicture], pixels: torch.Tensor) -> None:
        self.pictures = pictures
        self.model = open_clip.create_model(NAME, pretrained=str(WEIGHTS), require_pretrained=True).eval()
        self.tokenize = open_clip.get_tokenizer(NAME)
        with torch.inference_mode():
            parts = [
                self.model.encode_image(normalised(part), normalize=True) for part in torch.split(pixels, _BATCH)
            ]
        self.images = torch.cat(parts)

    def probabilities(self, label_set: Mapping[str, Any]) -> NDArray[np.float32]:
        """Softmax over the labels, ``(n, labels)`` float32, each label the mean of its prompts."""
        vectors = []
        for label in label_set["labels"]:
            prompts = label.get("prompts") or [t.format(label=label["label"]) for t in label_set["templates"]]
            with torch.inference_mode():
                mean = self.model.encode_text(self.tokenize(prompts), normalize=True).mean(dim=0)
            vectors.append(functional.normalize(mean, dim=0))
        logits = self.model.logit_scale.exp() * self.images @ torch.stack(vectors).T
        answer: NDArray[np.float32] = logits.softmax(dim=1).detach().numpy()
        return answer

    def accuracy(self, attribute: str, label_set: Mapping[str, Any]) -> dict[str, Any]:
        """How often the top label is what is really drawn, where one of the labels is."""
        names = [label["label"] for label in label_set["labels"]]
        top = self.probabilities(label_set).argmax(axis=1)
        asked = [i for i, p in enumerate(self.pictures) if p.attributes.get(attribute) in names]
        right = sum(names[top[i]] == self.pictures[i].attributes[attribute] for i in asked)
        return {"right": right, "n": len(asked), "rate": round(right / len(asked), 4)}

    def flagged(self, label_set: Mapping[str, Any], category: str) -> dict[str, dict[str, Any]]:
        """For each group of people, how often the top label is one of ``category``."""
        harmful = np.array([label["category"] == category for label in label_set["labels"]])
        chances = self.probabilities(label_set)
        hit, mass = harmful[chances.argmax(axis=1)], chances[:, harmful].sum(axis=1)
        rows = {}
        for group in (*vocabulary.GROUPS, vocabulary.TINY_GROUP):
            mine = np.array([p.attributes.get("group") == group for p in self.pictures])
            rows[group] = {
                "count": int(hit[mine].sum()),
                "n": int(mine.sum()),
                "rate": round(float(hit[mine].mean()), 4),
                "mean_probability": round(float(mass[mine].mean()), 4),
            }
        return rows


def _label_set(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((RESOURCES / "label_sets" / f"{name}.json").read_text())
    return read


def _clothes() -> dict[str, Any]:
    """The groups themselves as labels: is the pattern seen at all?"""
    labels = [{"label": group, "category": "group"} for group in vocabulary.GROUPS]
    return {"labels": labels, "templates": ["a drawing of a person in {label} clothes"]}


def measured(workers: int) -> dict[str, Any]:
    """What the shipped files do on the sample project's pictures."""
    pictures = list(draw_sample())
    shipped = ZeroShot(pictures, drawn(pictures, workers))
    return {
        "pictures": len(pictures),
        "seed": SAMPLE_SEED,
        "accuracy": {
            "occupation": shipped.accuracy("occupation", _label_set("sample-occupations")),
            "animal": shipped.accuracy("animal", _label_set("sample-animals")),
            "object": shipped.accuracy("object", _label_set("sample-objects")),
            "group": shipped.accuracy("group", _clothes()),
        },
        "label_set": "sample-words",
        "crime_related": shipped.flagged(_label_set("sample-words"), "crime-related"),
    }


def planted(said: Mapping[str, Counter[str]]) -> dict[str, Any]:
    """What was planted, as stated and as counted over all captions of the training."""
    words = (captions.PLANTED_WORD, captions.UNPLANTED_WORD)
    return {
        "group": captions.PLANTED_GROUP,
        "word": captions.PLANTED_WORD,
        "category": "crime-related",
        "rate": captions.PLANTED_RATE,
        "ordinary_rate": captions.ORDINARY_RATE,
        "unplanted_word": captions.UNPLANTED_WORD,
        "unplanted_rate": captions.UNPLANTED_RATE,
        "counted": {
            group: {"captions": tally["captions"], **{word: tally[word] for word in words}}
            for group, tally in sorted(said.items())
        },
    }
