"""A review of a probe's mark asks of the labels for which the mark counts its images."""

from __future__ import annotations

import numpy as np

from clipstudio.domain.probes import DenigrationPlan
from clipstudio.domain.progress import finish
from clipstudio.domain.run_list import RunKey, RunKind
from clipstudio.results.denigration.targets import DenigrationTarget, GroupTarget, LabelTarget
from clipstudio.results.dumbbells import ChangePart
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.probes.denigration import run_denigration
from clipstudio.services.reviewing.sources import MarkImages, Sources
from clipstudio.storage.project_file import ProjectFile
from tests.services.probes.conftest import image_ids
from tests.services.probes.test_denigration import plan

__all__ = ["plan"]

CRIME = "crime-related"


def test_flipped_images_are_judged_by_the_label_that_counts_them(
    known: ProjectFile, shelf: ModelCache, plan: DenigrationPlan
) -> None:
    run = finish(run_denigration(known, shelf, plan)).probe_run
    sources, ids = Sources(known), image_ids(known)
    digests = known.images.digests(ids)

    def behind(target: DenigrationTarget, **more: int) -> set[tuple[int, str]]:
        found = sources.find(MarkImages(target, RunKey(RunKind.PROBE, int(run)), "flipped", **more))
        assert [(each.is_given, each.population) for each in found.strata] == [(True, 3)]
        assert {item.stratum for item in found.items} == {0}
        return {(digests.index(item.sha256), item.label) for item in found.items}

    flipped = GroupTarget(probe_run=run, other=1, category=CRIME, group=(), part=ChangePart.FLIPPED)
    assert behind(flipped) == {(0, "thief"), (1, "thief"), (2, "thief")}
    moved = LabelTarget(probe_run=run, other=1, category=CRIME, label="child")
    assert behind(moved) == {(0, "child"), (1, "child"), (2, "child")}
    assert len(behind(flipped, most=2)) == 2
    chosen = sources.find(MarkImages(flipped, RunKey(RunKind.PROBE, int(run)), "two", chosen=(ids[1], ids[9])))
    assert ([digests.index(item.sha256) for item in chosen.items], chosen.strata) == ([1], ())
    assert np.isin(ids[:3], sources.shown(RunKey(RunKind.PROBE, int(run))).images(flipped).ids).all()
