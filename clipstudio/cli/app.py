"""The `clipstudio` command and its verbs."""

from __future__ import annotations

from typing import Annotated

import typer

from clipstudio.cli import (
    attributes,
    audits,
    collections,
    exports,
    figures,
    history,
    image_map,
    image_removal,
    images,
    labels,
    models,
    packs,
    plans,
    predictions,
    probe_verbs,
    projects,
    report,
    review,
    runs,
)
from clipstudio.cli.console import note, say
from clipstudio.cli.display import has_display
from clipstudio.cli.once import OnceCommand
from clipstudio.cli.plan_replays import PlanCommand
from clipstudio.cli.window import open_window
from clipstudio.services.folders import data_folder
from clipstudio.services.program_facts import program_version

app = typer.Typer(
    name="clipstudio",
    help="Audit what CLIP-type models do to the people in your images. Without a verb, the window opens.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("sample", cls=OnceCommand)(projects.sample)
app.command("new", cls=OnceCommand)(projects.new)
app.command("import", cls=OnceCommand)(projects.import_)
app.command("embed", cls=OnceCommand)(projects.embed)
app.command("audit", cls=PlanCommand)(audits.audit)
app.command("runs", cls=OnceCommand)(runs.runs)
app.command("compare", cls=OnceCommand)(runs.compare)
app.command("diff", cls=OnceCommand, short_help="The same as compare.")(runs.compare)
app.command("figure", cls=OnceCommand)(figures.figure)
app.command("export", cls=OnceCommand)(exports.export_)
app.command("history", cls=OnceCommand)(history.history)
app.command("report", cls=OnceCommand)(report.report)
app.command("reports", cls=OnceCommand)(report.reports)
app.command("pack", cls=OnceCommand)(packs.pack)
app.command("verify", cls=OnceCommand)(packs.verify)
app.command("import-predictions", cls=OnceCommand)(predictions.import_)
images.app.command("map", cls=OnceCommand)(image_map.map_images)
image_removal.add_verbs(images.app)
GROUPS = {
    "images": images.app,
    "collections": collections.app,
    "attributes": attributes.app,
    "labels": labels.app,
    "models": models.app,
    "plan": plans.app,
    "probe": probe_verbs.app,
    "review": review.app,
}
"""Verbs that stand behind a word of their own."""
for _word, _verbs in GROUPS.items():
    app.add_typer(_verbs, name=_word, short_help=_verbs.info.help)  # as it is: help would be cut after a few words


def _tell_version(*, is_asked: bool) -> None:
    if is_asked:
        say(f"clipstudio {program_version()}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def window(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_tell_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Open the window when no verb is given; without a display, audit the sample in the terminal."""
    if context.invoked_subcommand is not None:
        return
    if not has_display():
        note("There is no display for the window. The sample audit runs here instead.")
        projects.sample(data_folder() / "sample")
        return
    raise typer.Exit(open_window())
