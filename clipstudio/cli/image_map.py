"""The verb that makes an embedding map and writes it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from clipstudio.cli.console import follow, note, say
from clipstudio.cli.opening import read_and_keep
from clipstudio.cli.projects import Project
from clipstudio.domain.maps import MOST_SAMPLED
from clipstudio.engine.registry import SAMPLE_NAME
from clipstudio.results.embedding_maps import NEAR_AND_FAR, method_in_words, share_in_words, trust_in_words
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.json_files import check_writable
from clipstudio.services.mapping.making import MapWish, make_map
from clipstudio.services.mapping.writing import check_suffix, map_facts, write_map
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.saved_filters import images_named


def map_images(
    project: Project,
    out: Annotated[Path, typer.Option("--out", help="A .csv, .parquet or .json to write.", show_default=False)],
    model: Annotated[str, typer.Option(help="Registered model whose embeddings are laid out.")] = SAMPLE_NAME,
    named: Annotated[
        str, typer.Option("--filter", help="Only the images of this saved filter or collection.")
    ] = "",
    by: Annotated[
        str,
        typer.Option(
            "--stratify",
            help=f"Attribute that stratifies the sample of over {MOST_SAMPLED:,} images.",
        ),
    ] = "",
    seed: Annotated[int, typer.Option(min=0, max=2**31 - 1, help="Of the sample and of the layout.")] = 0,
) -> None:
    """Lay the embedded images out in two dimensions: images that a model finds similar lie close together."""
    check_suffix(out)
    check_writable(out)
    card = ModelCache().registry.card(model)
    with read_and_keep(project) as opened:
        if by and by not in opened.attributes.names():
            known = ", ".join(opened.attributes.names()) or "none"
            raise typer.BadParameter(f"There is no attribute “{by}”; there are: {known}.", param_hint="--stratify")
        within = select_images(opened, images_named(opened, named)) if named else None
        finished = follow(make_map(opened, card, MapWish(model, by, seed), within))
        made, without = finished.map, finished.without
        write_map(opened, made, map_facts(made, model, without), out)
    if finished.unkept:
        note(finished.unkept)
    say(share_in_words(len(made.images), without, model))
    note(method_in_words(made))
    say(trust_in_words(made))
    note(NEAR_AND_FAR)
