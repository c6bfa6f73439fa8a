"""The verbs of probe: the paper's experiments, ready-made; each is made from the probe's plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, Any, Optional

import typer

from clipstudio.cli.console import follow, note, say, warn_of
from clipstudio.cli.opening import open_project
from clipstudio.cli.plan_replays import (
    PLAN_PARAMETERS,
    PlanCommand,
    PlanOptions,
    plan_of_file,
    precision_of,
)
from clipstudio.cli.plan_verbs import fields_of, give_parameters, plan_of, read_all
from clipstudio.cli.printer import print_printout
from clipstudio.domain.plan_fields import AskedField, FieldKind, option_name
from clipstudio.services.auditing.basis import probe_basis
from clipstudio.services.auditing.plan_standing import standing_of
from clipstudio.services.json_files import write_json
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.plans.locking import run_planned
from clipstudio.services.plans.plan_file import PlanFile
from clipstudio.services.probes.probe import Probe
from clipstudio.services.probes.records import ProbeOutcome
from clipstudio.services.probes.registry import PROBES
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader

app = typer.Typer(
    help="The experiments of “Evaluating CLIP”, ready-made.", no_args_is_help=True, rich_markup_mode=None
)


def make_verb(probe: Probe[Any, Any]) -> Callable[..., None]:
    """The function of a probe's verb, with the parameters that typer reads from its signature."""
    asked, proposal = fields_of(probe.plan), probe.proposal
    flags = [flag.name for flag in probe.flags]

    def verb(context: typer.Context, project: Path, json_file: Path | None, **given: Any) -> None:
        propose = given.pop("propose", None)
        options = PlanOptions.taken_from(given)
        if proposal is not None and propose is not None:
            say(proposal.write(Path(given[proposal.source]), propose))
            return
        device, precision = given.pop("device"), given.pop("precision")
        printing = {name: given.pop(name) for name in flags}
        if options.is_told:
            with open_project(project) as opened:
                file = options.file(context, opened, probe.name)
                shelf, named = ModelCache(), str(given.get("distractors") or "")
                plan = plan_of_file(opened, shelf, file, _models_of(given), named, accept=options.accept)
                precision = precision_of(context, file, precision)
                _run(opened, shelf, probe, (plan, file), options, (device, precision), printing, json_file)
            return
        _check_given(asked, given)
        for each in asked:
            if each.asked.kind is FieldKind.NUMBERS:
                given[each.name] = [*given[each.name], *_more_numbers(context.args, each)]
        # Whatever is wrong with the words themselves is said before a project is opened.
        read = read_all(asked, given)
        probe.check(read)
        with open_project(project) as opened:
            plan = plan_of(opened, probe.plan, asked, read)
            _run(opened, ModelCache(), probe, (plan, None), options, (device, precision), printing, json_file)

    tables = (each.asked.note for each in asked if each.asked.kind is FieldKind.TABLE)
    verb.__doc__ = "\n\n".join((probe.question, *tables))
    # A proposal is made from one field alone: the verb then needs no other.
    source = None if proposal is None else proposal.source
    give_parameters(verb, asked, _more_parameters(probe), lambda each: source in (None, each.name))
    return verb


def _run(
    project: ProjectFile,
    shelf: ModelCache,
    probe: Probe[Any, Any],
    asked: tuple[Any, PlanFile | None],
    options: PlanOptions,
    runs_on: tuple[str, str],
    printing: dict[str, bool],
    json_file: Path | None,
) -> None:
    """Carry out a plan and show what came out, or write it.

    ``asked`` is the plan, and the file that it is made of; ``runs_on`` is the device and the precision.
    """
    plan, file = asked
    if options.write is not None:
        options.write_plan(project, shelf, plan, probe.name, runs_on[1])
        return
    lock = options.hold(project, shelf, plan, probe.name, runs_on[1], file)
    outcome = follow(run_planned(project, shelf, plan, probe.name, *runs_on, run=probe.run, lock=lock))
    assert isinstance(outcome, ProbeOutcome)
    _show(project, probe, outcome, printing, json_file)


def _more_parameters(probe: Probe[Any, Any]) -> list[tuple[str, Any, Any]]:
    """What a verb takes beside the plan's fields: a file to propose, and switches of what is printed."""
    more: list[tuple[str, Any, Any]] = [*PLAN_PARAMETERS]
    if probe.proposal is not None:
        option = typer.Option(probe.proposal.option, help=probe.proposal.help)
        more.append(("propose", Annotated[Optional[Path], option], None))  # noqa: UP045
    for flag in probe.flags:
        option = typer.Option(f"--{flag.name.replace('_', '-')}", help=flag.help)
        more.append((flag.name, Annotated[bool, option], False))
    return more


def _models_of(given: dict[str, Any]) -> list[str]:
    """The models that a verb names, in place of those of a plan file; none where it names none."""
    named = given.get("models") or given.get("model") or []
    return [named] if isinstance(named, str) else list(named)


def _check_given(asked: Sequence[AskedField], given: dict[str, Any]) -> None:
    """Refuse a verb without an option that only a proposal can do without."""
    for each in asked:
        if each.asked.kind is FieldKind.MODEL and not given[each.name]:
            raise typer.BadParameter(f"{option_name(each.name, each.asked)} names what is to be probed.")


def _more_numbers(words: Sequence[str], asked: AskedField) -> list[int]:
    """The further sizes of `--pool 100 1000 2000`, which arrive as words that no option took."""
    option, least = option_name(asked.name, asked.asked), asked.asked.least or 0
    for word in words:
        if not word.isdigit() or int(word) < least:
            raise typer.BadParameter(
                f"“{word}” is not a number for {option}. Write {option} 100 {option} 1000, or {option} 100 1000."
            )
    return [int(word) for word in words]


def _show(
    project: ProjectReader,
    probe: Probe[Any, Any],
    outcome: ProbeOutcome,
    printing: dict[str, bool],
    json_file: Path | None,
) -> None:
    """Print a result and write its document where that is asked for."""
    reading = probe.read(project, outcome.probe_run)
    standing = standing_of(project, reading.record.provenance, probe.name)
    if json_file is not None:
        write_json(probe.kind.document(reading) | {"plan": standing.document()}, json_file)
    note(standing.head)
    print_printout(probe.kind.printout(reading, **printing))
    for path, reason in outcome.failures:
        note(f"skipped {path or 'an image'}: {reason}")
    basis = probe_basis(project, reading)
    note(f"{basis.sentence}.")
    warn_of(reading.record.provenance)
    for remark in basis.remarks:
        note(remark)


for _probe in PROBES.values():
    _takes_numbers = any(each.asked.kind is FieldKind.NUMBERS for each in _probe.plan.asked())
    # `--pool 100 1000` is one option with several numbers, of which the parser leaves the later ones over.
    app.command(_probe.name.value, cls=PlanCommand, context_settings={"allow_extra_args": _takes_numbers})(
        make_verb(_probe)
    )
