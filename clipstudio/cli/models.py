"""Verbs on models: models list, show, add, download, verify, remove, restore."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from clipstudio.cli.console import follow, note, say
from clipstudio.cli.once import OnceCommand
from clipstudio.domain.decisions import Question, answer_of
from clipstudio.domain.errors import ModelError
from clipstudio.domain.models import ModelCard
from clipstudio.services.models.adding import look_at, register
from clipstudio.services.models.catalogue import available_models, parameters, weights_in_words
from clipstudio.services.models.downloading import fetch_model, look_at_fetched
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.models.model_facts import facts
from clipstudio.services.models.model_files import check_model, remove_model
from clipstudio.services.models.registered_models import registered_model

app = typer.Typer(help="Models registered on this machine.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="Name of the model.", show_default=False)]
Accept = Annotated[
    Optional[list[str]],  # noqa: UP045
    typer.Option(help="Decide what the files leave open, such as quickgelu=no.", metavar="SUBJECT=ANSWER"),
]


@app.command("list", cls=OnceCommand)
def list_(
    text: Annotated[str, typer.Argument(help="With --available: words to look for.")] = "",
    removed: Annotated[bool, typer.Option("--removed", help="Those that can be restored.")] = False,
    available: Annotated[bool, typer.Option("--available", help="Models that can be downloaded.")] = False,
) -> None:
    """List the registered models, or those that can be downloaded."""
    if text and not available:
        raise typer.BadParameter("TEXT is for --available.")
    if available:
        _list_available(text)
        return
    registry = ModelCache().registry
    if removed:
        _list_removed(registry.aside())
        return
    for card in registry.cards():
        where = "built in: a drawn example" if card.origin == "sample" else str(card.weights)
        say(f"{card.name}  {card.architecture}  {card.weights_bytes / 1e6:,.1f} MB  {where}")
    for fault in registry.faults():
        note(fault)


def _list_removed(removed: tuple[tuple[str, str], ...]) -> None:
    """Names, the latest first; where two are alike, which of them `models restore` takes."""
    names = [name for _, name in removed]
    for place, name in enumerate(names):
        first = names.index(name) == place
        order = "restored first" if first else "removed earlier"
        say(f"{name}  ({order})" if names.count(name) > 1 else name)


def _list_available(text: str) -> None:
    for offer in available_models(text):
        size = f"{offer.image_size} px  {offer.embedding_width:,} wide"
        weights = f"{weights_in_words(parameters(offer.architecture))} weights"
        rest = "" if offer.usable else "  (its text part needs another library)"
        say(f"{offer.id}  {size}  {weights}  {offer.family}  {offer.hub}{rest}")
    note("Licences are stated by the hub and recorded on download. The network was not used.")


@app.command("show", cls=OnceCommand)
def show(name: Name) -> None:
    """Say all that a model is known by, and where its files lie."""
    for title, text in facts(registered_model(ModelCache(), name)):
        say(f"{title}: {text}")


@app.command("add", cls=OnceCommand)
def add(
    name: Annotated[str, typer.Argument(help="Name for the model.", show_default=False)],
    weights: Annotated[
        Path, typer.Option(help="The weight file, or a folder as downloaded from the hub.", show_default=False)
    ],
    arch: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(
            help="open_clip architecture or a configuration file; a folder may state it.", show_default=False
        ),
    ] = None,
    accept: Accept = None,
) -> None:
    """Register a model from files on this machine; they stay where they are."""
    answers = _answers(accept)
    registry = ModelCache().registry
    candidate = follow(look_at(registry, name, arch, weights))
    _tell(follow(register(registry, candidate, name, answers)), candidate.questions, answers)


@app.command("download", cls=OnceCommand)
def download(
    id: Annotated[str, typer.Argument(help="ARCHITECTURE/TAG, org/name or hf-hub:org/name.", show_default=False)],
    name: Annotated[str, typer.Option(help="Name for the model; by default, made from its id.")] = "",
    accept: Accept = None,
) -> None:
    """Download a model and register it: the one command that uses the network.

    A download that was stopped goes on where it was.
    """
    answers = _answers(accept)
    note(f"The network is used now to download “{id}”, and not afterwards.")
    registry = ModelCache().registry
    candidate = follow(look_at_fetched(follow(fetch_model(registry, id, name))))
    card = follow(register(registry, candidate, candidate.suggested_name, answers))
    _tell(card, candidate.questions, answers)
    say(f"{card.source}, licence {card.licence or 'not stated'}, in {card.weights.parent}")


@app.command("verify", cls=OnceCommand)
def verify(name: Name) -> None:
    """Hash a model's files again and say whether they are as recorded."""
    say(follow(check_model(ModelCache().registry.card(name))))


@app.command("remove", cls=OnceCommand)
def remove(
    name: Name,
    delete_files: Annotated[
        bool, typer.Option("--delete-files", help="Delete the files too, when clipstudio downloaded them.")
    ] = False,
) -> None:
    """Take a model out of the list; `restore` brings it back.

    A weight file is deleted only on your word, and only one that clipstudio downloaded.
    """
    say(remove_model(ModelCache().registry, name, delete_files))


@app.command("restore", cls=OnceCommand)
def restore(name: Name) -> None:
    """Bring back a model that was removed, of several of that name the one removed last."""
    registry = ModelCache().registry
    keys = [key for key, removed in registry.aside() if removed == name]
    if not keys:
        known = ", ".join(f"“{removed}”" for _, removed in registry.aside()) or "none"
        raise ModelError(f"No removed model is called “{name}”. Removed models: {known}.")
    say(f"The model “{registry.restore(keys[0])}” is in the list again.")


def _answers(accept: list[str] | None) -> dict[str, str]:
    pairs = [each.partition("=") for each in accept or ()]
    if any(not subject or not answer for subject, _, answer in pairs):
        raise typer.BadParameter("--accept takes SUBJECT=ANSWER, such as quickgelu=no.")
    return {subject.strip(): answer.strip() for subject, _, answer in pairs}


def _tell(card: ModelCard, questions: tuple[Question, ...], answers: dict[str, str]) -> None:
    """Say what was registered, and on stderr what was assumed since nobody was asked."""
    say(f"{card.name}: {card.architecture}, sha256 {card.weights_sha256[:12]}…, {card.embedding_width} wide")
    for question in questions:
        answer = answer_of(card.decisions[question.subject])
        if question.subject not in answers:
            note(f"{question.text} Assumed: {question.words(answer)}. To decide, add it with {question.flags}.")
    for subject in answers.keys() - card.decisions.keys():
        note(f"The answer about {subject} was not needed: the files already settle it.")
