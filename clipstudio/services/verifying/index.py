"""What a pack says that it holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from clipstudio.domain.packs import FORMAT, VERSION, PackError
from clipstudio.domain.probes import ProbeName
from clipstudio.domain.reports import ReportPlan
from clipstudio.results.plan_standing import PlanStanding
from clipstudio.services.packing.documents import loaded, mapping_of
from clipstudio.services.verifying.opening import OpenPack

NAME = "data/pack.json"


@dataclass(frozen=True, slots=True)
class IndexedRun:
    """A run, as `pack.json` lists it: how many images, whether it has rows, the comparisons with codes in them."""

    images: int
    has_rows: bool
    group_codes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class IndexedResult:
    """Something that is reported: the run of an audit or a probe."""

    code: str
    title: str
    probe: ProbeName | None
    is_withheld: bool
    runs: tuple[str, ...]
    basis: Mapping[str, Any]
    standing: PlanStanding


@dataclass(frozen=True, slots=True)
class Suppressed:
    """What is withheld: groups of fewer images, each a list of attribute and value."""

    minimum_cell: int
    groups: tuple[tuple[tuple[str, str], ...], ...]


@dataclass(frozen=True, slots=True)
class PackIndex:
    """The content of `pack.json`; docs/evidence-pack.md says what each field means."""

    format: Literal["clipstudio-evidence-pack"]
    version: int
    program: str
    report: ReportPlan
    suppression: Suppressed
    images: str
    reported: tuple[IndexedResult, ...]
    runs: Mapping[str, IndexedRun]
    reviews: tuple[str, ...]
    left_out: tuple[str, ...]
    not_recomputed: Mapping[str, str]


def read_index(pack: OpenPack) -> PackIndex:
    """What a pack holds.

    Raises:
        PackError: It does not say, or is of a newer clipstudio.
    """
    document = mapping_of(pack.read(NAME), NAME)
    if document.get("format") != FORMAT:
        raise PackError("This bag is no evidence pack of clipstudio: its pack.json is of another format.")
    if document.get("version") != VERSION:
        raise PackError(
            "This evidence pack is of format {document}; this clipstudio reads {version}. Check it with "
            "the version of clipstudio that its pack.json names.",
            document=document.get("version"),
            version=VERSION,
        )
    return loaded(PackIndex, document, NAME)
