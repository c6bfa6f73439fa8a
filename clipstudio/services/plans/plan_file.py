"""What a plan file holds, so that another project, on another machine, can be asked the same."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, ClassVar, Final, Literal

from pydantic import ConfigDict

from clipstudio.domain.audits import AuditPlan
from clipstudio.domain.images import CopyState, FileState
from clipstudio.domain.labels import LabelSet
from clipstudio.domain.probes import ProbeName, ProbePlan
from clipstudio.services.probes.registry import PROBES

FORMAT: Final = "clipstudio-plan"
VERSION: Final = 1
AUDIT = "audit"
"""The kind of a plan that is no probe's."""

_ADDED_LATER = ("no_collection", "no_folder")
"""Parts of a filter that earlier plans lack: the digest of what those ask must stay what it was."""

_STRICT = ConfigDict(extra="forbid", strict=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedValues:
    """Images whose attribute has one of some values.

    Attributes:
        attribute: Name of the attribute.
        values: Its values.
        missing: Whether images without a value are meant too.
    """

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    attribute: str
    values: tuple[str, ...] = ()
    missing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedImages:
    """Which images: by a filter, or by a list of their SHA-256.

    Attributes:
        by: Whether the fields of the filter or `listed` select.
        count: How many they were.
        sha256: Digest of their sorted digests, one a line.
        listed: SHA-256 of each; None where a filter selects and they were left out.
        saved_as: Name of the saved filter that was chosen; selects nothing by itself.
        collection: Name of the collection; empty for all images.
        text: What file names must hold.
        without_copies: Whether what was decided to be a copy is left out.
        no_collection: Whether images of no collection are meant.
        folders: Folders of the files; empty for any.
        no_folder: Whether images without a file are meant, beside those of ``folders``.
        clusters: Clusters; empty for any.
        no_cluster: Whether images of no cluster are meant, beside those of ``clusters``.
        files: States of the files; empty for any.
        copies: What was decided of images that look alike; empty for anything.
        attributes: Values that are asked for.
    """

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    by: Literal["filter", "list"]
    count: int
    sha256: str
    saved_as: str = ""
    collection: str = ""
    text: str = ""
    without_copies: bool = False
    no_collection: bool = False
    folders: tuple[str, ...] = ()
    no_folder: bool = False
    clusters: tuple[str, ...] = ()
    no_cluster: bool = False
    files: tuple[FileState, ...] = ()
    copies: tuple[CopyState, ...] = ()
    attributes: tuple[PlannedValues, ...] = ()
    listed: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedModel:
    """A model, or predictions from elsewhere.

    Attributes:
        name: What it is called where the plan was written.
        fingerprint: Of a model: what it is known by.
        predictions: Of predictions: SHA-256 of their table.
    """

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    name: str
    fingerprint: str = ""
    predictions: str = ""

    @property
    def identity(self) -> str:
        """What it is, whatever it is called."""
        return self.fingerprint or f"predictions:{self.predictions}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedLabel:
    """One label of a set."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    label: str
    category: str = ""
    prompts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedLabelSet:
    """A label set in full.

    Attributes:
        name: What it is called.
        version: Number of its version where the plan was written.
        sha256: Digest of labels, categories, prompts and templates; empty where it was left out.
        description: In the user's words.
        templates: Sentences that labels are put in.
        labels: In order.
    """

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    name: str
    version: int = 0
    sha256: str = ""
    description: str = ""
    templates: tuple[str, ...]
    labels: tuple[PlannedLabel, ...]

    @property
    def content(self) -> LabelSet:
        """The label set.

        Raises:
            LabelSetError: It cannot be used.
        """
        return LabelSet.from_document(
            {
                "name": self.name,
                "description": self.description,
                "templates": list(self.templates),
                "labels": [asdict(each) | {"prompts": list(each.prompts)} for each in self.labels],
            }
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedCaptions:
    """The captions of a scenes probe in full.

    Attributes:
        table: Path of the table that they were read from; empty where they were written in the program.
        sha256: The table's digest.
        rows: (image, sequence, caption, kind), of which image or sequence is empty.
    """

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    table: str = ""
    sha256: str = ""
    rows: tuple[tuple[str, str, str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFile:
    """All that a plan file holds.

    Attributes:
        format: That it is a plan of this program.
        version: Of the format.
        written_by: The program that wrote it, with its version.
        kind: "audit", or the name of a probe.
        name: What the plan is called.
        precision: What to ask for so that it is computed as it was: "float32" or "auto".
        images: Which images.
        models: The model, or those that are compared.
        plan: Every other field of the plan by its name, with its value as JSON has it.
        label_sets: In full; none for probes that make their own.
        captions: Of a scenes probe.
        attributes: Name of each attribute that the plan uses to a digest of the images' values.
        clusters: Digest of which images belong together; empty where they are independent, or it is not known.
    """

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    format: Literal["clipstudio-plan"]
    version: Literal[1]
    written_by: str = ""
    kind: str
    name: str
    precision: Literal["float32", "auto"] = "float32"
    images: PlannedImages
    models: tuple[PlannedModel, ...]
    plan: dict[str, Any]
    label_sets: tuple[PlannedLabelSet, ...] = ()
    captions: PlannedCaptions | None = None
    attributes: dict[str, str] = field(default_factory=dict)
    clusters: str = ""

    @property
    def inputs(self) -> dict[str, Any]:
        """Digests of what the plan was made for: its images, their values, and which belong together."""
        return {"images": self.images.sha256, "attributes": self.attributes, "clusters": self.clusters}

    @property
    def probe(self) -> ProbeName | None:
        """Which probe; None for an audit."""
        return None if self.kind == AUDIT else ProbeName(self.kind)

    @property
    def comparisons(self) -> tuple[tuple[str, ...], ...]:
        """The attributes that are compared; none for a probe without groups."""
        return tuple(map(tuple, self.plan.get("comparisons", ())))

    @property
    def type(self) -> type[AuditPlan] | type[ProbePlan]:
        """The class of the plan."""
        return AuditPlan if self.probe is None else PROBES[self.probe].plan

    @property
    def canonical(self) -> str:
        """What is asked, as one line of JSON with sorted keys: neither what it is called nor what was found then.

        Of images that a filter selects, the filter; of a list, its digest. Of a model its fingerprint, of a label
        set its digest.
        """
        return json.dumps(self._asked(), sort_keys=True, ensure_ascii=False, separators=(",", ":"))

    @property
    def sha256(self) -> str:
        """Digest of `canonical`: two plans that ask the same have the same."""
        return hashlib.sha256(self.canonical.encode()).hexdigest()

    def _asked(self) -> Mapping[str, Any]:
        images: dict[str, Any] = {"sha256": self.images.sha256}
        if self.images.by == "filter":
            images = asdict(self.images)
            for found in ("by", "count", "sha256", "listed", "saved_as"):
                del images[found]
            for later in _ADDED_LATER:
                if not images[later]:
                    del images[later]
        return {
            "format": self.format,
            "version": self.version,
            "kind": self.kind,
            "images": images,
            "models": [each.identity for each in self.models],
            "plan": self.plan,
            "label_sets": [each.content.sha256 for each in self.label_sets],
            "captions": None if self.captions is None else self.captions.rows,
        }
