"""Verbs that change attributes: values for images, other names, values shown as one, descriptions."""

from __future__ import annotations

from typing import Annotated

import numpy as np
import typer
from numpy.typing import NDArray

from clipstudio.cli.console import say, tell
from clipstudio.cli.image_filter import Where, attribute_filters
from clipstudio.cli.once import OnceCommand
from clipstudio.cli.opening import Auditor, open_project
from clipstudio.cli.projects import Project
from clipstudio.domain.errors import AuditError
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.progress import finish
from clipstudio.results.words import images
from clipstudio.services import attribute_editing
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.deriving import AskedDerivation, derive_attribute, preview_derivation, read_asked
from clipstudio.services.edits.recording import make
from clipstudio.services.importing.path_index import PathIndex, find_images
from clipstudio.storage.project_file import ProjectFile

Attribute = Annotated[str, typer.Option("--attribute", help="Name of the attribute.", show_default=False)]


def set_(
    project: Project,
    attribute: Attribute,
    auditor: Annotated[str, typer.Option("--auditor", help="Who enters the value.", show_default=False)],
    value: Annotated[
        str, typer.Option("--value", help="The value; an attribute or value that is new is made.")
    ] = "",
    take_back: Annotated[
        bool, typer.Option("--take-back", help="Forget what this auditor entered, instead.")
    ] = False,
    image: Annotated[
        list[str] | None,
        typer.Option("--image", help="An image, by path or file name. May be given several times."),
    ] = None,
    where: Where = None,
    every: Annotated[bool, typer.Option("--all", help="Every image of the project.")] = False,
) -> None:
    """Enter a value of an attribute for images, as a source of its own beside the tables'."""
    if bool(value.strip()) == take_back:
        raise typer.BadParameter("Give either --value or --take-back.")
    if sum((bool(image), bool(where), every)) != 1:
        raise typer.BadParameter("Say which images: --image, --where or --all.")
    with open_project(project, auditor) as opened:
        asked = ImageQuery(attributes=attribute_filters(opened, where or ()))
        ids = _named(opened, image) if image else select_images(opened, asked)
        step = make(
            opened, lambda file: attribute_editing.assign_value(file, attribute, value or None, ids, auditor)
        )
    tell(step, f"Nothing to change: {images(len(ids))} looked at.")


def merge(
    project: Project,
    attribute: Attribute,
    value: Annotated[list[str], typer.Option("--value", help="A value. Give two or more.", show_default=False)],
    into: Annotated[str, typer.Option("--into", help="What they are called together.", show_default=False)],
    auditor: Auditor = "",
) -> None:
    """Show several values as one; what each source says stays in the project."""
    with open_project(project, auditor) as opened:
        step = make(opened, lambda file: attribute_editing.merge_values(file, attribute, value, into))
    tell(step, "Nothing to change.")


def rename(
    project: Project,
    attribute: Attribute,
    to: Annotated[str, typer.Option("--to", help="The new name.", show_default=False)],
    value: Annotated[str, typer.Option("--value", help="Rename this value, and not the attribute.")] = "",
    auditor: Auditor = "",
) -> None:
    """Rename an attribute, or one of its values; the old name is kept and still found."""
    with open_project(project, auditor) as opened:
        step = make(
            opened,
            lambda file: (
                attribute_editing.rename_value(file, attribute, value, to)
                if value
                else attribute_editing.rename_attribute(file, attribute, to)
            ),
        )
    tell(step, "It is called so already.")


def describe(
    project: Project,
    attribute: Attribute,
    text: Annotated[str, typer.Option("--text", help="What it means.", show_default=False)],
    value: Annotated[str, typer.Option("--value", help="Describe this value, and not the attribute.")] = "",
    auditor: Auditor = "",
) -> None:
    """Write what an attribute, or one of its values, means: shown beside it and kept with every audit."""
    with open_project(project, auditor) as opened:
        step = make(opened, lambda file: attribute_editing.describe(file, attribute, text, value or None))
    tell(step, "That is written already.")


def derive(
    project: Project,
    name: Annotated[str, typer.Option("--name", help="What to call the attribute.", show_default=False)],
    bands_of: Annotated[str, typer.Option("--bands-of", help="Make bands of this attribute's values.")] = "",
    at: Annotated[str, typer.Option("--at", help="Where bands begin and end: “20, 40, 60”.")] = "",
    band_names: Annotated[str, typer.Option("--band-names", help="One name more than there are edges.")] = "",
    value: Annotated[
        list[str] | None,
        typer.Option(
            "--value",
            help="A value and when it holds: “woman of colour: gender is female and race is not White”. May be "
            "given several times; the first that holds counts.",
        ),
    ] = None,
    otherwise: Annotated[str, typer.Option("--otherwise", help="The value where none holds.")] = "",
    auditor: Auditor = "",
) -> None:
    """Derive an attribute from others; it follows them whatever changes there."""
    if bool(bands_of) == bool(value):
        raise typer.BadParameter("Give either --bands-of with --at, or --value.")
    asked = AskedDerivation(name.strip(), bands_of, at, band_names, "\n".join(value or ()), otherwise)
    with open_project(project, auditor) as opened:
        step = make(opened, lambda file: derive_attribute(file, name, read_asked(file, asked)))
        said = preview_derivation(opened, asked)
    tell(step, "It is defined so already.")
    say(f"{name.strip()}: {said}")


def guessed(
    project: Project,
    attribute: Attribute,
    source: Annotated[str, typer.Option("--source", help="Name of the source.", show_default=False)],
    is_not: Annotated[bool, typer.Option("--not", help="Say that it was not guessed.")] = False,
    auditor: Auditor = "",
) -> None:
    """Mark a source as guessed by a model; audits by it warn, and say why."""
    with open_project(project, auditor) as opened:
        step = make(opened, lambda file: attribute_editing.mark_guessed(file, attribute, source, not is_not))
    tell(step, "It is marked so already.")


def add_verbs(app: typer.Typer) -> None:
    """Add these verbs to `clipstudio attributes`."""
    app.command("set", cls=OnceCommand)(set_)
    for verb in (merge, rename, describe, derive, guessed):
        app.command(cls=OnceCommand)(verb)


def _named(project: ProjectFile, names: list[str]) -> NDArray[np.int64]:
    """Images by their paths or file names, each of which must name one."""
    found, _ = finish(find_images(PathIndex(project.images.all_paths()), names, "images"))
    for name, ids in zip(names, found, strict=True):
        if len(ids) != 1:
            what = "No image is" if not ids else f"{len(ids):,} images are"
            raise AuditError(f"{what} called “{name}” in this project. Give a path, or more of it.")
    return np.array([next(iter(ids)) for ids in found], np.int64)
