"""Makes embedding maps: principal components at once, then PaCMAP, kept in the cache."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.errors import ProjectError
from clipstudio.domain.language import said_later, tr
from clipstudio.domain.maps import COMPONENTS, LEAST_IMAGES, MOST_SAMPLED, EmbeddingMap, MapMethod, MapPlan
from clipstudio.domain.models import ModelCard
from clipstudio.domain.progress import Progress, Work
from clipstudio.services.mapping.layout import lay_out
from clipstudio.statistics.embedding_maps import (
    JUDGED,
    Components,
    Scatter,
    stratified_sample,
    trustworthiness,
)
from clipstudio.storage.embeddings import StoredEmbeddings
from clipstudio.storage.project_file import ProjectFile

READ_ONLY = said_later("The map is not kept for the next time: the project is open read-only.")
ROWS_AT_ONCE = 16_384
FITTED = 131_072
"""Images of which the principal components are computed, drawn by the seed where there are more."""


@dataclass(frozen=True, slots=True)
class MapWish:
    """What is asked for.

    Attributes:
        model: Name of a registered model.
        by: Attribute whose values stratify the sample, where not all images are in it; empty for none.
        seed: Of sample and layout.
        sampled: Images laid out at most.
    """

    model: str
    by: str = ""
    seed: int = 0
    sampled: int = MOST_SAMPLED


@dataclass(frozen=True, slots=True, eq=False)
class FirstMap:
    """The map that is there at once, and what the layout goes on from.

    Attributes:
        shown: The finished map where it was kept, or else the map of the principal components.
        coordinates: (n, k) float32 principal components; empty where the finished map was kept.
        drawn: (n,) bool, the images that are laid out.
        judged: (m,) places of the images by which the map is judged, and ``vectors`` (m, d) theirs.
        without: Images asked for that have no embedding.
    """

    shown: EmbeddingMap
    coordinates: NDArray[np.float32]
    drawn: NDArray[np.bool_]
    judged: NDArray[np.int64]
    vectors: NDArray[np.float32]
    without: int

    @property
    def is_final(self) -> bool:
        """Whether nothing is left to be laid out."""
        return self.shown.method is MapMethod.PACMAP or len(self.shown.images) < LEAST_IMAGES


def first_map(
    project: ProjectFile, card: ModelCard, wish: MapWish, within: NDArray[np.int64] | None = None
) -> Work[FirstMap]:
    """The map of a project's embedded images that can be shown at once.

    Args:
        project: The open project.
        card: The model.
        wish: What is asked for.
        within: Only these images, (m,) int64; None for all.

    Raises:
        ProjectError: None of the images is embedded with this model, or all embeddings are alike.
    """
    yield Progress("Reading embeddings", 0, None)
    stored = project.embeddings.fullest(card.fingerprint)
    images, rows = _embedded(project, stored, within)
    asked = project.images.count() if within is None else len(within)
    if stored is None or not len(images):
        raise ProjectError(
            "None of {asked} images is embedded with “{name}” yet: compute embeddings first (`clipstudio "
            "embed`, or an audit with this model).",
            asked=asked,
            name=card.name,
        )
    drawn, plan = _sample(project, card, stored, wish, images)
    kept = project.maps.read(plan, images)
    nothing = np.empty((0, 0), np.float32)
    if kept is not None:
        return FirstMap(kept, nothing, drawn, np.empty(0, np.int64), nothing, asked - len(images))
    vectors = stored.file.map(int(rows.max()) + 1)
    components = yield from _fit(vectors, rows, wish.seed)
    if len(images) > 1 and not components.shares.any():
        raise ProjectError(
            "“{name}” has the same embedding for all of {images} images: there is nothing to lay out.",
            name=card.name,
            images=len(images),
        )
    coordinates = yield from _project(vectors, rows, components)
    judged = np.sort(np.random.default_rng(wish.seed).permutation(len(images))[:JUDGED])
    seen = np.array(vectors[rows[judged]])
    positions = _two(coordinates)
    yield Progress("Judging the map", 0, None)
    found, neighbours = trustworthiness(seen, positions[judged])
    shown = EmbeddingMap(
        plan,
        MapMethod.PCA,
        images,
        positions,
        drawn,
        found,
        len(judged),
        neighbours,
        float(components.shares[:2].sum()),
    )
    return FirstMap(shown, coordinates, drawn, judged, seen, asked - len(images))


@dataclass(frozen=True, slots=True, eq=False)
class MadeMap:
    """A finished map.

    Attributes:
        map: The map.
        without: Images asked for that are not on it.
        unkept: Why it could not be kept for the next time, as a sentence; empty where it was.
    """

    map: EmbeddingMap
    without: int
    unkept: str = ""


def finished_map(project: ProjectFile, first: FirstMap) -> Work[MadeMap]:
    """The map of PaCMAP, from the cache or laid out now and kept there.

    Raises:
        ClipstudioError: It could not be laid out.
    """
    if first.is_final:
        return MadeMap(first.shown, first.without)
    positions = yield from lay_out(first.coordinates, first.drawn, first.shown.plan.seed)
    yield Progress("Judging the map", 0, None)
    found, neighbours = trustworthiness(first.vectors, positions[first.judged])
    made = replace(
        first.shown,
        method=MapMethod.PACMAP,
        positions=positions,
        trustworthiness=found,
        neighbours=neighbours,
    )
    return MadeMap(made, first.without, _kept(project, made))


def _kept(project: ProjectFile, made: EmbeddingMap) -> str:
    """Keep a map; why it cannot be kept, where it cannot: what took minutes is shown all the same."""
    if project.read_only:
        return tr(READ_ONLY)
    try:
        project.maps.write(made)
    except ProjectError as error:
        return str(error)
    return ""


def make_map(
    project: ProjectFile, card: ModelCard, wish: MapWish, within: NDArray[np.int64] | None = None
) -> Work[MadeMap]:
    """The finished map of some images, as `first_map` and `finished_map` make it."""
    first = yield from first_map(project, card, wish, within)
    return (yield from finished_map(project, first))


def _embedded(
    project: ProjectFile, stored: StoredEmbeddings | None, within: NDArray[np.int64] | None
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The embedded images, (n,) ascending, and the row of the vector of each."""
    if stored is None:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    images, rows = project.embeddings.rows(stored)
    kept = ~np.isin(images, project.images.removed())
    if within is not None:
        kept &= np.isin(images, within)
    return images[kept], rows[kept]


