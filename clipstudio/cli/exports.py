"""The verb export: what a project holds as a file that other programs read."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from clipstudio.cli.console import follow, note, say
from clipstudio.cli.opening import read_project
from clipstudio.cli.projects import Project
from clipstudio.domain.exports import ExportError, ExportWish, ImageCopies, What
from clipstudio.domain.ids import RunId
from clipstudio.domain.run_list import ListedRun, RunKind, find_run
from clipstudio.results.words import counted
from clipstudio.services.exporting.exporting import check_wish, export
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.saved_filters import images_named


def export_(
    project: Project,
    what: Annotated[What, typer.Argument(help="What to export.")],
    out: Annotated[
        Path,
        typer.Option(
            "--out", metavar="FILE", help="Where to write it; its extension says how.", show_default=False
        ),
    ],
    run: Annotated[str, typer.Option(help="The run, by its code in `clipstudio runs` or its name.")] = "",
    review: Annotated[str, typer.Option(help="The review, by its name.")] = "",
    model: Annotated[str, typer.Option(help="Registered model whose embeddings are exported.")] = "",
    attribute: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option(help="Only this attribute; may be given several times."),
    ] = None,
    named: Annotated[
        str, typer.Option("--filter", help="Only the images of this saved filter or collection.")
    ] = "",
    paths: Annotated[bool, typer.Option("--paths", help="Write absolute paths of the image files too.")] = False,
    files: Annotated[
        ImageCopies, typer.Option("--images", help="Into a folder for another tool: copy or link the images.")
    ] = ImageCopies.NONE,
    excel: Annotated[bool, typer.Option("--excel", help="Begin a .csv so that Excel reads it as UTF-8.")] = False,
) -> None:
    """Export labels, probabilities, rates, embeddings, attributes or answers, or for other tools: docs/exports.md.

    Extensions of tables: .csv, .xlsx, .parquet, .jsonl, .npz, and .npy for a matrix alone.
    """
    with read_project(project) as opened:
        wish = ExportWish(
            what,
            run=_audit_run(find_run(opened.run_list.all(), run)) if run else None,
            review=opened.reviews.find(review).id if review else None,
            model=ModelCache().registry.card(model).fingerprint if model else "",
            attributes=tuple(attribute or ()),
            images=images_named(opened, named) if named else None,
            has_paths=paths,
            for_excel=excel,
            files=files,
        )
        check_wish(wish, out)
        count = follow(export(opened, wish, out))
    say(f"{counted(count, what.unit)} in “{out}”.")
    if what is What.IMAGEFOLDER and files is ImageCopies.NONE:
        note("The folder holds no images, and datasets cannot load it as it is: --images copy or --images link.")


def _audit_run(run: ListedRun) -> RunId:
    if run.key.kind is RunKind.PROBE:
        parts = ", ".join(part.code for part in run.parts)
        told = f" Export the runs that it is made of: {parts}." if parts else ""
        raise ExportError(f"“{run.title}” is of a probe: `clipstudio figure` writes its numbers.{told}")
    return RunId(run.key.id)
