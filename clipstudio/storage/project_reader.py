"""What can be read of an open project: all that a view holds of it, and a question on a reading thread gets."""

from __future__ import annotations

from pathlib import Path

from clipstudio.storage.attributes import AttributeReader
from clipstudio.storage.collections import CollectionReader
from clipstudio.storage.edits import EditReader
from clipstudio.storage.embeddings import EmbeddedReader
from clipstudio.storage.image_facets import FacetReader
from clipstudio.storage.images import ImageReader
from clipstudio.storage.import_places import ImportPlaceReader
from clipstudio.storage.label_sets import LabelSetReader
from clipstudio.storage.look_alikes import LookAlikeReader
from clipstudio.storage.perceptual import HashFile
from clipstudio.storage.plan_locks import PlanLockReader
from clipstudio.storage.predictions import PredictionReader
from clipstudio.storage.probe_runs import ProbeRunReader
from clipstudio.storage.project_secret import SecretReader
from clipstudio.storage.removals import RemovalReader
from clipstudio.storage.reports import ReportReader
from clipstudio.storage.review_reader import ReviewReader
from clipstudio.storage.run_list import RunListReader
from clipstudio.storage.runs import RunReader
from clipstudio.storage.saved_filters import SavedFilterReader
from clipstudio.storage.thumbnails import ThumbnailFolder
from clipstudio.storage.unreadable_files import UnreadableFileReader


class ProjectReader:
    """The part of a `ProjectFile` that writes nothing: whoever is given one can only read, by type.

    Attributes:
        path: The project file.
        cache: The folder beside it that holds only what can be rebuilt.
        read_only: Whether the file was opened for reading only, so that every write is refused.
        uuid: The project's identity, whatever its file is called.
        images, import_places, unreadable_files, look_alikes, collections, attributes, label_sets, runs,
            probe_runs, run_list, predictions, removals, reports, reviews: The stores, one per word.
        embedded: Which models have embedded images.
        saved_filters: Filters that were given a name.
        facets: What all images are by cluster, folder, files and collections.
        thumbnails: The cached thumbnails.
        hashes: The cached fingerprints of how the images look.
        edits: Who changed what, and when.
        plan_locks: Plans that were locked before results were seen.
        secret: Random bytes that never leave the project.
        pictures: Reduced pictures that came with a review, of images whose files are not on this machine.
    """

    path: Path
    cache: Path
    read_only: bool
    uuid: str
    images: ImageReader
    import_places: ImportPlaceReader
    unreadable_files: UnreadableFileReader
    look_alikes: LookAlikeReader
    collections: CollectionReader
    embedded: EmbeddedReader
    facets: FacetReader
    saved_filters: SavedFilterReader
    attributes: AttributeReader
    label_sets: LabelSetReader
    runs: RunReader
    probe_runs: ProbeRunReader
    run_list: RunListReader
    predictions: PredictionReader
    reports: ReportReader
    removals: RemovalReader
    reviews: ReviewReader
    edits: EditReader
    thumbnails: ThumbnailFolder
    hashes: HashFile
    pictures: ThumbnailFolder
    plan_locks: PlanLockReader
    secret: SecretReader
