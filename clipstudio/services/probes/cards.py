"""The probes as cards: what each asks, what it needs, and whether the project has that."""

from __future__ import annotations

from dataclasses import dataclass

from clipstudio.domain.probe_materials import ProbeMaterials, materials
from clipstudio.domain.probes import ProbeName
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.storage.project_file import ProjectFile

MOST_GROUPS = 40
"""An attribute with more values than this names individuals rather than groups."""

_TITLES = {
    ProbeName.ATTRIBUTES: "Attributes",
    ProbeName.DENIGRATION: "Denigration and class design",
    ProbeName.LABELS: "Labels and thresholds",
    ProbeName.SCENES: "Scenes",
    ProbeName.IDENTITY: "Identity",
}
_QUESTIONS = {
    ProbeName.ATTRIBUTES: "How well does the model tell an attribute that you know, such as gender, and for whom "
    "does it fail?",
    ProbeName.DENIGRATION: "Whose images are called something harmful, and what changes when a label is added, "
    "taken away or reworded?",
    ProbeName.LABELS: "Which of hundreds of labels stick to which group, and how does the threshold decide it?",
    ProbeName.SCENES: "Does the model know a scene when a caption that is nearly right stands by the true one?",
    ProbeName.IDENTITY: "How many names can the model tell people by? It measures the risk of identification.",
}


@dataclass(frozen=True, slots=True)
class Need:
    """Something a probe cannot do without.

    Attributes:
        text: What it is.
        is_met: Whether the project has it.
        hint: What to do where it has not.
    """

    text: str
    is_met: bool
    hint: str = ""


@dataclass(frozen=True, slots=True)
class ProbeCard:
    """A probe as it is offered.

    Attributes:
        probe: Which experiment.
        title: Its name in words.
        question: What it asks, in a sentence.
        needs: What it cannot do without.
        materials: The label sets and templates that it proposes.
    """

    probe: ProbeName
    title: str
    question: str
    needs: tuple[Need, ...]
    materials: ProbeMaterials

    @property
    def is_ready(self) -> bool:
        """Whether the project has all that it needs."""
        return all(need.is_met for need in self.needs)


def probe_cards(project: ProjectFile, shelf: ModelCache) -> tuple[ProbeCard, ...]:
    """Every probe, checked against what the project has."""
    attributes = project.attributes.summaries()
    images = Need("images", project.images.count() > 0, "import a folder under Images")
    has_model = bool(shelf.registry.cards() or project.predictions.names())
    model = Need("a model or predictions", has_model, "add one under Models")
    return tuple(
        ProbeCard(
            probe,
            title_of(probe),
            _QUESTIONS[probe],
            (images, model, *_own_needs(probe, attributes)),
            materials(probe),
        )
        for probe in ProbeName
    )


def title_of(probe: ProbeName) -> str:
    """The name of a probe in words."""
    return _TITLES[probe]


def _own_needs(probe: ProbeName, attributes: tuple[AttributeSummary, ...]) -> tuple[Need, ...]:
    sizes = [len(each.values) for each in attributes]
    if probe is ProbeName.SCENES:
        return (Need("a table of captions, which you choose when you run it", True),)
    if probe is ProbeName.IDENTITY:
        has_names = any(size > MOST_GROUPS for size in sizes)
        return (
            Need("an attribute that names each person", has_names, "import a table with names under Attributes"),
        )
    has_groups = any(1 < size <= MOST_GROUPS for size in sizes)
    words = "an attribute to classify" if probe is ProbeName.ATTRIBUTES else "an attribute to compare by"
    return (Need(words, has_groups, "import a table under Attributes"),)
