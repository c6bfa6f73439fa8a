"""The verbs of probe: the paper's experiments, ready-made."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Optional

import typer

from clipstudio.cli.console import follow, note, say, warn_of
from clipstudio.cli.opening import open_project
from clipstudio.cli.printer import print_printout
from clipstudio.cli.projects import BOUNDARY_HELP, CLUSTERS_HELP, PRECISION_HELP, JsonFile, Project
from clipstudio.cli.tables import comparisons_of
from clipstudio.domain.audits import DEFAULT_MINIMUM_N, Boundary
from clipstudio.domain.estimates import IntervalMethod
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.merging import MERGE_HELP, MergedValues, parse_merge
from clipstudio.domain.probes import DenigrationPlan, LabelsPlan, ScenesPlan
from clipstudio.results.denigration.document import document as denigration_document
from clipstudio.results.denigration.printout import printout as denigration_printout
from clipstudio.results.labels.document import document as labels_document
from clipstudio.results.labels.printout import printout as labels_printout
from clipstudio.results.scenes.document import document as scenes_document
from clipstudio.results.scenes.printout import printout as scenes_printout
from clipstudio.services.importing.tables import read_table
from clipstudio.services.json_files import write_json
from clipstudio.services.label_files import find_label_set
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.probes.captions import write_proposals
from clipstudio.services.probes.denigration import read_denigration, run_denigration
from clipstudio.services.probes.labels import read_labels, run_labels
from clipstudio.services.probes.records import ProbeOutcome
from clipstudio.services.probes.scenes import read_scenes, run_scenes
from clipstudio.services.sample import NOTE, is_sample_model
from clipstudio.storage.project_file import ProjectFile

app = typer.Typer(
    help="The experiments of “Evaluating CLIP”, ready-made.", no_args_is_help=True, rich_markup_mode=None
)

Model = Annotated[str, typer.Option(help="A registered model, or imported predictions.", show_default=False)]
By = Annotated[
    Optional[list[str]], typer.Option(help="Attribute to compare; A,B for an intersection.")  # noqa: UP045
]
Merge = Annotated[Optional[list[str]], typer.Option(help=MERGE_HELP)]  # noqa: UP045
Collection = Annotated[str, typer.Option(help="Only the images of this collection.")]
MinimumN = Annotated[int, typer.Option(min=1, help="Smaller groups are not estimable.")]
Interval = Annotated[IntervalMethod, typer.Option(help="Interval of a single rate.")]
Clusters = Annotated[bool, typer.Option(help=CLUSTERS_HELP)]
OnlyBh = Annotated[bool, typer.Option("--only-bh", help="End lists of labels where Benjamini-Hochberg does.")]
Seed = Annotated[int, typer.Option(help="Of whatever is drawn at random.")]
Device = Annotated[str, typer.Option(help="auto, cuda, mps or cpu.")]
Precision = Annotated[str, typer.Option(help=PRECISION_HELP)]
Name = Annotated[str, typer.Option(help="What to call it.")]


@app.command("denigration")
def denigration(
    project: Project,
    model: Model,
    labels: Annotated[
        list[str], typer.Option(help="Label set by name or file; each further one is compared with the first.")
    ],
    by: By = None,
    merge: Merge = None,
    collection: Collection = "",
    minimum_n: MinimumN = DEFAULT_MINIMUM_N,
    interval: Interval = IntervalMethod.WILSON,
    clusters: Clusters = True,
    seed: Seed = 0,
    name: Name = "",
    device: Device = "auto",
    precision: Precision = "float32",
    json_file: JsonFile = None,
) -> None:
    """Which groups' images are called something harmful, and what another choice of labels does to it."""
    grouped_by = comparisons(by)
    with open_project(project) as opened:
        versions = [find_label_set(opened, each) for each in labels]
        plan = DenigrationPlan(
            name=name or f"Denigration, {model}",
            model=model,
            images=chosen_images(opened, collection),
            comparisons=grouped_by,
            merged=merged(opened, merge),
            minimum_n=minimum_n,
            interval=interval,
            use_clusters=clusters,
            seed=seed,
            label_sets=tuple(version.id for version in versions),
        )
        outcome = follow(run_denigration(opened, ModelCache(), plan, device, precision))
        reading = read_denigration(opened, outcome.probe_run)
    finish_probe(denigration_document(reading), outcome, json_file)
    print_printout(denigration_printout(reading))


