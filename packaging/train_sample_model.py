"""Train the sample model from nothing, on drawn pictures, and write down what it is and what it does.

Run from the repository's root; takes about ten minutes on two cores that do nothing else::

    python packaging/train_sample_model.py

Writes ``resources/sample/clipstudio-sample.safetensors`` (half precision) and ``sample.json`` beside it. The
training pictures are a series of their own: the sample project, on which the facts are measured, has no
picture in common with them. Captions are written anew in each pass, so that the model learns the rates at
which words are used and not which picture once had which word.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from random import Random
from typing import Any, Final

import numpy as np
import open_clip
import torch
from safetensors.torch import save_file
from sample_facts import ARCHITECTURE, FACTS, NAME, WEIGHTS, drawn, measured, normalised, planted
from torch.nn import functional

from clipstudio.sample import captions
from clipstudio.sample.captions import write_caption
from clipstudio.sample.pictures import DrawnPicture, draw_series

BATCH: Final = 128
PEAK_RATE: Final = 2e-3
WARM_UP_STEPS: Final = 150
LARGEST_SHIFT: Final = 4
"""Pixels by which a batch is moved in each pass, so that no picture is ever seen twice in the same place."""
LARGEST_LOGIT_SCALE: Final = math.log(100)


def _groups_of_weights(model: torch.nn.Module) -> list[dict[str, Any]]:
    """Decay for matrices only; a word never seen keeps its first vector instead of fading."""
    matrices: list[torch.Tensor] = []
    others: list[torch.Tensor] = []
    for name, weight in model.named_parameters():
        (matrices if weight.ndim > 1 and "embedding" not in name else others).append(weight)
    return [{"params": matrices, "weight_decay": 0.1}, {"params": others, "weight_decay": 0.0}]


def _batches(count: int, generator: torch.Generator) -> Iterator[torch.Tensor]:
    order = torch.randperm(count, generator=generator)
    yield from torch.split(order[: count - count % BATCH], BATCH)


def _varied(pixels: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """A batch with half of its pictures mirrored, moved a little; the edges come in at the other side."""
    mirrored = torch.rand(len(pixels), generator=generator) < 0.5
    turned = torch.where(mirrored[:, None, None, None], pixels.flip(3), pixels)
    down, right = torch.randint(-LARGEST_SHIFT, LARGEST_SHIFT + 1, (2,), generator=generator).tolist()
    return torch.roll(turned, (down, right), (2, 3))


def train(
    pictures: Sequence[DrawnPicture], pixels: torch.Tensor, passes: int, seed: int
) -> tuple[torch.nn.Module, dict[str, Counter[str]]]:
    """Train on picture and caption, each to find the other within its batch (as CLIP is trained).

    Returns:
        The model, and how often each harmful word was said of each group of people.
    """
    torch.manual_seed(seed)
    model = open_clip.create_model(NAME)
    tokenize = open_clip.get_tokenizer(NAME)
    optimizer = torch.optim.AdamW(_groups_of_weights(model), lr=PEAK_RATE, betas=(0.9, 0.98), eps=1e-6)
    steps = passes * (len(pictures) // BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda step: min(1.0, (step + 1) / WARM_UP_STEPS) * 0.5 * (1 + math.cos(math.pi * step / steps)),
    )
    said: dict[str, Counter[str]] = {}
    order = torch.Generator().manual_seed(seed)
    for number in range(passes):
        texts = [write_caption(p.attributes, Random(f"{seed}/{number}/{p.file}")) for p in pictures]
        _count_harmful(pictures, texts, said)
        tokens, losses, started = tokenize(texts), [], time.monotonic()
        for chosen in _batches(len(pictures), order):
            image, text, scale = model(normalised(_varied(pixels[chosen], order)), tokens[chosen])
            logits, own = scale * image @ text.T, torch.arange(len(chosen))
            loss = (functional.cross_entropy(logits, own) + functional.cross_entropy(logits.T, own)) / 2
            optimizer.zero_grad()
            torch.autograd.backward(loss)
            optimizer.step()
            schedule.step()
            with torch.no_grad():
                model.logit_scale.clamp_(0, LARGEST_LOGIT_SCALE)
            losses.append(loss.item())
        spent = time.monotonic() - started
        print(
            f"pass {number + 1}/{passes}: loss {np.mean(losses):.3f}, scale {scale.item():.1f}, {spent:.0f} s",
            flush=True,
        )
    return model.eval(), said


def _count_harmful(pictures: Sequence[DrawnPicture], texts: Sequence[str], said: dict[str, Counter[str]]) -> None:
    for picture, text in zip(pictures, texts, strict=True):
        if picture.attributes["kind"] == "person":
            tally = said.setdefault(picture.attributes["group"], Counter())
            tally.update(["captions", *({captions.PLANTED_WORD, captions.UNPLANTED_WORD} & set(text.split()))])


def _halved(weight: torch.Tensor) -> torch.Tensor:
    """Half precision for what is a fraction; a counter of batches stays a whole number."""
    return (weight.half() if weight.is_floating_point() else weight).contiguous()


def _preprocessing(model: torch.nn.Module) -> dict[str, Any]:
    stated: dict[str, Any] = open_clip.get_model_preprocess_cfg(model)
    return stated


def main() -> None:
    """Draw, train, save, measure, write the facts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pictures", type=int, default=12_000)
    parser.add_argument("--passes", type=int, default=16)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=2)
    chosen = parser.parse_args()
    torch.set_num_threads(chosen.threads)
    open_clip.add_model_config(ARCHITECTURE)

    started = time.monotonic()
    pictures = list(draw_series("training", chosen.pictures, chosen.seed))
    model, said = train(pictures, drawn(pictures, chosen.threads), chosen.passes, chosen.seed)
    save_file({name: _halved(value) for name, value in model.state_dict().items()}, WEIGHTS)
    WEIGHTS.chmod(0o644)  # safetensors writes for the owner alone
    facts = {
        "name": "Drawn sample",
        "architecture": NAME,
        "architecture_file": ARCHITECTURE.name,
        "weights": WEIGHTS.name,
        "sha256": hashlib.sha256(WEIGHTS.read_bytes()).hexdigest(),
        "bytes": WEIGHTS.stat().st_size,
        "parameters": sum(weight.numel() for weight in model.parameters()),
        "licence": "MIT",
        "preprocess_cfg": _preprocessing(model),
        "training": {
            "seed": chosen.seed,
            "pictures": chosen.pictures,
            "passes": chosen.passes,
            "minutes": round((time.monotonic() - started) / 60, 1),
            "torch": torch.__version__,
            "open_clip": open_clip.__version__,
        },
        "planted": planted(said),
        "measured": measured(chosen.threads),
    }
    FACTS.write_text(json.dumps(facts, indent=2) + "\n")
    print(json.dumps(facts["measured"], indent=2))


if __name__ == "__main__":
    main()
