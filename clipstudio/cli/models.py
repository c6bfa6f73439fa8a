"""Verbs on models: models list, add, remove."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from clipstudio.cli.console import follow, note, say
from clipstudio.services.model_shelf import ModelShelf

app = typer.Typer(help="Models registered on this machine.", no_args_is_help=True)


@app.command("list")
def list_() -> None:
    """List the registered models."""
    registry = ModelShelf().registry
    for card in registry.cards():
        where = "built in: a drawn example" if card.origin == "sample" else str(card.weights)
        say(f"{card.name}  {card.architecture}  {card.weights_bytes / 1e6:,.1f} MB  {where}")
    for fault in registry.faults():
        note(fault)


@app.command("add")
def add(
    name: Annotated[str, typer.Argument(help="How to call the model.", show_default=False)],
    arch: Annotated[
        str, typer.Option(help="open_clip architecture, or a configuration file.", show_default=False)
    ],
    weights: Annotated[Path, typer.Option(help="The weight file.", show_default=False)],
) -> None:
    """Register a model from a weight file on this machine; the file stays where it is."""
    card = follow(ModelShelf().registry.add(name, arch, weights))
    say(f"{card.name}: {card.architecture}, sha256 {card.weights_sha256[:12]}…, {card.embedding_width} wide")


@app.command("remove")
def remove(name: Annotated[str, typer.Argument(help="Name of the model.", show_default=False)]) -> None:
    """Forget a model; its weight file is not deleted."""
    ModelShelf().registry.remove(name)
    say(f"{name} is no longer registered; its weight file was not touched.")
