"""The options of the probes' verbs, which are made from the plans, and what each hands to the probe."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import typer.main

from clipstudio.cli.app import app
from clipstudio.cli.probe_verbs import make_verb
from clipstudio.domain.audits import Boundary
from clipstudio.domain.errors import AuditError
from clipstudio.domain.estimates import IntervalMethod
from clipstudio.domain.plan_fields import option_name
from clipstudio.domain.probes import IdentityPlan, LabelsPlan, ProbeName, ProbePlan
from clipstudio.services.plans import locking
from clipstudio.services.probes.probe import Probe
from clipstudio.services.probes.registry import PROBES
from tests.cli.conftest import Command
from tests.prepared import copy_of

NEEDED = {
    ProbeName.ATTRIBUTES: {"--model", "--attribute"},
    ProbeName.DENIGRATION: {"--model", "--labels"},
    ProbeName.LABELS: {"--model", "--labels", "--threshold"},
    ProbeName.SCENES: {"--captions"},
    ProbeName.IDENTITY: {"--model", "--names", "--pool"},
    ProbeName.MODELS: {"--model", "--labels"},
}
SHARED = {"--name", "--collection", "--interval", "--clusters", "--seed", "--device", "--precision", "--json"}
OF_GROUPS = {"--by", "--minimum-n", "--merge"}
CALLS: dict[ProbeName, list[object]] = {
    ProbeName.ATTRIBUTES: ["--attribute", "group"],
    ProbeName.DENIGRATION: ["--labels", "denigration-21"],
    ProbeName.LABELS: ["--labels", "denigration-21", "--threshold", 0.1],
    ProbeName.SCENES: ["--captions", "captions.csv"],
    ProbeName.IDENTITY: ["--names", "who", "--pool", 100, "--purpose", "a test of ours"],
    ProbeName.MODELS: ["--labels", "denigration-21", "--model", "other"],
}
NAMES = {ProbeName.ATTRIBUTES: "group, m", ProbeName.MODELS: "m, other"}
"""What a plan is called after, where it is not the model alone."""


class Asked(Exception):  # noqa: N818 - it is no error: it brings the plan to the test
    """Thrown in place of a run."""

    def __init__(self, plan: ProbePlan, device: str, precision: str) -> None:
        super().__init__()
        self.plan, self.device, self.precision = plan, device, precision


def stop(_project: Any, _models: Any, plan: ProbePlan, device: str, precision: str) -> Any:
    raise Asked(plan, device, precision)


def options(probe: ProbeName) -> dict[str, Any]:
    """The parameters of a verb by their options."""
    verb = typer.main.get_command(app).commands["probe"].commands[probe.value]  # type: ignore[attr-defined]
    return {option: each for each in verb.params for option in each.opts if option.startswith("--")}


@pytest.fixture
def project(blank: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    return copy_of(blank, tmp_path / "p.clipstudio")


@pytest.fixture
def asked(project: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Asked]:
    """Gives the plan that a verb makes of its options, for a model that is not there."""
    monkeypatch.setattr(locking, "plan_sha256", lambda *_asked: "")

    def ask(probe: ProbeName, *given: object) -> Asked:
        stopped = replace(PROBES[probe], run=stop)
        own = typer.Typer()
        takes_more = probe is ProbeName.IDENTITY
        own.command(context_settings={"allow_extra_args": takes_more})(make_verb(stopped))
        arguments = [str(project), "--model", "m", *map(str, (*CALLS[probe], *given))]
        with pytest.raises(Asked) as raised:
            typer.main.get_command(own).main(arguments, standalone_mode=False)
        return raised.value

    return ask


@pytest.mark.parametrize("probe", PROBES.values(), ids=PROBES)
def test_a_verb_has_an_option_for_every_field_and_says_what_it_is_for(probe: Probe[Any, Any]) -> None:
    held = options(probe.name)
    for field in (each for each in probe.plan.asked() if each.asked.has_option):
        assert held[option_name(field.name, field.asked)].help == field.asked.help
    assert set(held) >= SHARED
    assert (set(held) & OF_GROUPS == OF_GROUPS) is probe.plan.has_groups
    assert {option for option, each in held.items() if each.required} == NEEDED[probe.name]
    assert "--model" in held


@pytest.mark.parametrize("probe", ProbeName)
def test_the_help_begins_with_the_question(probe: ProbeName, command: Command) -> None:
    done = command("probe", probe.value, "--help")
    assert done.code == 0
    words = " ".join(done.out.split())
    assert PROBES[probe].question in words
    options = [line.split()[0] for line in done.out.splitlines() if line.startswith("  --")]
    assert set(options[: len(NEEDED[probe])]) == NEEDED[probe]


def test_the_help_of_scenes_says_what_a_table_of_captions_holds(command: Command) -> None:
    assert "fine-true or fine-false" in " ".join(command("probe", "scenes", "--help").out.split())


@pytest.mark.parametrize(
    ("probe", "option"), [(probe, option) for probe in PROBES for option in sorted(NEEDED[probe] | {"--model"})]
)
def test_nothing_is_run_without_what_must_be_given(
    probe: ProbeName, option: str, project: Path, command: Command
) -> None:
    pairs = [*zip(CALLS[probe][::2], CALLS[probe][1::2], strict=True), ("--model", "m")]
    call = [word for pair in pairs if pair[0] != option for word in pair]
    done = command("probe", probe.value, project, *call)
    assert done.code == 2
    assert option in done.err


@pytest.mark.parametrize("probe", ProbeName)
def test_what_is_not_given_is_what_the_plan_holds(probe: ProbeName, asked: Callable[..., Asked]) -> None:
    stopped = asked(probe)
    plan, kind = stopped.plan, PROBES[probe].plan
    assert isinstance(plan, kind)
    assert (stopped.device, stopped.precision) == ("auto", "float32")
    flags = {option.removeprefix("--") for option in map(str, CALLS[probe][::2])}
    for field in kind.asked():
        if not field.is_required and option_name(field.name, field.asked).removeprefix("--") not in flags:
            assert getattr(plan, field.name) == field.default, field.name
    assert plan.name == f"{kind.title}, {NAMES.get(probe, 'm')}"


def test_what_is_given_is_what_the_plan_holds(asked: Callable[..., Asked]) -> None:
    stopped = asked(
        ProbeName.LABELS, "--no-clusters", "--by", "a", "--by", "b, c", "--minimum-n", 3, "--seed", 7,
        "--interval", "clopper-pearson", "--boundary", "at-least", "--name", "mine", "--device", "cpu",
        "--precision", "auto",
    )  # fmt: skip
    plan = stopped.plan
    assert isinstance(plan, LabelsPlan)
    assert (plan.use_clusters, plan.comparisons, plan.minimum_n, plan.seed) == (False, (("a",), ("b", "c")), 3, 7)
    assert (plan.interval, plan.boundary) == (IntervalMethod.CLOPPER_PEARSON, Boundary.AT_LEAST)
    assert (plan.name, plan.threshold) == ("mine", 0.1)
    assert (stopped.device, stopped.precision) == ("cpu", "auto")
    assert asked(ProbeName.LABELS, "--clusters").plan.use_clusters


def test_an_option_takes_several_numbers(asked: Callable[..., Asked]) -> None:
    further = {(): (100,), ("--pool", 1000): (100, 1000), ("--pool", 1000, 2000): (100, 1000, 2000)}
    for words, pools in further.items():
        plan = asked(ProbeName.IDENTITY, *words).plan
        assert isinstance(plan, IdentityPlan)
        assert plan.pools == pools


@pytest.mark.parametrize("word", ["many", "1", "-3", "2.5"])
def test_a_further_word_must_be_a_number_that_is_large_enough(word: str, project: Path, command: Command) -> None:
    done = command("probe", "identity", project, "--model", "m", *CALLS[ProbeName.IDENTITY], "--seed", 0, word)
    assert done.code == 2


def test_other_verbs_take_no_further_words(project: Path, command: Command) -> None:
    done = command("probe", "labels", project, "--model", "m", *CALLS[ProbeName.LABELS], "more")
    assert (done.code, "more" in done.err) == (2, True)


def test_a_proposal_needs_no_model_and_runs_nothing(tmp_path: Path, command: Command) -> None:
    table, target = tmp_path / "captions.csv", tmp_path / "proposed.csv"
    table.write_text("image,caption,kind\na.png,a red car by a house,true\n", encoding="utf-8")
    done = command("probe", "scenes", tmp_path / "none.clipstudio", "--captions", table, "--propose", target)
    assert done.code == 0, done.err
    assert "close captions proposed" in done.out
    assert ",close" in target.read_text(encoding="utf-8")


def test_only_the_labels_verb_can_end_its_lists(project: Path, command: Command) -> None:
    assert "--only-bh" in options(ProbeName.LABELS)
    assert not any("--only-bh" in options(probe) for probe in PROBES if probe is not ProbeName.LABELS)


def test_a_purpose_is_asked_for_before_a_project_is_opened(tmp_path: Path, command: Command) -> None:
    done = command(
        "probe", "identity", tmp_path / "none.clipstudio", "--model", "m", "--names", "who", "--pool", 100
    )
    assert (done.code, "needs a purpose" in done.err) == (1, True)
    with pytest.raises(AuditError):
        PROBES[ProbeName.IDENTITY].check({"purpose": "none"})


@pytest.mark.parametrize("probe", list(ProbeName))
def test_a_seed_that_nothing_can_be_drawn_with_is_refused(probe: ProbeName, command: Command) -> None:
    for seed in (-1, 2**31):
        result = command("probe", probe.value, "p.clipstudio", "--seed", seed)
        assert result.code == 2
        assert "Invalid value for '--seed'" in " ".join(result.err.split())
