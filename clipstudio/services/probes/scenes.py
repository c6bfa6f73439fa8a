"""The scenes probe: every caption of a table scored once, then each image among its own."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import Rate
from clipstudio.domain.errors import AuditError
from clipstudio.domain.ids import ProbeRunId
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.probes import ProbeName, ProbeRunRecord, ScenesPlan
from clipstudio.domain.progress import Progress, Work
from clipstudio.domain.published import published
from clipstudio.probes.scenes import (
    FEWEST_FALSE,
    NOT_ANSWERED,
    NOT_ASKED,
    TIED,
    Captions,
    Outcome,
    Scenes,
    look_at_scenes,
)
from clipstudio.probes.shares import Sampling
from clipstudio.results.documents.probe import probe_head, published_document
from clipstudio.results.documents.rates import rate_document
from clipstudio.services.auditing import clusters_used
from clipstudio.services.auditing.scoring import find_scorer
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.importing.tables import read_table
from clipstudio.services.models.model_cache import ModelShelf
from clipstudio.services.probes.captions import match_captions
from clipstudio.services.probes.frame import ProbeOutcome, probe_provenance
from clipstudio.storage.project_file import ProjectFile

QUESTIONS = ("coarse", "stress", "fine")


def run_scenes(
    project: ProjectFile,
    shelf: ModelShelf,
    plan: ScenesPlan,
    device: str = "auto",
    precision: str = "float32",
) -> Work[ProbeOutcome]:
    """Run the probe on the images that the table of captions names.

    Raises:
        AuditError: No image of the plan has captions, or none can be scored.
        ModelError: The model is not there or cannot be loaded.
        TableError: The table of captions will not do.
    """
    started_at = datetime.now(UTC)
    yield Progress("Reading the captions", 0, None, "rows", plan.table)
    table = read_table(Path(plan.table))
    matched = match_captions(project, table)
    chosen = np.isin(matched.images, select_images(project, plan.images))
    if not chosen.any():
        raise AuditError("None of the images chosen has captions in the table.")
    labels = _label_set(matched.captions)
    scorer = find_scorer(project, shelf, plan.model, device, precision)
    scored = yield from scorer.score(project, labels, matched.images[chosen])
    yield Progress("Comparing captions", 0, 1, "tables")
    captions = matched.captions.of(np.searchsorted(matched.images, scored.images))
    together = clusters_used(project, plan.use_clusters, scored.images)
    # Every question is of all images together, however few they are.
    sampling = Sampling(1, plan.interval, together, plan.seed)
    found = look_at_scenes(scored.probabilities[:, : len(captions.texts)], captions, sampling)
    told = probe_provenance(
        ProbeName.SCENES,
        plan,
        scorer.facts,
        project.images.digests(scored.images),
        started_at,
        together,
        captions={"table": table.path.name, "sha256": table.sha256, "distinct": len(captions.texts)},
    )
    arrays: dict[str, NDArray[Any]] = {"images": scored.images, "close": found.close}
    for name in QUESTIONS:
        outcome: Outcome = getattr(found, name)
        arrays |= {f"{name}_chosen": outcome.chosen, f"{name}_right": outcome.right}
    unmatched = [{"row": row, "name": name} for row, name in matched.unmatched]
    result = _result(found) | {
        "captions": list(captions.texts),
        "unmatched": unmatched,
        "told": list(matched.told),
    }
    row, changes = project.probe_runs.save(ProbeName.SCENES, plan, result, told, arrays=arrays)
    yield Progress("Comparing captions", 1, 1, "tables")
    return ProbeOutcome(row, scored.failures, scored.changes | changes)


def scenes_document(project: ProjectFile, id: ProbeRunId) -> dict[str, Any]:
    """The probe as `probe scenes --json` writes it."""
    record = project.probe_runs.record(id)
    return {
        **probe_head(record),
        "groups": [],
        **record.result,
        "published": published_document(published(ProbeName.SCENES)),
    }


def scene_images(project: ProjectFile, record: ProbeRunRecord, question: str, answer: str) -> NDArray[np.int64]:
    """The images of one answer.

    Args:
        project: The open project.
        record: The probe's run.
        question: "coarse", "stress" or "fine".
        answer: "right", "wrong", "unanswered", or "close" for those of the stress test that took a close caption.
    """
    read = project.probe_runs.array
    images: NDArray[np.int64] = read(record.id, "images")
    if answer == "close":
        wanted = read(record.id, "close")
    else:
        right, chosen = read(record.id, f"{question}_right"), read(record.id, f"{question}_chosen")
        silent = chosen == NOT_ANSWERED
        wrong = (chosen != NOT_ASKED) & ~silent & ~right
        wanted = {"right": right, "wrong": wrong, "unanswered": silent}[answer]
    found: NDArray[np.int64] = images[wanted]
    return found


def _label_set(captions: Captions) -> LabelSet:
    if len(captions.texts) < 2:
        raise AuditError("The table holds a single caption: there is nothing to choose between.")
    # A caption is read as it stands, whatever braces it may hold.
    return LabelSet("captions", tuple(Label(text, prompts=(text,)) for text in captions.texts))


def _result(found: Scenes) -> dict[str, Any]:
    stress = _outcome(found.stress) | {"errors": found.errors, "close_errors": found.close_share.count}
    stress |= _flat("close_share", found.close_share, "no error" if found.stress.accuracy.n else "no images")
    stress |= _flat("close_rate", found.close_rate, "no images")
    coarse = _outcome(found.coarse) | {"few_false": found.few_false, "fewest_false": FEWEST_FALSE}
    return {"coarse": coarse, "stress": stress, "fine": _outcome(found.fine)}


def _flat(called: str, rate: Rate, without: str) -> dict[str, Any]:
    """A rate in keys that bear its name, and why it is none."""
    told: dict[str, Any] = {
        called: rate.rate,
        f"{called}_n": rate.n,
        f"{called}_low": rate.low,
        f"{called}_high": rate.high,
    }
    if rate.clusters is not None:
        told |= {f"{called}_clusters": rate.clusters, f"{called}_effective_n": rate.effective_n}
    return told | ({f"{called}_reason": rate.reason if rate.n else without} if rate.reason else {})


def _outcome(outcome: Outcome) -> dict[str, Any]:
    """Accuracy with its interval, by sequences where any holds several images; and the images not answered."""
    rate = outcome.accuracy
    unanswered = int((outcome.chosen == NOT_ANSWERED).sum())
    told = rate_document(rate, "accuracy")
    if unanswered and not rate.n:
        told["reason"] = "no image is answered"
    return told | {
        "chance": outcome.chance,
        "unanswered": unanswered,
        "tied": int((outcome.chosen == TIED).sum()),
        "by": "images" if rate.clusters is None else "sequences",
    }
