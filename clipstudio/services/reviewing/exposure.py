"""How many harmful words and pictures each auditor has seen: kept on this machine only, never in a project."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from clipstudio.domain.whole_files import whole_file
from clipstudio.services.folders import data_folder

EXPOSURE_FILE = "exposure.json"
"""Name of the file in the data folder."""


@dataclass(frozen=True, slots=True)
class Exposure:
    """What an auditor has seen.

    Attributes:
        words: Harmful words.
        pictures: Pictures of harmful reviews.
    """

    words: int = 0
    pictures: int = 0

    def with_one(self, *, word: bool) -> Exposure:
        """The same after one more picture, and its word where it has one."""
        return Exposure(self.words + word, self.pictures + 1)


def exposure_of(auditor: str) -> Exposure:
    """What an auditor, by UUID, has seen on this machine; nothing where nothing can be read."""
    kept = _read().get(auditor)
    if not isinstance(kept, dict):
        return Exposure()
    return Exposure(*(_count(kept.get(name)) for name in ("words", "pictures")))


def keep_exposure(auditor: str, exposure: Exposure) -> None:
    """Keep what an auditor has seen; a disk that refuses holds up nobody's judging."""
    path = _file()
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(path) as new:
            new.write_text(json.dumps({**_read(), auditor: asdict(exposure)}, indent=1), encoding="utf-8")


def _file() -> Path:
    return data_folder() / EXPOSURE_FILE


def _read() -> dict[str, object]:
    try:
        found = json.loads(_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _count(kept: object) -> int:
    return kept if isinstance(kept, int) and kept >= 0 else 0