@app.command("labels")
def labels(
    project: Project,
    model: Model,
    label_set: Annotated[str, typer.Option("--labels", help="Label set by name or file.", show_default=False)],
    threshold: Annotated[float, typer.Option(help="Probability that a label must pass, such as 0.005.")],
    boundary: Annotated[Boundary, typer.Option(help=BOUNDARY_HELP)] = Boundary.ABOVE,
    by: By = None,
    merge: Merge = None,
    collection: Collection = "",
    minimum_n: MinimumN = DEFAULT_MINIMUM_N,
    interval: Interval = IntervalMethod.WILSON,
    clusters: Clusters = True,
    only_bh: OnlyBh = False,
    seed: Seed = 0,
    name: Name = "",
    device: Device = "auto",
    precision: Precision = "float32",
    json_file: JsonFile = None,
) -> None:
    """Which of many labels stick to which group, and what the threshold does to that."""
    grouped_by = comparisons(by)
    with open_project(project) as opened:
        plan = LabelsPlan(
            name=name or f"Labels, {model}",
            model=model,
            images=chosen_images(opened, collection),
            comparisons=grouped_by,
            merged=merged(opened, merge),
            minimum_n=minimum_n,
            interval=interval,
            label_set=find_label_set(opened, label_set).id,
            threshold=threshold,
            boundary=boundary,
            use_clusters=clusters,
            seed=seed,
        )
        outcome = follow(run_labels(opened, ModelCache(), plan, device, precision))
        reading = read_labels(opened, outcome.probe_run)
    finish_probe(labels_document(reading), outcome, json_file)
    print_printout(labels_printout(reading, only_bh))


@app.command("scenes")
def scenes(
    project: Project,
    captions: Annotated[
        Path, typer.Option(help="Table of captions: caption, kind, and image or sequence.", show_default=False)
    ],
    model: Annotated[str, typer.Option(help="A registered model, or imported predictions.")] = "",
    propose: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(help="Write the table with proposed close captions to this file, and run nothing."),
    ] = None,
    collection: Collection = "",
    interval: Interval = IntervalMethod.WILSON,
    clusters: Clusters = True,
    seed: Seed = 0,
    name: Name = "",
    device: Device = "auto",
    precision: Precision = "float32",
    json_file: JsonFile = None,
) -> None:
    """Does the model know a scene when a caption that is nearly right stands by the true one?

    Kinds of captions: true, false (another scene), close (nearly right), fine-true and fine-false (a small thing).
    """
    if propose is not None:
        count = write_proposals(read_table(captions), propose)
        say(f"{count:,} close captions proposed in {propose}: keep, change or delete them, then run on it.")
        return
    if not model:
        raise typer.BadParameter("--model names what is to be probed.")
    with open_project(project) as opened:
        plan = ScenesPlan(
            name=name or f"Scenes, {model}",
            model=model,
            images=chosen_images(opened, collection),
            interval=interval,
            use_clusters=clusters,
            seed=seed,
            table=str(captions),
        )
        outcome = follow(run_scenes(opened, ModelCache(), plan, device, precision))
        reading = read_scenes(opened, outcome.probe_run)
    finish_probe(scenes_document(reading), outcome, json_file)
    print_printout(scenes_printout(reading))


def comparisons(by: Sequence[str] | None) -> tuple[tuple[str, ...], ...]:
    """What --by asks for, where it may be left out."""
    return comparisons_of(by or ())


def merged(project: ProjectFile, merge: Sequence[str] | None) -> tuple[MergedValues, ...]:
    """What --merge asks for."""
    names = project.attributes.names() if merge else ()
    return tuple(parse_merge(each, names) for each in merge or ())


def chosen_images(project: ProjectFile, collection: str) -> ImageQuery:
    """What --collection asks for."""
    return ImageQuery(collection=project.collections.find(collection) if collection else None)


def finish_probe(document: dict[str, Any], outcome: ProbeOutcome, json_file: Path | None) -> None:
    """Write the document where that is asked for, and tell what else is to be known."""
    if json_file is not None:
        write_json(document, json_file)
    for path, reason in outcome.failures:
        note(f"skipped {path or 'an image'}: {reason}")
    warn_of(document["run"])
    if is_sample_model(document["run"]):
        note(NOTE)
