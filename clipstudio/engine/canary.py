"""The canary: embeddings of a few bundled pictures and texts, by which a change of the numbers is noticed.

They are computed once, in float32 with every layer as open_clip built it, when a model is added or first loaded.
Whenever the model is loaded again - on this machine or with other versions, in another precision or with quicker
layers - they are computed anew as the model then runs, and held against those kept.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.errors import ModelError, system_reason
from clipstudio.domain.language import later
from clipstudio.domain.models import CanaryReport, DeviceChoice
from clipstudio.domain.progress import Progress, Work, finish
from clipstudio.domain.resources import resource
from clipstudio.domain.whole_files import whole_file
from clipstudio.engine.environment import versions
from clipstudio.engine.reading import load_image

if TYPE_CHECKING:
    from clipstudio.engine.clip_model import ClipModel

AS_KEPT = DeviceChoice("cpu", "float32", "The canary is kept in float32, computed on the processor.")
"""How the embeddings that are kept are computed, on every machine."""

TOLERANCE = {"float32": 0.99999, "bfloat16": 0.9995, "float16": 0.9995}
"""The least cosine with the float32 embedding that raises no flag, by precision."""

_TASK = "Checking that the model answers as it did at first"

TEXTS = (
    "a photo of a person",
    "a drawing of a nurse in a kitchen",
    "a street with two dogs and a red car",
    "an X-ray of a hand",
    "nothing at all",
    "Ein Haus am See, 1:250 000",
)
"""Short and longer, common and rare words, digits and another language."""


@dataclass(frozen=True, slots=True, eq=False)
class Canary:
    """The embeddings kept for a model.

    Attributes:
        images: (p, d) float32, unit rows, one per bundled picture.
        texts: (t, d) float32, unit rows, one per entry of `TEXTS`.
        versions: What they were made with.
    """

    images: NDArray[np.float32]
    texts: NDArray[np.float32]
    versions: Mapping[str, str]


def pictures() -> tuple[Path, ...]:
    """The bundled pictures, in a fixed order."""
    return tuple(sorted(resource("canary").glob("*.jpg")))


def embed_canary(model: ClipModel) -> Canary:
    """The same as `embedding_canary`, at once."""
    return finish(embedding_canary(model))


def embedding_canary(model: ClipModel) -> Work[Canary]:
    """Embed the canary's pictures and texts with a model as it runs now.

    Yields a step of progress for each. What is no number is kept as it is.
    """
    total = len(pictures()) + len(TEXTS)
    images: list[NDArray[np.float32]] = []
    texts: list[NDArray[np.float32]] = []
    for path in pictures():
        yield Progress(_TASK, len(images), total, "samples")
        images.append(model.encode_images(model.preprocess(load_image(path))[None]))
    for text in TEXTS:
        yield Progress(_TASK, len(images) + len(texts), total, "samples")
        texts.append(model.encode_prompts([text]))
    return Canary(np.concatenate(images), np.concatenate(texts), versions())


def make_reference(model: ClipModel) -> Work[Canary]:
    """The embeddings to keep for a model, loaded as open_clip builds it.

    Raises:
        ModelError: They are no vectors; the model cannot be used.
    """
    reference = yield from embedding_canary(model)
    for what, rows in ((later("pictures"), reference.images), (later("texts"), reference.texts)):
        if not _are_vectors(rows):
            raise ModelError(
                "The model “{name}” gives no vectors for {what}: its numbers grow beyond float32 or vanish. "
                "It cannot be used. Check that the architecture is the one it was trained with.",
                name=model.card.name,
                what=what,
            )
    return reference


def compare(kept: Canary, model: ClipModel) -> CanaryReport:
    """The same as `comparing`, at once."""
    return finish(comparing(kept, model))


def comparing(kept: Canary, model: ClipModel) -> Work[CanaryReport]:
    """Hold a model as it runs now against the embeddings kept for it; yields progress."""
    now = yield from embedding_canary(model)
    return CanaryReport(
        images=_lowest_cosine(kept.images, now.images),
        texts=_lowest_cosine(kept.texts, now.texts),
        tolerance=TOLERANCE[model.choice.precision],
        kept_with=kept.versions,
    )


def keep(folder: Path, fingerprint: str, canary: Canary) -> None:
    """Write a model's canary beside the registry's entries.

    Raises:
        ModelError: The folder cannot be written to.
    """
    path = _path(folder, fingerprint)
    versions = np.array(json.dumps(canary.versions))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with whole_file(path) as partial, partial.open("wb") as file:
            np.savez(file, images=canary.images, texts=canary.texts, versions=versions)
    except OSError as error:
        raise ModelError(
            "The folder of models {folder} cannot be written to: {strerror}.",
            folder=folder,
            strerror=system_reason(error),
        ) from error


def kept(folder: Path, fingerprint: str) -> Canary | None:
    """The canary of a model; None when there is none, or it is damaged, no vectors, or of other samples."""
    try:
        with np.load(_path(folder, fingerprint), allow_pickle=False) as file:
            found = Canary(file["images"], file["texts"], json.loads(str(file["versions"])))
    except (OSError, EOFError, ValueError, LookupError, BadZipFile):
        return None
    of_these = len(found.images) == len(pictures()) and len(found.texts) == len(TEXTS)
    return found if of_these and _are_vectors(found.images) and _are_vectors(found.texts) else None


def forget(folder: Path, fingerprint: str) -> None:
    """Delete the canary of a model that is removed."""
    _path(folder, fingerprint).unlink(missing_ok=True)


def _path(folder: Path, fingerprint: str) -> Path:
    return folder / f"{fingerprint[:32]}.canary.npz"


def _lowest_cosine(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    # In float64: the cosines looked for differ from 1 by less than float32 can tell.
    first, second = one.astype(np.float64), other.astype(np.float64)
    lengths = np.linalg.norm(first, axis=1) * np.linalg.norm(second, axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):  # a cosine with no vector is no number, and said so
        return float(np.min((first * second).sum(axis=1) / lengths))


def _are_vectors(rows: NDArray[np.float32]) -> bool:
    """Whether every row is a vector of some length; one of NaN is none."""
    return bool(np.isfinite(rows).all() and (np.linalg.norm(rows, axis=1) > 0.5).all())
