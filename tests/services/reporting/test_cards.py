"""Model card, dataset card and Croissant metadata: as the other side reads them, true to the report, private."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from huggingface_hub import DatasetCard, ModelCard
from markdown_it import MarkdownIt

from clipstudio.domain.progress import finish
from clipstudio.domain.report_kinds import ReportKind
from clipstudio.domain.reports import ReportError, ReportPlan, SectionName
from clipstudio.services.reporting.report import making_file
from clipstudio.storage.project_file import ProjectFile
from tests.golden.audited import audited_world
from tests.golden.world import write_world
from tests.prepared import copy_of
from tests.saved_runs import key, save_run

CARDS = (ReportKind.MODEL_CARD, ReportKind.DATASET_CARD, ReportKind.CROISSANT)
PLAN = ReportPlan("Who is called a thief?", (key(1),), "A. Auditor", minimum_cell=5)
OWN = {SectionName.USE: "Of *visitors*.", SectionName.DATA: "From a shop.", SectionName.LIMITS: "One shop only."}


@pytest.fixture(scope="module")
def project(blank: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProjectFile]:
    """Runs of two models, of images that are not there."""
    path = copy_of(blank, tmp_path_factory.mktemp("cards") / "shop | <b>.clipstudio")
    with ProjectFile.open(path) as opened:
        save_run(opened, "Thieves")
        save_run(opened, "Others", model="large")
        yield opened


@pytest.fixture(scope="module")
def audited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProjectFile]:
    """An audit of images that are there, with the attributes that it compares by."""
    folder = tmp_path_factory.mktemp("private-folder")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLIPSTUDIO_HOME", str(folder / "home"))
        write_world(folder)
        path = audited_world(folder, name="world")
    with ProjectFile.open(path, read_only=True) as opened:
        yield opened


def written(project: ProjectFile, plan: ReportPlan, kind: ReportKind, folder: Path) -> str:
    """A card as it is written to a file."""
    path = folder / f"{kind}{kind.endings[0]}"
    finish(making_file(project, replace(plan, kind=kind), path))
    return path.read_text("utf-8")


def test_the_hub_reads_the_results_of_a_model_card(project: ProjectFile, tmp_path: Path) -> None:
    card = ModelCard(written(project, PLAN, ReportKind.MODEL_CARD, tmp_path))
    assert card.data.model_name == "small"
    results = {each.metric_name: each for each in card.data.eval_results or []}
    assert set(results) == {"crime-related, all images", "crime-related, a", "crime-related, b"}
    found = results["crime-related, a"]
    assert (found.task_type, found.dataset_type) == ("zero-shot-image-classification", "private")
    assert (found.metric_type, found.metric_value) == ("rate", 0.25)
    args: Any = found.metric_args
    assert (args["count"], args["n"], args["interval_level"]) == (2, 8, 0.95)
    assert args["interval_low"] < 0.25 < args["interval_high"]
    again = ModelCard(str(card))
    assert again.data.eval_results == card.data.eval_results


def test_a_model_card_tells_limits_numbers_and_what_was_not_tested(project: ProjectFile, tmp_path: Path) -> None:
    text = written(project, replace(PLAN, texts=OWN), ReportKind.MODEL_CARD, tmp_path)
    for part in (
        "## Bias, Risks, and Limitations",
        "Of *visitors*.",
        "all of them are exploratory",
        "nobody judged the images by hand",
        "From a shop.",
        "| a | 8 | 2 | 25.0 % | (7.1–59.1) |",
    ):
        assert part in text, part


def test_a_card_is_of_one_model(project: ProjectFile, tmp_path: Path) -> None:
    both = replace(PLAN, runs=(key(1), key(2)))
    with pytest.raises(ReportError, match="is of “small”, “large”: name one"):
        written(project, both, ReportKind.MODEL_CARD, tmp_path)
    with pytest.raises(ReportError, match="not of a model “huge”"):
        written(project, replace(both, model="huge"), ReportKind.MODEL_CARD, tmp_path)
    card = ModelCard(written(project, replace(both, model="large"), ReportKind.MODEL_CARD, tmp_path))
    assert card.data.model_name == "large"
    assert {each.dataset_config.split(":")[0] for each in card.data.eval_results or []} == {"Others, run 1"}


def test_suppressed_groups_have_no_metric_and_say_why(project: ProjectFile, tmp_path: Path) -> None:
    text = written(project, replace(PLAN, minimum_cell=10), ReportKind.MODEL_CARD, tmp_path)
    results = ModelCard(text).data.eval_results or []
    assert [each.metric_name for each in results] == ["crime-related, all images"]
    assert "| a |  |  | suppressed (fewer than 10 images, or needed to hide such a group) |  |" in text


def test_the_hub_reads_a_dataset_card_and_what_is_not_known_is_said(audited: ProjectFile, tmp_path: Path) -> None:
    plan = replace(PLAN, texts={SectionName.DATA: "From a *shop*."})
    text = written(audited, plan, ReportKind.DATASET_CARD, tmp_path)
    card = DatasetCard(text)
    assert card.data.size_categories == ["n<1K"]
    assert card.data.pretty_name == "world"
    for part in ("Motivation", "Composition", "Collection process", "Uses", "Distribution", "Maintenance"):
        assert f"\n## {part}\n" in text
    assert "The project holds 60 images." in text
    assert "How, by whom and when were the images obtained?**\n\nFrom a *shop*." in text
    assert "and who paid for it?**\n\nNot recorded." in text
    assert "gender: from attributes.csv." in text
    assert "| gender | female | 30 images |" in text


def test_croissant_has_what_responsible_ai_asks(audited: ProjectFile, tmp_path: Path) -> None:
    told = json.loads(written(audited, replace(PLAN, texts=OWN), ReportKind.CROISSANT, tmp_path))
    assert told["conformsTo"][0] == "http://mlcommons.org/croissant/1.1"
    assert told["rai:dataCollection"] == "From a shop."
    assert told["rai:dataUseCases"][0] == "Of *visitors*."
    assert told["rai:dataLimitations"][0] == "One shop only."
    assert told["rai:dataAnnotationProtocol"][0] == "gender: from attributes.csv."
    assert "gender" in told["rai:personalSensitiveInformation"][0]
    assert told["rai:dataBiases"][0].startswith("Coverage by gender: ")
    (groups,) = told["recordSet"]
    assert {row["groups/value"]: row["groups/images"] for row in groups["data"]}["female"] == 30


def test_croissant_withholds_small_groups(audited: ProjectFile, tmp_path: Path) -> None:
    told = json.loads(written(audited, replace(PLAN, minimum_cell=40), ReportKind.CROISSANT, tmp_path))
    rows = told["recordSet"][0]["data"]
    assert {row["groups/images"] for row in rows} == {None}
    assert all(row["groups/note"].startswith("suppressed (fewer than 40 images") for row in rows)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # Of what it is built on.
def test_croissant_is_valid_to_its_own_reader(audited: ProjectFile, tmp_path: Path) -> None:
    mlcroissant = pytest.importorskip("mlcroissant", reason="mlcroissant is not installed (the extra “exchange”)")
    written(audited, PLAN, ReportKind.CROISSANT, tmp_path)
    dataset = mlcroissant.Dataset(jsonld=tmp_path / "croissant.json")
    assert not dataset.metadata.ctx.issues.errors
    assert dataset.metadata.data_biases[0].startswith("Coverage by gender: ")
    rows = {row["groups/value"]: row["groups/images"] for row in dataset.records("groups")}
    assert rows[b"female" if b"female" in rows else "female"] == 30


@pytest.mark.parametrize("kind", CARDS)
def test_no_path_and_no_digest_of_an_image_is_given_away(
    audited: ProjectFile, tmp_path: Path, kind: ReportKind
) -> None:
    text = written(audited, PLAN, kind, tmp_path)
    assert "private-folder" not in text
    assert ".bmp" not in text
    files = list((audited.path.parent / "photos").iterdir())
    assert files
    assert not [each for each in files if hashlib.sha256(each.read_bytes()).hexdigest()[:12] in text]


@pytest.mark.parametrize("kind", CARDS)
def test_the_same_results_give_the_same_bytes(project: ProjectFile, tmp_path: Path, kind: ReportKind) -> None:
    assert written(project, PLAN, kind, tmp_path) == written(project, PLAN, kind, tmp_path)


def test_names_of_users_stay_text(project: ProjectFile, tmp_path: Path) -> None:
    text = written(project, PLAN, ReportKind.DATASET_CARD, tmp_path)
    _, metadata, body = text.split("---\n", 2)
    assert yaml.safe_load(metadata)["pretty_name"] == "shop | <b>"
    page = MarkdownIt("commonmark").enable("table").render(body)
    assert "shop | &lt;b&gt;" in page
    assert "<b>" not in page
