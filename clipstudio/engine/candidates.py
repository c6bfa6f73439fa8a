"""A model that was looked at in full and is not registered yet: what it is, and what its files leave open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from clipstudio.domain.decisions import Choice, Question, answer_of, settle
from clipstudio.domain.language import later
from clipstudio.domain.models import ModelCard, Preprocessing, ScoringFamily
from clipstudio.domain.progress import Progress, Work
from clipstudio.engine.architectures import Architecture, build_unfilled, twin
from clipstudio.engine.catalogue import Offer, published_preprocessing
from clipstudio.engine.evidence import Evidence, activation_question, evidence_of
from clipstudio.engine.fitting import fill
from clipstudio.engine.hub_tokenizer import tokenizer_digest
from clipstudio.engine.model_files import ModelFiles, find_files, parts, read_architecture
from clipstudio.engine.preprocessing import DEFAULT, PUBLISHED, complete, preprocessing_question
from clipstudio.engine.tokenizing import needs_files, tokenizer
from clipstudio.engine.weights import digest, read_sets, size_of

if TYPE_CHECKING:
    from torch import nn

SURPLUS, IGNORE = "surplus", "ignore"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A model whose weights fit its architecture.

    Attributes:
        architecture: As named or stated; a decision may turn its activation round.
        files: Where it lies.
        sha256: Of the weights.
        size: Bytes of the weights.
        family: How labels are scored.
        preparations: Ways to prepare images, by the answer that chooses them; one where nothing is open.
        questions: What the user has to decide.
        suggested_name: What it may be called.
        origin: "file", or "download".
        source: Where a downloaded model came from, with its revision.
        licence: As the source states it.
    """

    architecture: Architecture
    files: ModelFiles
    sha256: str
    size: int
    family: ScoringFamily
    preparations: Mapping[str, Preprocessing]
    questions: tuple[Question, ...]
    suggested_name: str = ""
    origin: str = "file"
    source: str = ""
    licence: str = ""

    def card(self, name: str, answers: Mapping[str, str]) -> ModelCard:
        """The card of the model under a name, with the user's answers.

        Raises:
            ModelError: A question that only the user may decide has no answer, or an answer is not known.
        """
        decisions = settle(self.questions, answers)
        architecture, how = self.architecture, next(iter(self.preparations.values()))
        if "quickgelu" in decisions:
            architecture = _with_activation(architecture, answer_of(decisions["quickgelu"]) == "yes")
        if "preprocessing" in decisions:
            how = self.preparations[answer_of(decisions["preprocessing"])]
        folder = self.files.tokenizer if needs_files(architecture.config) else None
        return ModelCard(
            name=name,
            architecture=architecture.name,
            architecture_config=architecture.config,
            weights=self.files.weights,
            weights_sha256=self.sha256,
            weights_bytes=self.size,
            preprocessing=how,
            embedding_width=int(architecture.config["embed_dim"]),
            family=self.family,
            tokenizer=folder,
            tokenizer_sha256=tokenizer_digest(folder) if folder else "",
            decisions=decisions,
            origin=self.origin,
            source=self.source,
            licence=self.licence,
        )


def examine(architecture: str | None, path: Path, offer: Offer | None = None) -> Work[Candidate]:
    """Look at a model in full: yields progress while its weights are hashed, read and checked.

    The weights are loaded once, so that a model which cannot be used is refused here and not in an audit: on the
    thread that owns the models.

    Args:
        architecture: An open_clip architecture name, or the path of an open_clip configuration file; None takes
            the configuration beside the weights.
        path: A weight file, or a folder that holds one model.
        offer: The published model that was asked for, when it was downloaded.

    Raises:
        ModelError: The architecture or the weights cannot be used; the message says which and why.
    """
    files = find_files(path)
    found, neighbour = read_architecture(architecture, files)
    tokenizer(found.name, found.config, files.tokenizer)  # before a long file is read for nothing
    sha256 = yield from digest(files.weights)
    size = size_of(parts(files.weights))
    yield Progress("Loading the model", 0, None, "models", "once, to check it")
    module = build_unfilled(found.name, found.config)
    sets = yield from read_sets(files.weights)
    surplus = yield from fill(module, sets.take(), found.name, files.weights, ignore_surplus=True)
    evidence = evidence_of(files.weights, sha256, neighbour, offer)
    is_stated = architecture is None or architecture.lower().endswith(".json")
    preparations = _preparations(found, module, neighbour, evidence)
    questions = [
        activation_question(found, evidence, is_stated),
        preprocessing_question(found.name, preparations) if DEFAULT in preparations else None,
        sets.question,
        _surplus_question(surplus),
    ]
    return Candidate(
        architecture=found,
        files=files,
        sha256=sha256,
        size=size,
        family=ScoringFamily.SIGMOID if getattr(module, "logit_bias", None) is not None else ScoringFamily.SOFTMAX,
        preparations=preparations,
        questions=tuple(question for question in questions if question is not None),
    )


def _preparations(
    architecture: Architecture, module: nn.Module, neighbour: Architecture | None, evidence: Evidence
) -> dict[str, Preprocessing]:
    """What a configuration states or a known digest tells; else open_clip's default, and what is published."""
    stated = architecture.preprocess_cfg
    if stated is None and neighbour is not None:
        stated = neighbour.preprocess_cfg
    if stated is None and evidence.offer is not None:
        stated = evidence.offer.preprocessing
    if stated is not None:
        return {"stated": complete(stated, module)}
    options = {DEFAULT: complete({}, module)}
    published = complete(published_preprocessing(architecture.name), module)
    return options if published == options[DEFAULT] else {PUBLISHED: published, **options}


def _surplus_question(surplus: tuple[str, ...]) -> Question | None:
    if not surplus:
        return None
    text = later(
        "The file holds {count} weights that the architecture has no place for, such as "
        "{surplus}. It may be a checkpoint with other parts beside the model, or the wrong "
        "architecture.",
        count=len(surplus),
        surplus=surplus[0],
    )
    return Question(SURPLUS, text, (Choice(IGNORE, later("they are other parts: leave them out")),))


def _with_activation(architecture: Architecture, quick_gelu: bool) -> Architecture:
    """The architecture with an activation: under the name that open_clip has for it, or its own."""
    if quick_gelu == architecture.quick_gelu:
        return architecture
    other = twin(architecture.name)
    wanted = {**architecture.config, "quick_gelu": quick_gelu}
    if other is not None and {**other.config, "quick_gelu": quick_gelu} == wanted:
        return other
    return replace(architecture, config=wanted)
