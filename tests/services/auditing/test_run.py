"""A whole audit with the sample model on real files: embed, score, count, keep, and find the images again."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from clipstudio.domain.audits import AuditPlan, RunResult, Scoring
from clipstudio.domain.errors import AuditError, ModelError
from clipstudio.domain.images import AttributeFilter, ImageQuery, LabelFilter, SortKey
from clipstudio.domain.models import CanaryReport
from clipstudio.domain.progress import finish
from clipstudio.engine.registry import SAMPLE_NAME
from clipstudio.results.documents.run import run_document
from clipstudio.services.auditing import check_plan, read_run, run_audit
from clipstudio.services.auditing.embedding import embed
from clipstudio.services.auditing.provenance import canary_facts, canary_warning, image_list_digest
from clipstudio.services.auditing.run_images import RunImages
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.storage.project_file import ProjectFile
from tests.services.conftest import bring_in


@pytest.fixture
def plan(project: ProjectFile, photos: Path) -> AuditPlan:
    """Six images, two groups and one image without a value, the 21 classes by top-1."""
    bring_in(project, photos)
    source = project.attributes.add_source("t.csv", None)
    ids = project.images.find(ImageQuery()).tolist()
    project.attributes.record(source, "g", dict(zip(ids[:5], "aabbb", strict=True)))
    project.attributes.record(source, "h", dict(zip(ids[:4], "xyxy", strict=True)))
    return AuditPlan(
        name="trial",
        model=SAMPLE_NAME,
        label_set=project.label_sets.find("denigration-21").id,
        comparisons=(("g",), ("g", "h")),
        minimum_n=3,
    )


def audited(project: ProjectFile, shelf: ModelCache, plan: AuditPlan) -> RunResult:
    return read_run(project, finish(run_audit(project, shelf, plan)).run)


def test_counts_add_up_and_small_groups_are_not_estimable(
    project: ProjectFile, shelf: ModelCache, plan: AuditPlan
) -> None:
    result = audited(project, shelf, plan)
    assert result.n == 6
    assert sum(rate.count for rate in result.overall.labels) == 6
    by_g, by_both = result.comparisons
    assert [(dict(group.attributes), group.n) for group in by_g.groups] == [({"g": "a"}, 2), ({"g": "b"}, 3)]
    assert (by_g.missing, by_both.missing) == (1, 2)
    assert all(rate.rate is None and rate.reason for rate in by_g.groups[0].labels)
    assert all(rate.rate is not None for rate in by_g.groups[1].labels)


def test_every_number_opens_exactly_its_images(project: ProjectFile, shelf: ModelCache, plan: AuditPlan) -> None:
    result = audited(project, shelf, replace(plan, scoring=Scoring.THRESHOLD, threshold=0.04))
    images = RunImages.of(project, result.record)
    seen = 0
    for position, comparison in enumerate(result.comparisons):
        for place, group in enumerate(comparison.groups):
            for kind, rates in (("label", group.labels), ("category", group.categories)):
                for index, rate in enumerate(rates):
                    assert len(images.numerator(kind, index, position, place)) == rate.count
                    seen += rate.count
    for index, rate in enumerate(result.overall.categories):
        assert len(images.numerator("category", index, -1, -1)) == rate.count
    assert seen > 0


def test_a_selections_share_is_counted_in_every_bar(
    project: ProjectFile, shelf: ModelCache, plan: AuditPlan
) -> None:
    result = audited(project, shelf, replace(plan, scoring=Scoring.THRESHOLD, threshold=0.001))
    images = RunImages.of(project, result.record)
    chosen = images.arrays.images[[0, 2, 3]]
    label = int(images.given.labels.sum(axis=0).argmax())
    shares = images.share(chosen, "label", label, 0, 2)
    expected = [len(set(chosen) & set(images.numerator("label", label, 0, group).tolist())) for group in range(2)]
    assert [share for share, _ in shares] == expected
    assert [count for _, count in shares] == [group.labels[label].count for group in result.comparisons[0].groups]


def test_embeddings_are_computed_once(project: ProjectFile, shelf: ModelCache, plan: AuditPlan) -> None:
    first = finish(run_audit(project, shelf, plan))
    second = finish(run_audit(project, shelf, plan))
    assert (first.embedding.embedded, first.embedding.reused) == (6, 0)
    assert (second.embedding.embedded, second.embedding.reused) == (0, 6)
    assert first.run != second.run


def test_embedding_goes_on_where_it_was_cancelled(
    project: ProjectFile, shelf: ModelCache, plan: AuditPlan
) -> None:
    model = shelf.load(shelf.registry.card(SAMPLE_NAME))
    images = project.images.find(ImageQuery())
    work = embed(project, model, images, batch_size=2)
    for step in work:
        if step.done == 2:
            break
    work.close()
    report = finish(embed(project, model, images, batch_size=2))
    assert (report.embedded, report.reused) == (4, 2)
    whole = report.stored.file.map()[project.embeddings.lookup(report.stored, images)]
    np.testing.assert_allclose(np.linalg.norm(whole, axis=1), 1, atol=1e-5)
    for path in sorted(project.cache.joinpath("embeddings").glob("*")):
        path.unlink()
    assert finish(embed(project, model, images)).embedded == 6


def test_an_image_that_is_gone_is_left_out_and_told(
    project: ProjectFile, shelf: ModelCache, plan: AuditPlan, photos: Path
) -> None:
    (photos / "sub" / "p5.png").unlink()
    outcome = finish(run_audit(project, shelf, plan))
    result = read_run(project, outcome.run)
    assert result.n == 5
    assert [path.name for path, _ in outcome.embedding.failures if path] == ["p5.png"]
    assert result.record.provenance["images"]["not_scored"] == 1


def test_provenance_names_all_that_decides_the_result(
    project: ProjectFile, shelf: ModelCache, plan: AuditPlan
) -> None:
    result = audited(project, shelf, replace(plan, templates=("a drawing of a {label}",)))
    told = result.record.provenance
    card = shelf.registry.card(SAMPLE_NAME)
    assert told["model"]["weights_sha256"] == card.weights_sha256
    assert told["label_set"]["templates"] == ["a drawing of a {label}"]
    digests = project.images.digests(project.images.find(ImageQuery()))
    assert told["images"]["sha256"] == image_list_digest(digests[::-1])
    assert told["device"]["precision"] == "float32"
    assert {"python", "torch", "open_clip", "clipstudio"} <= set(told["versions"])
    assert told["seed"] == 0


def test_the_attribute_digest_changes_with_a_value_and_with_nothing_else(
    project: ProjectFile, shelf: ModelCache, plan: AuditPlan
) -> None:
    first = audited(project, shelf, plan).record.provenance["attributes"]
    assert audited(project, shelf, plan).record.provenance["attributes"] == first
    source = project.attributes.add_source("correction.csv", None)
    project.attributes.record(source, "g", {project.images.find(ImageQuery())[0].item(): "b"})
    second = audited(project, shelf, plan).record.provenance["attributes"]
    assert second["g"] != first["g"]
    assert second["h"] == first["h"]


def test_a_run_reads_the_same_without_images_and_cache(
    project: ProjectFile, shelf: ModelCache, plan: AuditPlan, photos: Path
) -> None:
    result = audited(project, shelf, plan)
    for path in [*photos.rglob("*.png"), *project.cache.rglob("*.*")]:
        path.unlink()
    assert run_document(read_run(project, result.record.id)) == run_document(result)


def test_the_document_has_the_stated_keys_and_no_nan(
    project: ProjectFile, shelf: ModelCache, plan: AuditPlan
) -> None:
    document = run_document(audited(project, shelf, plan))
    json.dumps(document, allow_nan=False)
    assert {"run", "labels", "overall", "groups"} <= set(document)
    assert document["labels"][0] == {"label": "black man", "category": "person"}
    small, large = document["groups"][0], document["groups"][1]
    assert small["attributes"] == {"g": "a"}
    assert small["labels"][0]["rate"] is None
    assert small["labels"][0]["reason"] == "n = 2, minimum 3"
    assert {"category", "count", "rate", "low", "high"} <= set(large["categories"][0])
    # The margins of a table by race and age, say: of each category over either attribute.
    over_h = [each for each in document["averages"] if each["over"] == "h" and each["category"] == "person"]
    assert [each["attributes"] for each in over_h] == [{"g": "a"}, {"g": "b"}]
    assert [each["reason"] for each in over_h] == ["2 of 2 groups are not estimable"] * 2


def test_images_are_filtered_and_sorted_by_a_labels_probability(
    project: ProjectFile, shelf: ModelCache, plan: AuditPlan
) -> None:
    result = audited(project, shelf, plan)
    images = RunImages.of(project, result.record)
    column = images.arrays.probabilities[:, 3]
    bound = float(np.sort(column)[3])
    wanted = LabelFilter(result.record.id, result.label_set.texts[3], minimum=bound)
    query = ImageQuery(label=wanted, sort=SortKey.PROBABILITY, descending=True)
    expected = images.arrays.images[np.argsort(-column, kind="stable")][:3]
    assert select_images(project, query).tolist() == expected.tolist()
    top = images.of_image(int(expected[0]))
    assert top == sorted(top, key=lambda row: -row[1])
    assert images.of_image(10_000) == []


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"scoring": Scoring.THRESHOLD}, "probability between 0 and 1"),
        ({"scoring": Scoring.THRESHOLD, "threshold": 1.5}, "probability between 0 and 1"),
        ({"threshold": 0.5}, "no meaning for top-1"),
        ({"comparisons": (("sex",),)}, "no attribute “sex”.*“g”, “h”"),
        ({"comparisons": (("g", "g"),)}, "“g” twice"),
        ({"minimum_n": 0}, "at least 1"),
    ],
)
def test_a_plan_that_cannot_be_carried_out_is_refused(
    project: ProjectFile, plan: AuditPlan, changes: dict[str, object], sentence: str
) -> None:
    with pytest.raises(AuditError, match=sentence):
        check_plan(project, replace(plan, **changes))  # type: ignore[arg-type]


def test_no_image_and_no_model_are_said(project: ProjectFile, shelf: ModelCache, plan: AuditPlan) -> None:
    nobody = ImageQuery(attributes=(AttributeFilter("g", frozenset({"c"})),))
    with pytest.raises(AuditError, match="No image is selected"):
        finish(run_audit(project, shelf, replace(plan, images=nobody)))
    with pytest.raises(ModelError, match="other-model"):
        finish(run_audit(project, shelf, replace(plan, model="other-model")))


def test_provenance_tells_of_the_canary(project: ProjectFile, shelf: ModelCache, plan: AuditPlan) -> None:
    told = audited(project, shelf, plan).record.provenance
    assert told["canary"]["flagged"] is False
    assert told["canary"]["cosine_min_images"] > 0.99999
    assert told["canary"]["tolerance"] == 0.99999
    assert "torch" in told["canary"]["reference_versions"]
    assert canary_warning(told) == ""
    assert canary_warning({}) == ""


def test_a_flagged_canary_is_told_in_a_sentence() -> None:
    facts = canary_facts(CanaryReport(0.9912, 0.9999, 0.9995, {}))
    assert facts is not None
    assert facts["flagged"] is True
    assert "0.99120, and at least 0.9995 is expected" in canary_warning({"canary": facts})
    assert canary_facts(None) is None
