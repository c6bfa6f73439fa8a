"""Images of a project, and the questions that select among them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from clipstudio.domain.ids import CollectionId, ImageId, ReviewId, RunId
from clipstudio.domain.searching import SearchQuery


class Rendering(StrEnum):
    """How the pixels of a file become 8-bit RGB."""

    PLAIN = "plain"
    """By Pillow's own conversion, as in open_clip's pipeline."""
    ON_WHITE = "on-white"
    """Transparency laid on white."""
    SCALED = "scaled"
    """Greys of more than 8 bits, or turned round, brought to 0 (black) to 255 (white)."""


@dataclass(frozen=True, slots=True)
class FileMark:
    """Size, time and digest of a file when its image was imported, to detect later changes.

    Attributes:
        path: Where it lies.
        size: Bytes.
        modified_ns: Time of its last change, nanoseconds since 1970.
        sha256: Lower-case hex digest of its bytes: the image's identity.
    """

    path: Path
    size: int
    modified_ns: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ImageFacts:
    """What reading an image file once tells.

    Attributes:
        sha256: Lower-case hex digest of the file's bytes: the image's identity.
        size: Bytes.
        format: As Pillow names it ("JPEG").
        width: Pixels after the EXIF orientation is applied.
        height: Pixels after the EXIF orientation is applied.
        orientation: EXIF orientation 1 to 8 (1 when none is given).
        rendering: How its pixels become RGB; None while that is not known.
    """

    sha256: str
    size: int
    format: str
    width: int
    height: int
    orientation: int = 1
    rendering: Rendering | None = Rendering.PLAIN


@dataclass(frozen=True, slots=True)
class ImageRow:
    """What a tile shows of an image: enough to paint it without asking again."""

    id: ImageId
    sha256: str
    path: Path | None
    width: int
    height: int
    missing: bool
    mark: FileMark | None = None
    """What the file at ``path`` was when it was imported; None where no path is known."""
    removed: bool = False
    """Whether it was removed from the project; results that were made before still show it."""

    @property
    def name(self) -> str:
        """The file name, or the start of the digest when no path is known."""
        return self.path.name if self.path else self.sha256[:12]


@dataclass(frozen=True, slots=True)
class ImageFiles:
    """Where the bytes of an image can be read.

    Attributes:
        id: The image.
        rendering: How its pixels become RGB; None while that is not known.
        present: Its files that were there at the last look, best first.
    """

    id: ImageId
    rendering: Rendering | None
    present: tuple[FileMark, ...]


@dataclass(frozen=True, slots=True)
class ImageDetails:
    """All a project knows of one image, for the preview."""

    row: ImageRow
    facts: ImageFacts
    paths: tuple[Path, ...]
    cluster: str | None
    attributes: Mapping[str, tuple[tuple[str, str], ...]]
    """Attribute name to (value, source name) pairs, newest source first."""


class SortKey(StrEnum):
    """What images are sorted by, whatever is known of them."""

    ADDED = "added"
    NAME = "name"
    """File name, without its folder."""
    FOLDER = "folder"
    """Folder, then file name."""
    MODIFIED = "modified"
    """When the file was last changed."""
    SIZE = "size"
    """Number of pixels."""
    CLUSTER = "cluster"
    """The person, video or sequence, by its name; images of none come last."""
    PROBABILITY = "probability"
    SIMILARITY = "similarity"
    """How near to what is searched for."""


@dataclass(frozen=True, slots=True)
class AttributeOrder:
    """Sorted by the values of an attribute, in the order of these values; images without one come last."""

    attribute: str


SortedBy = SortKey | AttributeOrder


@dataclass(frozen=True, slots=True)
class AttributeFilter:
    """Keep images whose attribute has one of ``values``; None among them means *missing*."""

    attribute: str
    values: frozenset[str | None]


class FileState(StrEnum):
    """How often an image is on the disk, at the last look; each image is in one of these."""

    ONE = "one"
    """At one place."""
    SEVERAL = "several"
    """At several places: exact duplicates."""
    MISSING = "missing"
    """Its file is not where it was, or it never had one."""


class CopyState(StrEnum):
    """What was decided of an image that looks like others; each image is in one of these."""

    KEPT = "kept"
    """It is kept, and others are left out as copies of it."""
    COPY = "copy"
    """It is left out as a copy of one that is kept."""
    NEITHER = "neither"
    """Nothing of the kind was decided."""


@dataclass(frozen=True, slots=True)
class LabelFilter:
    """Keep images whose probability of a label in a run lies in [minimum, maximum]."""

    run: RunId
    label: str
    minimum: float = 0.0
    maximum: float = 1.0


@dataclass(frozen=True, slots=True)
class TopLabelFilter:
    """Keep images whose most probable label in a run is one of ``labels``.

    None among them means *no top label*: the run did not score the image, or several labels share the highest
    probability and the run gives it none of them.
    """

    run: RunId
    labels: frozenset[str | None]


@dataclass(frozen=True, slots=True)
class FoundBy:
    """The search that found the images of a filter.

    Attributes:
        query: What was searched for; a picture that was pasted is not kept.
        least: The least cosine of the images that were taken.
        at: When, UTC.
    """

    query: SearchQuery
    least: float
    at: datetime


@dataclass(frozen=True, slots=True)
class AnswerFilter:
    """Keep images of which a review says something.

    Attributes:
        review: The review.
        question: Name of its question.
        value: The answer, as it is kept; None for images without an answer.
        whose: The rule by which auditors' answers count, or the UUID of an auditor.
        words: What is asked for, in words, for who reads it where the review is not at hand.
    """

    review: ReviewId
    question: str
    value: str | None
    whose: str = "majority"
    words: str = ""


@dataclass(frozen=True, slots=True)
class ImageQuery:
    """Which images, in which order. Sorting by probability needs ``label``."""

    collection: CollectionId | None = None
    attributes: tuple[AttributeFilter, ...] = ()
    text: str = ""
    label: LabelFilter | None = None
    sort: SortedBy = SortKey.ADDED
    descending: bool = False
    ids: tuple[ImageId, ...] | None = field(default=None, repr=False)
    """Restrict to these images; None means no restriction."""
    answer: AnswerFilter | None = None
    without_copies: bool = False
    """Leave out what was decided to be a copy of another image."""
    folders: frozenset[str | None] = frozenset()
    """Images with a file right in one of these folders; None among them means *in no folder*: no file of them was
    ever seen. Empty means no restriction."""
    clusters: frozenset[str | None] = frozenset()
    """Images of one of these clusters; None among them means *in no cluster*. Empty means no restriction."""
    files: frozenset[FileState] = frozenset()
    """Images in one of these states; empty means no restriction."""
    top_label: TopLabelFilter | None = None
    copies: frozenset[CopyState] = frozenset()
    """Images in one of these states; empty means no restriction."""
    no_collection: bool = False
    """Images that are in no collection."""
    found_by: FoundBy | None = None
    """The search that ``ids`` come from; selects nothing by itself."""
    saved_as: str = ""
    """What the filter was saved as when a plan named it; selects nothing by itself."""
