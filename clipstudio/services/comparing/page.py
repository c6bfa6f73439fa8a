"""Two runs side by side as their page asks for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.progress import finish
from clipstudio.domain.run_list import PairKey
from clipstudio.results.answers import FORM, Answer, Chosen, with_levels
from clipstudio.results.basis import Basis
from clipstudio.results.comparison.answer import CHANGE, MOVED, TABLE, answer, forms_of
from clipstudio.results.comparison.document import document
from clipstudio.results.comparison.facts import against, why_not
from clipstudio.results.comparison.result import PairReading
from clipstudio.results.models.result import ModelsTarget
from clipstudio.results.targets import Target
from clipstudio.services.answers import ImagesBehind, selected_shares
from clipstudio.services.auditing.labels_behind import Labels
from clipstudio.services.comparing.pairs import Pair, read_pair, with_differences
from clipstudio.services.probes.models import models_given, models_images
from clipstudio.services.read_once import ReadOnce
from clipstudio.storage.project_reader import ProjectReader


class PairPage:
    """Two runs as their page asks for them, an `AnswerSource`: several reading threads may use it at once.

    The paired differences are computed by the first question that needs them.
    """

    def __init__(self, pair: Pair) -> None:
        self._pair = pair
        self._compared = ReadOnce(lambda: finish(with_differences(pair)))

    @classmethod
    def read(cls, project: ProjectReader, key: PairKey) -> PairPage:
        """Read two runs.

        Raises:
            AuditError: One of them was deleted.
        """
        return cls(read_pair(project, key))

    @property
    def reading(self) -> PairReading:
        """What the runs have in common, with their paired differences."""
        return self._compared()

    @property
    def title(self) -> str:
        """Both runs."""
        return against(*self._pair.reading.titles)

    @property
    def basis(self) -> Basis:
        """What both rest on, one against the other where they differ; first of all why they cannot be compared."""
        first, second = (asdict(each) for each in self._pair.basis)
        told = {name: _against(first[name], second[name]) for name in first if name != "remarks"}
        remarks = dict.fromkeys(remark for each in self._pair.basis for remark in each.remarks)
        return Basis(**told, remarks=tuple(filter(None, (why_not(self._pair.reading), *remarks))))

    @property
    def provenance(self) -> Mapping[str, Any]:
        """What each of the runs rests on."""
        reading = self._pair.reading
        sides = zip(reading.titles, reading.runs, strict=False)
        return {title: dict(run.record.provenance) for title, run in sides}

    @property
    def is_harmful(self) -> bool:
        """Whether one of the runs holds harmful labels."""
        return any(run.chosen_among.is_harmful for run in self._pair.reading.runs)

    def answer(self, chosen: Chosen) -> Answer:
        """What the page shows."""
        options = [option.value for option in forms_of(self._pair.reading)]
        form = chosen.get(FORM, options[0])
        found = answer(self.reading if form in (CHANGE, TABLE, MOVED) else self._pair.reading, chosen)
        levels = sorted({run.record.plan.confidence for run in self._pair.reading.runs})
        return with_levels(found, *levels) if levels else found

    def images(self, target: Target, descending: bool = True) -> ImagesBehind:
        """The images behind a target of its figures."""
        assert isinstance(target, ModelsTarget)
        assert self._pair.held is not None
        return ImagesBehind(models_images(self._pair.held, self._pair.reading, target))

    def labels_behind(self, target: Target, images: NDArray[np.int64]) -> Labels:
        """The labels for which a mark counts each of some of its images: what people can judge of them."""
        assert isinstance(target, ModelsTarget)
        assert self._pair.held is not None
        return models_given(self._pair.held, self._pair.reading, target, images)

    def shares(self, selected: NDArray[np.int64], targets: Sequence[Target]) -> Mapping[Target, tuple[int, int]]:
        """What a selection takes of the images behind each target: (selected, count)."""
        return selected_shares(selected, targets, lambda target: self.images(target).ids)

    def labels_of(self, image: int, chosen: Chosen) -> list[tuple[str, float, bool]]:
        """Nothing: two runs may have given an image different labels."""
        return []

    def words_of(self, image: int) -> str:
        """Nothing, for the same reason."""
        return ""

    def document(self) -> dict[str, Any]:
        """The same as `clipstudio compare --json` writes it."""
        return document(self.reading)


def _against(first: str, second: str) -> str:
    return first if first == second else f"{first or 'none'} against {second or 'none'}"
