"""`Scorer` and its two implementations: a model that runs here, and imported predictions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import AuditError, ModelError
from clipstudio.domain.ids import ModelId
from clipstudio.domain.labels import LabelSet
from clipstudio.domain.language import later, tr
from clipstudio.domain.models import ModelCard, ScoringFamily
from clipstudio.domain.probes import Predictions
from clipstudio.domain.progress import Progress, Work
from clipstudio.domain.prompts import PromptReading
from clipstudio.engine.zero_shot import classify, score
from clipstudio.probes.assignment import spoken_of
from clipstudio.services.auditing.embedding import EmbeddingReport, embed
from clipstudio.services.auditing.pixel_facts import pixel_facts
from clipstudio.services.auditing.provenance import canary_facts, prompt_facts
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.storage.project_file import ProjectFile

if TYPE_CHECKING:
    from clipstudio.engine.clip_model import ClipModel

CELLS_AT_ONCE = 32_000_000
"""Scores, images times labels, computed between two steps of progress: with 24,000 labels, 1,333 images."""

ROWS_AT_ONCE = 16_384
"""Embeddings scored between two steps of progress."""


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """Labels scored against images.

    Attributes:
        images: (n,) int64, the images that could be scored, ascending.
        probabilities: (n, K), one column per label: float32 of a model; float64 of predictions, a row of NaN where
            they say nothing of an image.
        failures: (file, reason) of the others.
        changes: What was written on the way.
        embedding: What embedding did; None for predictions from elsewhere.
    """

    images: NDArray[np.int64]
    probabilities: NDArray[np.floating]
    failures: tuple[tuple[Path | None, str], ...] = ()
    changes: Changes = Changes.NONE
    embedding: EmbeddingReport | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Vectors:
    """Embeddings of images.

    Attributes:
        images: (n,) int64, the images that have one, ascending.
        vectors: (n, d) float32, unit rows.
        failures: (file, reason) of the others.
        changes: What was written on the way.
    """

    images: NDArray[np.int64]
    vectors: NDArray[np.float32]
    failures: tuple[tuple[Path | None, str], ...] = ()
    changes: Changes = Changes.NONE


class Scorer(Protocol):
    """Computes the labels' probabilities; implemented by a local model and by imported predictions.

    Attributes:
        name: Name of the model or of the predictions.
        family: Which rules have a meaning for its probabilities.
    """

    @property
    def name(self) -> str: ...
    @property
    def family(self) -> ScoringFamily: ...
    @property
    def facts(self) -> dict[str, Any]:
        """The parts of a provenance that describe it; complete once it has scored something."""
        ...

    def record(self, project: ProjectFile) -> ModelId:
        """Its row in the project, for a run to name."""
        ...

    def score(self, project: ProjectFile, labels: LabelSet, images: NDArray[np.int64]) -> Work[Scored]:
        """Score labels against images.

        Raises:
            AuditError: No image could be scored, or a label is not known.
            ModelError: The model cannot be loaded.
        """
        ...


def find_scorer(
    project: ProjectFile, shelf: ModelCache, name: str, device: str = "auto", precision: str = "float32"
) -> Scorer:
    """The predictions of the project that are called so, or the registered model; nothing is loaded yet.

    Raises:
        ModelError: Neither is called so.
    """
    predictions = project.predictions.find(name)
    if predictions is not None:
        return PredictionScorer(predictions)
    models = [card.name for card in shelf.registry.cards()]
    if name not in models and (known := project.predictions.names()):
        told, there = (", ".join(f"“{each}”" for each in names) for names in (models, known))
        raise ModelError(
            "There is no model called “{name}”. Models: {value}. Predictions here: {there}.",
            name=name,
            value=told or later("none yet"),
            there=there,
        )
    return ModelScorer(shelf.registry.card(name), shelf, device, precision)


@dataclass(slots=True)
class ModelScorer:
    """A model that runs here: embeds what is not embedded, then compares with the labels.

    Attributes:
        card: The registered model.
        shelf: Where it is loaded from.
        device: As `open_model` takes it.
        precision: As `open_model` takes it.
    """

    card: ModelCard
    shelf: ModelCache
    device: str = "auto"
    precision: str = "float32"
    _model: ClipModel | None = field(default=None, repr=False)
    _reading: PromptReading | None = field(default=None, repr=False)
    _pixels: dict[str, Any] | None = field(default=None, repr=False)

    @property
    def name(self) -> str:
        """The model's name."""
        return self.card.name

    @property
    def family(self) -> ScoringFamily:
        """The model's family."""
        return self.card.family

    @property
    def facts(self) -> dict[str, Any]:
        """Model, device, canary, and how prompts and images were read last, as provenance records them."""
        return {**model_facts(self.model), "prompts": prompt_facts(self._reading), "pixels": self._pixels}

    @property
    def model(self) -> ClipModel:
        """The loaded model.

        Raises:
            RuntimeError: It is not loaded yet: score something first.
        """
        if self._model is None:
            raise RuntimeError("the model is loaded by its first work")
        return self._model

    def record(self, project: ProjectFile) -> ModelId:
        """The model's row in the project."""
        return project.models.record(self.card)

    def load(self) -> Work[ClipModel]:
        """Load the model, once.

        Raises:
            ModelError: It cannot be loaded.
        """
        if self._model is None:
            yield Progress("Loading the model", 0, None, "models", self.card.name)
            self._model = yield from self.shelf.loading(self.card, self.device, self.precision)
        return self._model

    def score(self, project: ProjectFile, labels: LabelSet, images: NDArray[np.int64]) -> Work[Scored]:
        """Embed, then score; see `Scorer`."""
        model = yield from self.load()
        embedding, images, rows = yield from self._embedded(project, images)
        weights = yield from self.read(labels)
        vectors = embedding.stored.file.map(int(rows.max()) + 1)
        scores = np.empty((len(images), len(weights)), dtype=np.float32)
        rows_at_once = max(1, min(ROWS_AT_ONCE, CELLS_AT_ONCE // len(weights)))
        for start in range(0, len(images), rows_at_once):
            part = slice(start, start + rows_at_once)
            scores[part] = score(model, vectors[rows[part]], weights)
            yield Progress("Scoring", min(start + rows_at_once, len(images)), len(images))
        return Scored(images, scores, tuple(embedding.failures), embedding.changes, embedding)

    def read(self, labels: LabelSet) -> Work[NDArray[np.float32]]:
        """One unit vector per label, (K, d) float32; what became of the prompts is in `facts`.

        Raises:
            ModelError: The model has no vector for a prompt.
        """
        found = yield from classify((yield from self.load()), labels)
        self._reading = found.reading
        return found.vectors

    def vectors(self, project: ProjectFile, images: NDArray[np.int64]) -> Work[Vectors]:
        """The images' embeddings themselves.

        Raises:
            AuditError: No image could be embedded.
        """
        yield from self.load()
        embedding, images, rows = yield from self._embedded(project, images)
        found = embedding.stored.file.map(int(rows.max()) + 1)[rows]
        return Vectors(images, found, tuple(embedding.failures), embedding.changes)

    def _embedded(
        self, project: ProjectFile, images: NDArray[np.int64]
    ) -> Work[tuple[EmbeddingReport, NDArray[np.int64], NDArray[np.int64]]]:
        """The report, the images that have an embedding, and its row in the file of vectors."""
        embedding = yield from embed(project, self.model, images)
        rows = project.embeddings.lookup(embedding.stored, images)
        images, rows = images[rows >= 0], rows[rows >= 0]
        if not len(images):
            reason = embedding.failures[0][1] if embedding.failures else tr("no embedding")
            raise AuditError("None of the selected images could be read ({reason}).", reason=reason)
        self._pixels = pixel_facts(project, images)
        return embedding, images, rows


@dataclass(slots=True)
class PredictionScorer:
    """Another model's or service's word, as its table had it: no softmax is taken, nothing is computed anew."""

    predictions: Predictions

    @property
    def name(self) -> str:
        """The name of the predictions."""
        return self.predictions.name

    @property
    def family(self) -> ScoringFamily:
        """Not a model of ours."""
        return ScoringFamily.EXTERNAL

    @property
    def facts(self) -> dict[str, Any]:
        """Where the predictions came from; no device, for nothing ran here."""
        told = self.predictions
        return {
            "model": {
                "name": told.name,
                "origin": "predictions",
                "external": True,
                "source": told.file,
                "sha256": told.sha256,
                "labels": len(told.labels),
                "pairs_not_in_the_table": told.absent,
                "family": ScoringFamily.EXTERNAL.value,
            },
            "device": None,
            "canary": None,
            "prompts": None,
            "pixels": None,
        }

    def record(self, project: ProjectFile) -> ModelId:
        """The row that stands for the predictions."""
        return project.predictions.model_row(self.predictions.name)

    def score(self, project: ProjectFile, labels: LabelSet, images: NDArray[np.int64]) -> Work[Scored]:
        """Look the labels up; see `Scorer`."""
        told = self.predictions
        place = {text: column for column, text in enumerate(told.labels)}
        if missing := [text for text in labels.texts if text not in place]:
            named = ", ".join(f"“{text}”" for text in missing[:3])
            raise AuditError(
                "The predictions “{name}” lack {missing} of these labels ({named}). Use a label set with the "
                "labels of their table, such as the one that was made with them.",
                name=told.name,
                missing=len(missing),
                named=named,
            )
        yield Progress("Looking up the predictions", 0, len(images))
        rows = np.searchsorted(told.images, images)
        listed = np.isin(images, told.images)
        if not listed.any():
            raise AuditError("The predictions “{name}” contain none of the selected images.", name=told.name)
        said = np.zeros(len(images), dtype=np.bool_)
        said[listed] = spoken_of(told.probabilities[rows[listed]])
        columns = np.array([place[text] for text in labels.texts])
        scores = np.full((len(images), len(columns)), np.nan, dtype=told.probabilities.dtype)
        # A service lists what it found: what it does not list for an image that it speaks of was not found.
        scores[said] = np.nan_to_num(told.probabilities[np.ix_(rows[said], columns)], nan=0.0)
        yield Progress("Looking up the predictions", len(images), len(images))
        return Scored(images, scores)


def model_facts(model: ClipModel) -> dict[str, Any]:
    """What provenance says of a model that ran here: which, where, and how it compared with its canary."""
    card = model.card
    return {
        "model": {
            "name": card.name,
            "architecture": card.architecture,
            "fingerprint": card.fingerprint,
            "weights_sha256": card.weights_sha256,
            "weights_bytes": card.weights_bytes,
            "preprocessing": asdict(card.preprocessing),
            "family": card.family.value,
            "logit_scale": model.logit_scale,
            "logit_bias": model.logit_bias if card.family is ScoringFamily.SIGMOID else None,
            "tokenizer_sha256": card.tokenizer_sha256 or None,
            "decisions": dict(card.decisions),
            "origin": card.origin,
            "source": card.source or None,
            "licence": card.licence or None,
        },
        "device": {
            "device": model.choice.device,
            "precision": model.choice.precision,
            "reason": model.choice.reason,
            "resized_by": model.resizer,
        },
        "canary": canary_facts(model.canary),
    }


def is_external(provenance: Mapping[str, Any]) -> bool:
    """Whether a run's probabilities came from elsewhere."""
    return bool(provenance.get("model", {}).get("external"))
