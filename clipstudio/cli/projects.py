"""Verbs on projects: sample, new, import, embed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from clipstudio.cli.console import follow, note, say, warn_of
from clipstudio.cli.opening import Auditor, open_project
from clipstudio.cli.printer import print_printout
from clipstudio.domain.images import ImageQuery
from clipstudio.results.basis import SAMPLE_NOTE
from clipstudio.results.documents.run import run_document
from clipstudio.results.run.printout import printout
from clipstudio.services.auditing import read_run
from clipstudio.services.auditing.embedding import embed_with_each
from clipstudio.services.auditing.provenance import canary_facts, canary_warning
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.importing import ImportRequest, import_images
from clipstudio.services.importing.image_files import ImportPaths
from clipstudio.services.importing.matching import match_table
from clipstudio.services.importing.reversible_import import import_reversibly
from clipstudio.services.importing.same_names import told_apart
from clipstudio.services.importing.tables import read_table
from clipstudio.services.json_files import check_writable, write_json
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.projects import new_project
from clipstudio.services.sample import make_sample

Project = Annotated[Path, typer.Argument(help="The project file.", show_default=False)]


def _writable(path: Path | None) -> Path | None:
    """Refuse a file that cannot be written while nothing is counted yet."""
    if path is not None:
        check_writable(path)
    return path


JsonFile = Annotated[
    Optional[Path],  # noqa: UP045
    typer.Option("--json", callback=_writable, help="Write the result to this file."),
]
PRECISION_HELP = (
    "float32 equals open_clip's own results, except for images with transparency or greys of more than 8 bits and "
    "photographs that are turned upright, which every run counts; auto uses the fastest precision within the "
    "stated tolerance of it; bfloat16; float16; or open_clip's names fp32, bf16 and fp16."
)


def sample(
    folder: Annotated[Path, typer.Argument(help="Where to make the sample project.", show_default=False)],
    json_file: JsonFile = None,
) -> None:
    """Make the drawn sample project in FOLDER and audit it."""
    outcome = follow(make_sample(folder.absolute(), ModelCache()))
    with open_project(outcome.project) as project:
        result = read_run(project, outcome.run)
    if json_file is not None:
        write_json(run_document(result), json_file)
    print_printout(printout(result))
    warn_of(result.record.provenance)
    say(f"Project: {outcome.project}")
    note(SAMPLE_NOTE)


def new(project: Project) -> None:
    """Make a new project."""
    with new_project(project) as made:
        say(f"Project: {made.path}")


def import_(
    project: Project,
    folders: Annotated[list[Path], typer.Argument(help="Folders or image files.", show_default=False)],
    attributes: Annotated[Optional[Path], typer.Option(help="Table of attributes: CSV, Excel or Parquet.")] = None,  # noqa: UP045
    key: Annotated[
        str, typer.Option(help="Column that names the image: path, file name, or file name without its extension.")
    ] = "",
    attribute: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option(help="Column to import as an attribute; all columns if none is named."),
    ] = None,
    cluster: Annotated[str, typer.Option(help="Column that names the person or sequence.")] = "",
    guessed: Annotated[
        bool, typer.Option("--guessed", help="A model guessed the table's values: audits by them warn.")
    ] = False,
    include: Annotated[
        list[str] | None, typer.Option(help='File name pattern to import, such as "*.jpg".')
    ] = None,
    exclude: Annotated[Optional[list[str]], typer.Option(help="File or folder name pattern to leave out.")] = None,  # noqa: UP045
    collection: Annotated[str, typer.Option(help="Collection to add the images to.")] = "",
    auditor: Auditor = "",
) -> None:
    """Import images from folders, and a table of attributes for them."""
    if attributes is None and (key or attribute or cluster):
        raise typer.BadParameter("--key, --attribute and --cluster need a table: name it with --attributes.")
    if attributes is not None and not key:
        raise typer.BadParameter("name the column that identifies the image with --key.")
    # Read before any image is, so that a mistyped table costs no time.
    table = read_table(attributes) if attributes is not None else None
    for column in (key, *(attribute or ()), cluster):
        if table is not None and column:
            table.column(column)
    if table is not None and not attribute:
        for reason in table.left_out.values():
            note(f"left out of {table.path.name}: {reason}")
    with open_project(project, auditor) as opened:
        places = ImportPaths(tuple(folders), tuple(include or ()), tuple(exclude or ()))
        report = follow(import_images(opened, ImportRequest(places, collection)))
        say(report.in_words())
        for path, reason in report.unreadable:
            note(f"skipped {path}: {reason}")
        if table is None:
            return
        table = told_apart(opened, table)
        match = follow(match_table(opened, table, key, attribute or (), cluster))
        say(f"{table.path.name}: {match.in_words()}")
        for row, text, reason in match.ambiguous[:20]:
            note(f"row {table.number(row)}, “{text}”: {reason}")
        for row, text in match.unmatched[:20]:
            note(f"row {table.number(row)}, “{text}”: no image has this name")
        written, _ = follow(import_reversibly(opened, match, attribute or (), cluster, is_guessed=guessed))
        say("Attributes: " + ", ".join(f"{name} ({n:,})" for name, n in written.attributes.items()) + ".")
        if cleared := written.in_words():
            say(cleared)


def embed(
    project: Project,
    model: Annotated[list[str], typer.Option(help="Name of a registered model; several share one pass.")],
    device: Annotated[str, typer.Option(help="auto, cuda, mps or cpu.")] = "auto",
    precision: Annotated[str, typer.Option(help=PRECISION_HELP)] = "float32",
    batch_size: Annotated[Optional[int], typer.Option(min=1, help="Images in one forward pass.")] = None,  # noqa: UP045
) -> None:
    """Embed every image that a model has not seen yet; a stopped run goes on where it was."""
    shelf = ModelCache()
    cards = [shelf.registry.card(name) for name in dict.fromkeys(model)]
    with open_project(project) as opened:
        loaded = [follow(shelf.loading(card, device, precision)) for card in cards]
        for each in loaded:
            note(f"{each.card.name}: {each.choice.device}, {each.recipe}. {each.choice.reason}")
            if warning := canary_warning({"canary": canary_facts(each.canary)}):
                note(f"warning: {each.card.name}: {warning}")
        images = select_images(opened, ImageQuery())
        reports = follow(embed_with_each(opened, loaded, images, batch_size))
    for card, report in zip(cards, reports, strict=True):
        name = f"{card.name}: " if len(cards) > 1 else ""
        counts = f"{report.embedded:,} images embedded, {report.reused:,} were there"
        say(f"{name}{counts}, {len(report.failures):,} failed.")
    for path, reason in dict.fromkeys(failure for report in reports for failure in report.failures):
        note(f"skipped {path or 'an image'}: {reason}")
