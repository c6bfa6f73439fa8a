"""Verbs on the images of a project: what changed on disk, and files that moved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer

from clipstudio.cli.console import follow, note, say
from clipstudio.cli.image_filter import (
    Copies,
    Files,
    FilterParts,
    InFolder,
    InPath,
    Label,
    Named,
    NoCollection,
    OfCluster,
    Run,
    TopLabel,
    Where,
)
from clipstudio.cli.once import OnceCommand
from clipstudio.cli.opening import Auditor, open_project, read_and_keep, read_project
from clipstudio.cli.projects import JsonFile, Project
from clipstudio.domain.duplicates import DEFAULT_DISTANCE, LookAlikeGroup, LookAlikes
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.searching import CUT, IDEA_OF_SIMILAR, SearchQuery
from clipstudio.engine.registry import SAMPLE_NAME
from clipstudio.results.basis import selection_words
from clipstudio.results.look_alikes import decided_in_words, groups_in_words, remarks
from clipstudio.results.words import counted, images, more_groups
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.clusters import ClusterPlan, by_folder, by_pattern, set_planned
from clipstudio.services.duplicates.deciding import take_back_all, undecided_groups
from clipstudio.services.duplicates.effect import latest_effect
from clipstudio.services.duplicates.finding import cluster_look_alikes, find_look_alikes
from clipstudio.services.edits.recording import make
from clipstudio.services.image_lists import write_image_list
from clipstudio.services.importing.disk_changes import DiskChanges, import_again, look_at_disk
from clipstudio.services.importing.locating import locate_missing
from clipstudio.services.json_files import check_writable, write_json
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.searching import ImageSearch
from clipstudio.statistics.near_pairs import MOST_DISTANCE
from clipstudio.storage.project_file import ProjectFile

app = typer.Typer(help="The images of a project and their files.", no_args_is_help=True)
LISTED = 20
"""Files of a kind that are named; all of them are in the JSON."""


@app.command(cls=OnceCommand)
def changes(
    project: Project,
    bring_in: Annotated[bool, typer.Option("--import", help="Import what is new, changed or moved.")] = False,
    json_file: JsonFile = None,
) -> None:
    """Say what changed on disk since the images were imported: new, changed, moved and missing files."""
    with open_project(project) as opened:
        found = follow(look_at_disk(opened))
        if json_file is not None:
            write_json(_document(found), json_file)
        say(found.in_words())
        for word, paths in (("new", found.new), ("changed", found.changed), ("missing", found.missing)):
            _list(word, list(map(str, paths)))
        _list("moved", [f"{old} to {new}" for new, old in found.moved])
        _list("could not be read", [f"{path}: {reason}" for path, reason in found.unreadable])
        if bring_in and found.can_be_imported:
            say(follow(import_again(opened)).in_words())


@app.command(cls=OnceCommand)
def search(
    project: Project,
    text: Annotated[str, typer.Argument(help="What to look for, in words.", show_default=False)] = "",
    model: Annotated[str, typer.Option(help="Registered model whose embeddings are searched.")] = SAMPLE_NAME,
    like: Annotated[Path | None, typer.Option(help="A picture to find similar ones of, instead of words.")] = None,
    top: Annotated[int, typer.Option(min=1, help="How many images to list, the nearest first.")] = 20,
    least: Annotated[float, typer.Option(min=-1, max=1, help="List no image with a smaller cosine.")] = -1.0,
    json_file: JsonFile = None,
    named: Named = "",
    where: Where = None,
    path: InPath = "",
    cluster: OfCluster = None,
    files: Files = None,
    copies: Copies = None,
    run: Run = "",
    top_label: TopLabel = None,
    label: Label = "",
    folder: InFolder = None,
    no_collection: NoCollection = False,
) -> None:
    """List the images that a model finds nearest to a text or to a picture, with the cosine of each."""
    if bool(text.strip()) == (like is not None):
        raise typer.BadParameter("Give either a text or --like with a picture.")
    with read_project(project) as opened:
        parts = FilterParts(
            *(named, where or (), path, cluster or (), files or (), copies or ()),
            *(run, top_label or (), label, folder or (), no_collection),
        )
        asked = parts.query(opened)  # a name that is unknown is refused before the search
        query = SearchQuery(model, text=text.strip(), picture=like)
        found = follow(ImageSearch(opened, ModelCache()).search(query))
        among = found.images if asked == ImageQuery() else select_images(opened, asked)
        best = found.best_first(among, least)[:top]
        cosines = found.of(best).tolist()
        rows = [
            (cosine, str(row.path or row.name))
            for cosine, row in zip(cosines, opened.images.rows(best), strict=True)
        ]
    if json_file is not None:
        listed = [{"cosine": cosine, "path": path} for cosine, path in rows]
        write_json({"model": model, "searched": len(found.images), "images": listed}, json_file)
    for cosine, path in rows:
        say(f"{cosine:.4f}  {path}")
    note(f"{images(len(found.images))} searched: {IDEA_OF_SIMILAR}")
    if found.is_cut:
        note(CUT)
    if found.without:
        note(f"{images(found.without)} are not embedded with “{model}” and were not searched.")


@app.command("export-list", cls=OnceCommand)
def export_list(
    project: Project,
    out: Annotated[Path, typer.Option("--out", help="CSV file to write.", show_default=False)],
    named: Named = "",
    where: Where = None,
    path: InPath = "",
    cluster: OfCluster = None,
    files: Files = None,
    copies: Copies = None,
    run: Run = "",
    top_label: TopLabel = None,
    label: Label = "",
    folder: InFolder = None,
    no_collection: NoCollection = False,
) -> None:
    """Write a table of images: file, SHA-256, size in pixels, cluster, and the value of each attribute."""
    if out.suffix.lower() != ".csv":
        raise typer.BadParameter(f"“{out.name}” cannot be the table: name the file .csv.", param_hint="--out")
    check_writable(out)
    parts = FilterParts(
        *(named, where or (), path, cluster or (), files or (), copies or ()),
        *(run, top_label or (), label, folder or (), no_collection),
    )
    with read_project(project) as opened:
        query = parts.query(opened)
        count = write_image_list(opened, query, out)
    which = selection_words(query)
    say(f"{images(count)} in “{out}”{f': {which}' if which else ''}.")


@app.command(cls=OnceCommand)
def relocate(
    project: Project,
    folder: Annotated[Path, typer.Argument(help="Where the images are now.", show_default=False)],
    auditor: Auditor = "",
) -> None:
    """Find the files of images that are missing by their bytes in FOLDER, and remember where they are now."""
    with open_project(project, auditor) as opened:
        report = follow(locate_missing(opened, folder))
        say(f"Found {images(report.found)} again; {counted(len(report.missing), 'file')} still missing.")
        _list("missing", list(map(str, report.missing)))


@app.command(cls=OnceCommand)
def duplicates(
    project: Project,
    distance: Annotated[
        int,
        typer.Option(
            min=0, max=MOST_DISTANCE, help="By how many of 256 bits the pictures of a group differ at most."
        ),
    ] = DEFAULT_DISTANCE,
    ask_again: Annotated[
        bool,
        typer.Option("--ask-again", help="Take every decision on duplicates back: audits take the copies again."),
    ] = False,
    auditor: Auditor = "",
    json_file: JsonFile = None,
) -> None:
    """List images that look alike, in groups, as far as nothing was decided of them."""
    with open_project(project, auditor) if ask_again else read_and_keep(project) as opened:
        if ask_again and (step := make(opened, take_back_all)) is not None:
            note(f"Done: {step.words}.")
        found = follow(find_look_alikes(opened, ModelCache(), distance))
        groups = undecided_groups(opened, found, distance)
        named = _names(opened, groups)
        decided = decided_in_words(
            len(opened.look_alikes.all()), len(opened.look_alikes.left_out()), latest_effect(opened)
        )
    if json_file is not None:
        write_json(_groups_document(found, groups, named, distance), json_file)
    say(groups_in_words(groups, found))
    for number, group in enumerate(groups[:LISTED], start=1):
        note(f"group {number}, at most {counted(group.diameter, 'bit')} apart:")
        for image in group.images:
            note(f"  {named[image]}")
    if len(groups) > LISTED:
        note(more_groups(len(groups) - LISTED))
    for text in remarks(found):
        note(text)
    if decided:
        note(decided)


@app.command(cls=OnceCommand)
def cluster(
    project: Project,
    folder: Annotated[bool, typer.Option("--by-folder", help="A cluster for each folder.")] = False,
    pattern: Annotated[
        str, typer.Option(help="Regular expression; what its groups find in a file name names the cluster.")
    ] = "",
    alike: Annotated[
        bool, typer.Option("--from-duplicates", help="A cluster for each group of images that look alike.")
    ] = False,
    distance: Annotated[
        int, typer.Option(min=0, max=MOST_DISTANCE, help="Of --from-duplicates: as in `images duplicates`.")
    ] = DEFAULT_DISTANCE,
    preview: Annotated[bool, typer.Option("--preview", help="Only say what would be done.")] = False,
    auditor: Auditor = "",
) -> None:
    """Say which images show the same person, video or sequence: audits treat these as belonging together."""
    if folder + bool(pattern) + alike != 1:
        raise typer.BadParameter("Give one of --by-folder, --pattern and --from-duplicates.")
    with read_and_keep(project) if preview else open_project(project, auditor) as opened:
        plan = _cluster_plan(opened, pattern, distance if alike else None)
        say(plan.in_words())
        lines = [f"{each.value}: {images(each.images)}, {', '.join(each.files)}" for each in plan.examples]
        _list("cluster", lines)
        if preview:
            note("Nothing was changed.")
        elif make(opened, lambda file: set_planned(file, plan)) is None:
            note("Nothing had to be changed.")


def _cluster_plan(project: ProjectFile, pattern: str, distance: int | None) -> ClusterPlan:
    if distance is not None:
        return follow(cluster_look_alikes(project, ModelCache(), distance))
    return by_pattern(project, pattern) if pattern else by_folder(project)


def _names(project: ProjectFile, groups: Sequence[LookAlikeGroup]) -> dict[int, str]:
    wanted = [image for group in groups for image in group.images]
    return {row.id: str(row.path or row.name) for row in project.images.rows(wanted)}


def _groups_document(
    found: LookAlikes, groups: Sequence[LookAlikeGroup], named: Mapping[int, str], distance: int
) -> dict[str, object]:
    return {
        "distance": distance,
        "compared": found.compared,
        "not_readable": found.unseen,
        "even_surfaces": found.even,
        "confirmed_by": found.model or None,
        "pairs_not_confirmed": found.refused,
        "groups": [
            {"diameter": group.diameter, "images": [named[image] for image in group.images]} for group in groups
        ],
    }


def _list(word: str, lines: Sequence[str]) -> None:
    for line in lines[:LISTED]:
        note(f"{word}: {line}")
    if len(lines) > LISTED:
        note(f"{word}: {len(lines) - LISTED:,} more")


def _document(found: DiskChanges) -> dict[str, object]:
    return {
        "unchanged": found.unchanged,
        "new": [str(path) for path in found.new],
        "changed": [str(path) for path in found.changed],
        "moved": [{"from": str(old), "to": str(new)} for new, old in found.moved],
        "missing": [str(path) for path in found.missing],
        "skipped": [{"path": str(path), "reason": reason} for path, reason in found.unreadable],
    }
