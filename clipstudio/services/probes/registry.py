"""Every probe, in the order in which they are offered. A further one is registered here and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from clipstudio.domain.language import said_later
from clipstudio.domain.probes import (
    AttributesPlan,
    DenigrationPlan,
    IdentityPlan,
    LabelsPlan,
    ModelsPlan,
    ProbeName,
    ScenesPlan,
)
from clipstudio.results.attributes.kind import ATTRIBUTES as ATTRIBUTES_RESULT
from clipstudio.results.denigration.kind import DENIGRATION as DENIGRATION_RESULT
from clipstudio.results.identity.kind import IDENTITY as IDENTITY_RESULT
from clipstudio.results.labels.kind import LABELS as LABELS_RESULT
from clipstudio.results.models.kind import MODELS as MODELS_RESULT
from clipstudio.results.questions import (
    attributes_question,
    denigration_question,
    identity_question,
    labels_question,
    models_question,
    scenes_question,
)
from clipstudio.results.scenes.kind import SCENES as SCENES_RESULT
from clipstudio.services.probes.answered_images import attributes_given, attributes_images
from clipstudio.services.probes.asked_captions import told_captions
from clipstudio.services.probes.attributes import run_attributes
from clipstudio.services.probes.captions import propose_captions
from clipstudio.services.probes.denigration import run_denigration
from clipstudio.services.probes.denigration_images import denigration_given, denigration_images
from clipstudio.services.probes.identity import check_plan, run_identity_among
from clipstudio.services.probes.labels import complete_labels, labels_given, labels_images, run_labels
from clipstudio.services.probes.models import check_models, models_given, models_images, run_models
from clipstudio.services.probes.named_images import identity_given, identity_images
from clipstudio.services.probes.needs import needs_captions, needs_classes, needs_groups, needs_names
from clipstudio.services.probes.probe import PrintFlag, Probe, Proposal
from clipstudio.services.probes.scenes import run_scenes, scenes_given, scenes_images

ATTRIBUTES = Probe(
    name=ProbeName.ATTRIBUTES,
    title=said_later("Attributes"),
    question=said_later(
        "How well does the model recognize an attribute that you know, such as gender, and whom does it get wrong?"
    ),
    needs=needs_classes,
    plan=AttributesPlan,
    sentence=attributes_question,
    run=run_attributes,
    kind=ATTRIBUTES_RESULT,
    images=attributes_images,
    labels=attributes_given,
)
DENIGRATION = Probe(
    name=ProbeName.DENIGRATION,
    title=said_later("Denigration and class design"),
    question=said_later(
        "Whose images are called something harmful, and what changes when a label is added, removed or reworded?"
    ),
    needs=needs_groups,
    plan=DenigrationPlan,
    sentence=denigration_question,
    run=run_denigration,
    kind=DENIGRATION_RESULT,
    images=denigration_images,
    labels=denigration_given,
)
LABELS = Probe(
    name=ProbeName.LABELS,
    title=said_later("Labels and thresholds"),
    question=said_later(
        "Which labels does the model attach to which group, and how much depends on the threshold?"
    ),
    needs=needs_groups,
    plan=LabelsPlan,
    sentence=labels_question,
    run=run_labels,
    kind=LABELS_RESULT,
    images=labels_images,
    labels=labels_given,
    complete=complete_labels,
    flags=(PrintFlag("only_bh", "List only labels that Benjamini-Hochberg finds."),),
)
SCENES = Probe(
    name=ProbeName.SCENES,
    title=said_later("Scenes"),
    question=said_later("Can the model tell the true caption from one that is almost right?"),
    needs=needs_captions,
    plan=ScenesPlan,
    sentence=scenes_question,
    run=run_scenes,
    kind=SCENES_RESULT,
    images=scenes_images,
    labels=scenes_given,
    told=told_captions,
    proposal=Proposal(
        "--propose",
        "Write the table with proposed close captions to this file, and run nothing.",
        "table",
        propose_captions,
    ),
)

IDENTITY = Probe(
    name=ProbeName.IDENTITY,
    title=said_later("Identity"),
    question=said_later("How many people can the model name? It measures the risk of identification."),
    needs=needs_names,
    plan=IdentityPlan,
    sentence=identity_question,
    run=run_identity_among,
    kind=IDENTITY_RESULT,
    images=identity_images,
    labels=identity_given,
    check=check_plan,
)

MODELS = Probe(
    name=ProbeName.MODELS,
    title=said_later("Models"),
    question=said_later(
        "What changes with another model on the same images and labels, for whom, and which model treats "
        "the groups most alike?"
    ),
    needs=needs_groups,
    plan=ModelsPlan,
    sentence=models_question,
    run=run_models,
    kind=MODELS_RESULT,
    images=models_images,
    labels=models_given,
    least_models=2,
    check=check_models,
)

PROBES: Mapping[ProbeName, Probe[Any, Any]] = {
    probe.name: probe for probe in (ATTRIBUTES, DENIGRATION, LABELS, SCENES, IDENTITY, MODELS)
}
