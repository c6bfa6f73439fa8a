"""Finished embedding maps in the cache folder, a file each."""

from __future__ import annotations

import hashlib
import json
import zipfile
from dataclasses import asdict
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.errors import ProjectError, system_reason
from clipstudio.domain.maps import EmbeddingMap, MapMethod, MapPlan
from clipstudio.domain.whole_files import whole_file

VERSION = 2
"""Of the layout of the files and of how maps are made: those of another are made again."""
KEPT = 12
"""Maps that are kept, those that were looked at last."""


class MapFolder:
    """Maps by model, images, parameters and seed: what was made once opens at once.

    All of it can be deleted at any time and is made again.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self, plan: MapPlan, images: NDArray[np.int64]) -> EmbeddingMap | None:
        """The map of these images, (n,) ascending; None where there is none, or none that can be read."""
        path = self._path(plan, images)
        try:
            with path.open("rb") as file, np.load(file, allow_pickle=False) as held:
                facts = json.loads(str(held["facts"]))
                found = EmbeddingMap(
                    plan,
                    MapMethod(facts["method"]),
                    images,
                    held["positions"],
                    held["is_sampled"],
                    float(facts["trustworthiness"]),
                    int(facts["judged_on"]),
                    int(facts["neighbours"]),
                    float(facts["explained"]),
                )
            if found.positions.shape != (len(images), 2) or found.is_sampled.shape != (len(images),):
                return None
            path.touch()
        except (OSError, ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile):
            return None
        return found

    def write(self, made: EmbeddingMap) -> None:
        """Keep a map; of those that were not looked at for longest, let go what is too many.

        Raises:
            ProjectError: The cache folder cannot be written.
        """
        facts = {
            "version": VERSION,
            "plan": asdict(made.plan),
            "method": made.method.value,
            "images": len(made.images),
            "trustworthiness": made.trustworthiness,
            "judged_on": made.judged_on,
            "neighbours": made.neighbours,
            "explained": made.explained,
        }
        arrays = {"images": made.images, "positions": made.positions, "is_sampled": made.is_sampled}
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with whole_file(self._path(made.plan, made.images)) as partial, partial.open("wb") as file:
                np.savez(file, facts=np.array(json.dumps(facts)), **arrays)  # type: ignore[arg-type]
            for old in sorted(self.folder.glob("*.npz"), key=lambda path: -path.stat().st_mtime_ns)[KEPT:]:
                old.unlink(missing_ok=True)
        except OSError as error:
            raise ProjectError(
                "The map cannot be kept in “{folder}”: {strerror}. It is part of the project's cache: make "
                "room, check its permissions, or delete the cache, and try again.",
                folder=self.folder,
                strerror=system_reason(error),
            ) from error

    def _path(self, plan: MapPlan, images: NDArray[np.int64]) -> Path:
        asked = json.dumps({"version": VERSION, **asdict(plan)}, sort_keys=True).encode()
        digest = hashlib.sha256(asked + np.ascontiguousarray(images, dtype="<i8").tobytes())
        return self.folder / f"{digest.hexdigest()[:32]}.npz"
