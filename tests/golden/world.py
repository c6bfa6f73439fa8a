"""A made-up collection with known predictions: 60 pictures, 12 sequences, ties and silences among the answers."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from pathlib import Path

from PIL import Image

IMAGES = 60
RACES = ("Black", "White", "East Asian")
AGES = ("0-2", "20-29", "more than 70", "")
PEOPLE = tuple(f"Person {number:02}" for number in range(20))
DENIGRATION = {
    "man": "person",
    "woman": "person",
    "thief": "crime-related",
    "criminal": "crime-related",
    "ape": "non-human",
}


def write_world(folder: Path) -> None:
    """Write pictures, tables of attributes, predictions and captions, and label set files."""
    photos = folder / "photos"
    photos.mkdir(parents=True)
    rows = ["file,gender,race,age,who,sequence"]
    for number in range(IMAGES):
        # Bitmaps: their bytes, and so their digests, hang on no compressor.
        colour = (number * 4, 255 - number, (number * 37) % 256)
        Image.new("RGB", (8, 8), colour).save(photos / f"g{number:02}.bmp")
        gender = ("female", "male")[number % 2]
        sequence = f"s{number // 5:02}" if number < 55 else ""
        rows.append(
            f"g{number:02}.bmp,{gender},{RACES[number % 3]},{AGES[number % 4]},{PEOPLE[number % 20]},{sequence}"
        )
    (folder / "attributes.csv").write_text("\n".join(rows), encoding="utf-8")
    rng = random.Random(8)
    labels = [*DENIGRATION, "child"]
    _write_wide(folder / "harm.csv", [_answers(labels, rng, number) for number in range(IMAGES)])
    words = [f"word {place}" for place in range(12)]
    _write_wide(folder / "words.csv", [_answers(words, rng, number) for number in range(IMAGES)])
    _write_wide(folder / "genders.csv", [_answers(["female", "male"], rng, number) for number in range(IMAGES)])
    _write_wide(folder / "names.csv", [_answers(list(PEOPLE), rng, number) for number in range(IMAGES)])
    _write_captions(folder, rng)
    # By a seed of its own, so that whatever else is drawn stays as it was.
    again = random.Random(9)
    _write_wide(folder / "harm-again.csv", [_answers(labels, again, number + 3) for number in range(IMAGES)])
    for name, chosen in (("base", list(DENIGRATION)), ("with-child", labels)):
        entries = [{"label": text, "category": DENIGRATION.get(text, "person")} for text in chosen]
        document = {"name": name, "labels": entries, "templates": ["a photo of a {label}"]}
        (folder / f"{name}.json").write_text(json.dumps(document), encoding="utf-8")


def _answers(labels: list[str], rng: random.Random, number: int) -> Mapping[str, str]:
    """Probabilities that sum to 1 and lean one way for women; every 13th ties, every 17th says nothing."""
    if number % 17 == 16:
        return dict.fromkeys(labels, "")
    if number % 13 == 12:
        return dict.fromkeys(labels, f"{1 / len(labels):.6f}")
    weights = [rng.random() ** 3 + (0.3 if number % 2 == place % 2 else 0.0) for place in range(len(labels))]
    return {label: f"{weight / sum(weights):.6f}" for label, weight in zip(labels, weights, strict=True)}


def _write_captions(folder: Path, rng: random.Random) -> None:
    scenes = [f"a street in scene {sequence}" for sequence in range(11)]
    rows = ["caption,kind,sequence"]
    for sequence, scene in enumerate(scenes):
        rows.append(f"{scene},true,s{sequence:02}")
        rows.append(f"{scene} with a red car,close,s{sequence:02}")
        rows += [f"{other},false,s{sequence:02}" for other in scenes if other != scene]
    captions = [*scenes, *(f"{scene} with a red car" for scene in scenes)]
    told = [_answers(captions, rng, number) for number in range(IMAGES)]
    (folder / "captions.csv").write_text("\n".join(rows), encoding="utf-8")
    _write_wide(folder / "scenes.csv", told)


def _write_wide(path: Path, answers: list[Mapping[str, str]]) -> None:
    rows = [",".join(["image", *answers[0]])]
    rows += [",".join([f"g{number:02}.bmp", *each.values()]) for number, each in enumerate(answers)]
    path.write_text("\n".join(rows), encoding="utf-8")
