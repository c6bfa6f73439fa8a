"""A wished review: auditors by name, images drawn of those chosen, items for calibration of what was settled."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.reviewing.entries import Seen
from clipstudio.domain.reviewing.presets import Preset, verdict_scheme
from clipstudio.services.removing import remove_images
from clipstudio.services.reviewing.disagreements import read_disagreements, settle
from clipstudio.services.reviewing.new_review import NewReview, calibrating, make_wished
from clipstudio.services.reviewing.sources import ChosenImages, Sources
from clipstudio.storage.project_file import ProjectFile
from tests.storage.conftest import add_images


def wish(ids: tuple[int, ...], name: str, **more: object) -> NewReview:
    source = ChosenImages(ids, "chosen", "thief", most=int(str(more.pop("most", 0))), seed=3)
    fields = {"preset": Preset.VERDICT, "scheme": verdict_scheme(), "auditors": ("Ada", "Bea")} | more
    return NewReview(name=name, source=source, **fields)  # type: ignore[arg-type]


def test_settled_items_of_one_review_calibrate_another(home: Path, tmp_path: Path) -> None:
    with ProjectFile.create(tmp_path / "p.clipstudio") as project:
        ids = tuple(map(int, add_images(project, 6)))
        sources = Sources(project)
        _, first = make_wished(project, sources, wish(ids[:3], "first"))
        ada = project.reviews.auditor("Ada")
        assert calibrating(project, verdict_scheme()) == ()
        settle(project, first, ada, 2, {"verdict": ("harmful",)}, Seen(is_blind=True))
        ((record, count),) = calibrating(project, verdict_scheme())
        assert (record.id, count) == (first, 1)
        assert read_disagreements(project, first)[1] == ()

        _, second = make_wished(project, sources, wish(ids[2:], "second", most=2, calibration=first))
        items, plan = project.reviews.items(second), project.reviews.record(second).plan
        assert [each.is_calibration for each in items] == [False, False, True]
        assert items[2].agreed == {"verdict": ("harmful",)}
        assert items[2].sha256 == project.reviews.items(first)[1].sha256
        assert [(each.population, each.sampled) for each in plan.strata] == [(4, 2)]
        assert {each.name for each in project.reviews.auditors()} == {"Ada", "Bea"}
        with pytest.raises(ReviewError, match="among those to be judged"):
            make_wished(project, sources, wish(ids, "third", calibration=first))


def test_removed_images_are_left_out_of_the_pool_and_told_of(home: Path, tmp_path: Path) -> None:
    with ProjectFile.create(tmp_path / "p.clipstudio") as project:
        ids = tuple(map(int, add_images(project, 6)))
        remove_images(project, ids[:2])
        sources = Sources(project)
        facts = sources.facts(ChosenImages(ids, "chosen"))
        assert (facts.items, facts.population, facts.removed) == (4, 4, 2)
        made, review = make_wished(project, sources, wish(ids, "first", most=3))
        assert "2 images removed from the project are left out." in made.said
        (stratum,) = project.reviews.record(review).plan.strata
        assert (stratum.population, stratum.sampled) == (4, 3)
        gone = set(project.images.digests(ids[:2]))
        assert not gone & {item.sha256 for item in project.reviews.items(review)}
        with pytest.raises(ReviewError, match="removed from the project"):
            make_wished(project, sources, wish(ids[:2], "second"))
