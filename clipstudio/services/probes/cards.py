"""The probes as cards: what each asks, what it needs, and whether the project has that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from clipstudio.domain.language import tr
from clipstudio.domain.probe_materials import ProbeMaterials, materials
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.probes.needs import Need
from clipstudio.services.probes.probe import Probe
from clipstudio.services.probes.registry import PROBES
from clipstudio.storage.project_reader import ProjectReader


@dataclass(frozen=True, slots=True)
class ProbeCard:
    """A probe as it is offered.

    Attributes:
        probe: The experiment.
        needs: What it cannot do without.
        materials: The label sets and templates that it proposes.
    """

    probe: Probe[Any, Any]
    needs: tuple[Need, ...]
    materials: ProbeMaterials

    @property
    def is_ready(self) -> bool:
        """Whether the project has all that it needs."""
        return all(need.is_met for need in self.needs)


def probe_cards(project: ProjectReader, models: ModelCache) -> tuple[ProbeCard, ...]:
    """Every probe, checked against what the project has."""
    attributes = project.attributes.summaries()
    images = Need(tr("images"), project.images.count() > 0, tr("import a folder under Images"))
    count = count_models(project, models)
    return tuple(
        ProbeCard(
            probe, (images, _models(probe.least_models, count), probe.needs(attributes)), materials(probe.name)
        )
        for probe in PROBES.values()
    )


def count_models(project: ProjectReader, models: ModelCache) -> int:
    """How many models and predictions there are to compare."""
    return len(models.registry.cards()) + len(project.predictions.names())


def _models(least: int, count: int) -> Need:
    """Something that scores; ``count`` is how many models and predictions there are."""
    if least == 1:
        return Need(tr("a model or predictions"), count >= 1, tr("add one under Models"))
    return Need(tr("{least} models or predictions", least=least), count >= least, tr("add another under Models"))