def _sample(
    project: ProjectFile, card: ModelCard, stored: StoredEmbeddings, wish: MapWish, images: NDArray[np.int64]
) -> tuple[NDArray[np.bool_], MapPlan]:
    """Which images are laid out, and the plan that says so."""
    plan = MapPlan(card.fingerprint, stored.file.path.stem, wish.seed, wish.sampled)
    codes = np.zeros(len(images), np.int32)
    if len(images) > wish.sampled and wish.by in project.attributes.names():
        codes = project.attributes.codes(wish.by, images).codes.astype(np.int32)
        plan = replace(plan, by=wish.by, strata=hashlib.sha256(codes.tobytes()).hexdigest()[:16])
    return stratified_sample(codes, wish.sampled, wish.seed), plan


def _fit(vectors: NDArray[np.float32], rows: NDArray[np.int64], seed: int) -> Work[Components]:
    """The principal components, from a part of the vectors at a time."""
    used = rows
    if len(rows) > FITTED:
        used = np.random.default_rng(seed).choice(rows, FITTED, replace=False)
    used, scatter = np.sort(used), Scatter(vectors.shape[1])
    for start in range(0, len(used), ROWS_AT_ONCE):
        yield Progress("Finding principal components", start, len(used))
        scatter.add(vectors[used[start : start + ROWS_AT_ONCE]])
    return scatter.components(min(COMPONENTS, max(len(rows) - 1, 2)))


def _project(
    vectors: NDArray[np.float32], rows: NDArray[np.int64], components: Components
) -> Work[NDArray[np.float32]]:
    """Every image along the components, (n, k)."""
    found = np.empty((len(rows), len(components.axes)), np.float32)
    for start in range(0, len(rows), ROWS_AT_ONCE):
        yield Progress("Reading embeddings", start, len(rows))
        part = slice(start, start + ROWS_AT_ONCE)
        found[part] = components.project(vectors[rows[part]])
    return found


def _two(coordinates: NDArray[np.float32]) -> NDArray[np.float32]:
    """The first two components; zeros where there is but one."""
    positions = np.zeros((len(coordinates), 2), np.float32)
    positions[:, : coordinates.shape[1]] = coordinates[:, :2]
    return positions
