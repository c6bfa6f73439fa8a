"""What files are for, when several of any kind come at once: dropped on the window."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from clipstudio.domain.language import said_later
from clipstudio.domain.projects import REVIEW_SUFFIX, SUFFIX
from clipstudio.services.importing.image_kinds import IMAGE_SUFFIXES
from clipstudio.services.importing.layouts.layout import Layout
from clipstudio.services.importing.layouts.reading import companions, recognise
from clipstudio.services.importing.prediction_preview import is_of_predictions
from clipstudio.services.importing.tables import SUFFIXES as TABLE_SUFFIXES

WEIGHT_SUFFIXES = (".safetensors", ".pt", ".pth", ".bin", ".ckpt")
TEXT_SUFFIX, JSON_SUFFIX = ".txt", ".json"
LONGEST_JSON = 1_000_000
"""Bytes: a label set or a configuration is no longer than this."""

MOST_FOLDERS = 200
"""Folders that are looked into for a picture."""

TAKEN = said_later(
    "folders and images, tables of attributes or of predictions (CSV, Excel, Parquet), annotations (COCO, Label "
    "Studio), label sets, weights and configurations of models, reviews, and clipstudio projects"
)


@dataclass(frozen=True, slots=True)
class Dropped:
    """Files by what they are for; every file is in one of these.

    Attributes:
        projects: Project files.
        images: Folders and pictures to import.
        tables: Tables of attributes and annotations, or of labels where label sets are looked at.
        predictions: Tables of what another model said of the images.
        labels: Label sets.
        model: Weights, configurations and folders of a model.
        reviews: Reviews that left a project, to be judged or to be brought back.
        unknown: What nothing can be done with.
    """

    projects: tuple[Path, ...] = ()
    images: tuple[Path, ...] = ()
    tables: tuple[Path, ...] = ()
    predictions: tuple[Path, ...] = ()
    labels: tuple[Path, ...] = ()
    model: tuple[Path, ...] = ()
    reviews: tuple[Path, ...] = ()
    unknown: tuple[Path, ...] = ()


def sort_dropped(paths: Sequence[Path]) -> Dropped:
    """Sort files and folders by what they are for; a folder, a JSON file and a table are looked into."""
    kinds: dict[str, list[Path]] = {}
    for path in paths:
        kinds.setdefault(_kind(path), []).append(path)
    if tables := kinds.get("tables"):
        kinds["tables"] = _without_companions(tables)
    return Dropped(**{kind: tuple(found) for kind, found in kinds.items()})


def _without_companions(tables: Sequence[Path]) -> list[Path]:
    """Files but those that the first of them is read together with."""
    first, *others = tables
    layout = recognise(first)
    together = companions(first, layout) if layout is not None else ()
    return [first, *(path for path in others if path not in together)]


def _kind(path: Path) -> str:
    suffix = path.suffix.lower()
    if path.is_dir():
        if _holds_a_model(path):
            return "model"
        return "tables" if not _holds_images(path) and recognise(path) is not None else "images"
    if suffix == SUFFIX:
        return "projects"
    if suffix == REVIEW_SUFFIX:
        return "reviews"
    if suffix in IMAGE_SUFFIXES:
        return "images"
    if suffix == JSON_SUFFIX:
        return _kind_of_json(path)
    if suffix == TEXT_SUFFIX:
        return "labels" if recognise(path) in (Layout.TABLE, None) else "tables"
    if suffix in TABLE_SUFFIXES:
        return "predictions" if is_of_predictions(path) else "tables"
    return "model" if suffix in WEIGHT_SUFFIXES else "unknown"


def _holds_a_model(folder: Path) -> bool:
    """Whether weights lie in a folder itself, with a configuration beside them."""
    try:
        suffixes = {each.suffix.lower() for each in folder.iterdir()}
    except OSError:
        return False
    return JSON_SUFFIX in suffixes and not suffixes.isdisjoint(WEIGHT_SUFFIXES)


def _holds_images(folder: Path) -> bool:
    """Whether there are pictures in a folder or in the first of those below it."""
    for number, (_, folders, files) in enumerate(os.walk(folder)):
        if any(Path(name).suffix.lower() in IMAGE_SUFFIXES for name in files):
            return True
        if number >= MOST_FOLDERS:
            return bool(folders)
    return False


def _kind_of_json(path: Path) -> str:
    if recognise(path) is not None:
        return "tables"
    try:
        if path.stat().st_size > LONGEST_JSON:
            return "unknown"
        document = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return "unknown"
    if not isinstance(document, dict):
        return "unknown"
    return "labels" if "labels" in document else "model"
