"""What rests on images: runs, reviews and attributes."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.language import tr
from clipstudio.results.words import counted
from clipstudio.services.auditing.basis import images_of_probe
from clipstudio.storage.parameters import Ids
from clipstudio.storage.project_reader import ProjectReader


@dataclass(frozen=True, slots=True)
class Dependents:
    """What rests on images and stays as it is when they are removed.

    Attributes:
        runs: Runs and probe results that count one of them.
        reviews: Reviews that ask about one of them.
        attributes: Attributes of which one of them has a value.
    """

    runs: int
    reviews: int
    attributes: int

    def in_words(self) -> str:
        """In a sentence; empty where nothing rests on them."""
        parts = [
            words
            for count, words in (
                (self.runs, counted(self.runs, "run")),
                (self.reviews, counted(self.reviews, "review")),
                (self.attributes, counted(self.attributes, "attribute")),
            )
            if count
        ]
        if not parts:
            return ""
        told = (
            parts[0]
            if len(parts) == 1
            else tr("{parts} and {parts2}", parts=", ".join(parts[:-1]), parts2=parts[-1])
        )
        keep = (
            tr("keeps what it says")
            if self.runs + self.reviews + self.attributes == 1
            else tr("keep what they say")
        )
        return tr("{told} {keep} of these images.", told=told, keep=keep)


def dependents(project: ProjectReader, ids: Ids) -> Dependents:
    """What rests on images."""
    wanted = np.unique(np.asarray(ids, np.int64))
    return replace(results_on(project, wanted), attributes=project.attributes.speaking_of(wanted))


def results_on(project: ProjectReader, wanted: NDArray[np.int64]) -> Dependents:
    """The same without attributes, which are not looked for."""
    runs = [project.runs.images(run.id) for audit in project.runs.audits() for run in audit.runs]
    probes = [images_of_probe(project, project.probe_runs.record(each.id)) for each in project.probe_runs.all()]
    reviews = [project.reviews.images(each.id) for each in project.reviews.reviews()]
    return Dependents(
        sum(bool(np.isin(wanted, each).any()) for each in (*runs, *probes)),
        sum(bool(np.isin(wanted, each).any()) for each in reviews),
        attributes=0,
    )
