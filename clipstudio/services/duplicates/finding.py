"""Which images of a project look alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.duplicates import LookAlikeGroup, LookAlikes, Verdict
from clipstudio.domain.errors import ProjectError
from clipstudio.domain.language import said_later
from clipstudio.domain.progress import Work
from clipstudio.engine.registry import SAMPLE_NAME
from clipstudio.services.clusters import ClusterPlan, by_look_alikes
from clipstudio.services.importing.thumbnails import Hashed, hash_images
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.sample_images import holds_drawn_images_alone
from clipstudio.statistics.linkage import complete_groups
from clipstudio.statistics.near_pairs import MOST_DISTANCE, NearPairs, TooManyPairsError, near_pairs
from clipstudio.storage.embeddings import StoredEmbeddings
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader

LIKER_THAN = 99.0
"""Two images are confirmed by a model whose cosine is larger than that of so many of 100 random pairs."""
RANDOM_PAIRS = 20_000
FEWEST = 50
"""Images that a model must have embedded for its random pairs to say anything."""
TOO_MANY = said_later(
    "More than five million pairs of pictures look alike at a distance of {distance}. Choose a smaller distance, "
    "or take series of the same picture out of the project first."
)


def find_look_alikes(
    project: ProjectFile, shelf: ModelCache | None = None, distance: int = MOST_DISTANCE
) -> Work[LookAlikes]:
    """Look at the pictures that were not looked at yet, and find all pairs that look alike.

    Args:
        project: The project.
        shelf: The registered models: the one that has embedded most images confirms the pairs. None for none.
        distance: By how many of 256 bits two may differ.

    Raises:
        ProjectError: There are too many.
    """
    looked = yield from hash_images(project)
    ids, hashes = _known_hashes(project, looked.unkept)
    total = project.images.count()
    # An even surface has no edge that is darker on one side: all of them would look alike.
    even = ~hashes.any(axis=1)
    ids, hashes = ids[~even], hashes[~even]
    try:
        pairs = yield from near_pairs(hashes, distance)
    except TooManyPairsError:
        raise ProjectError(TOO_MANY, distance=distance) from None
    found = LookAlikes(
        ids[pairs.first],
        ids[pairs.second],
        pairs.distance,
        np.full(len(pairs), np.nan, np.float32),
        len(ids),
        total - len(ids) - int(even.sum()),
        int(even.sum()),
        unkept=looked.fault,
    )
    return found if shelf is None else _confirmed(project, shelf, found)


def group_look_alikes(project: ProjectReader, found: LookAlikes, distance: int) -> tuple[LookAlikeGroup, ...]:
    """Groups in which every two images look alike; of each the image first that is best kept.

    That is the one with values of most attributes: audits would lose those of a copy. Of several it is the largest
    picture, then the largest file.

    Args:
        project: The project.
        found: The pairs.
        distance: By how many bits the images of a group differ at most.
    """
    images, place = np.unique(np.r_[found.first, found.second], return_inverse=True)
    half = len(found.first)
    pairs = NearPairs(place[:half], place[half:], found.distance)
    groups = complete_groups(len(images), pairs, distance)
    rows = project.images.rows(images) if groups else ()
    spoken = project.attributes.spoken_of(images) if groups else {}
    best = {
        int(row.id): (-spoken.get(int(row.id), 0), -row.width * row.height, -row.mark.size if row.mark else 0)
        for row in rows
    }
    inside = np.full(len(images), -1)
    for number, group in enumerate(groups):
        inside[group] = number
    same = (inside[pairs.first] == inside[pairs.second]) & (inside[pairs.first] >= 0)
    widest = np.zeros(len(groups), np.int64)
    np.maximum.at(widest, inside[pairs.first[same]], pairs.distance[same].astype(np.int64))
    return tuple(
        LookAlikeGroup(
            tuple(sorted(images[group].tolist(), key=lambda id: (best.get(id, (0, 0, 0)), id))), int(diameter)
        )
        for group, diameter in zip(groups, widest, strict=True)
    )


def cluster_look_alikes(project: ProjectFile, shelf: ModelCache, distance: int) -> Work[ClusterPlan]:
    """Compare all pictures, and plan a cluster for each group that looks alike and was not told apart.

    Raises:
        ProjectError: As `find_look_alikes`.
    """
    found = yield from find_look_alikes(project, shelf, distance)
    return by_look_alikes(project, group_look_alikes(project, not_told_apart(project, found), distance))


def not_told_apart(project: ProjectReader, found: LookAlikes) -> LookAlikes:
    """The pairs without those of which it was decided that they are not the same."""
    decided = [each for each in project.look_alikes.all() if each.verdict is Verdict.DIFFERENT]
    ids = project.images.by_digests({digest for each in decided for digest in (each.first, each.second)})
    apart = {
        tuple(sorted((ids[each.first], ids[each.second])))
        for each in decided
        if each.first in ids and each.second in ids
    }
    if not apart:
        return found
    pairs = zip(found.first.tolist(), found.second.tolist(), strict=True)
    return found.kept(np.array([pair not in apart for pair in pairs], bool))


def _known_hashes(project: ProjectReader, unkept: Sequence[Hashed]) -> tuple[NDArray[np.int64], NDArray[np.uint8]]:
    """The images that were looked at, ascending, and how they look, (n, 32) uint8."""
    ids, digests = project.images.present_digests()
    known, hashes = project.hashes.read()
    if unkept:
        both = np.concatenate([known, np.array([digest for digest, _ in unkept], digests.dtype)])
        known, first = np.unique(both, return_index=True)
        hashes = np.concatenate([hashes, np.stack([each for _, each in unkept])])[first]
    if not len(known):
        return ids[:0], np.empty((0, 32), np.uint8)
    at = np.minimum(np.searchsorted(known, digests), len(known) - 1)
    there = known[at] == digests
    return ids[there], hashes[at[there]]


def _confirmed(project: ProjectFile, shelf: ModelCache, found: LookAlikes) -> LookAlikes:
    """The pairs without those that a model finds no more alike than others."""
    best = _fullest(project, shelf)
    if best is None or not len(found.first):
        return found
    name, stored, images, rows = best
    vectors = stored.file.map(int(rows.max()) + 1)
    least = _usual_cosine(vectors, rows)
    both = np.stack([np.searchsorted(images, found.first), np.searchsorted(images, found.second)])
    both = np.minimum(both, len(images) - 1)
    known = (images[both[0]] == found.first) & (images[both[1]] == found.second)
    cosine = found.cosine.copy()
    cosine[known] = _cosines(vectors, rows[both[0][known]], rows[both[1][known]])
    keep = ~(cosine < least)
    return replace(
        found,
        first=found.first[keep],
        second=found.second[keep],
        distance=found.distance[keep],
        cosine=cosine[keep],
        model=name,
        least_cosine=least,
        refused=int((~keep).sum()),
    )


def _fullest(
    project: ProjectFile, shelf: ModelCache
) -> tuple[str, StoredEmbeddings, NDArray[np.int64], NDArray[np.int64]] | None:
    """Of the registered models the one that has embedded most images: its name and its vectors.

    The drawn example knows nothing of photographs: it is asked about drawings alone.
    """
    best = None
    is_drawn = holds_drawn_images_alone(project)
    for card in shelf.registry.cards():
        if card.name == SAMPLE_NAME and not is_drawn:
            continue
        if (stored := project.embeddings.fullest(card.fingerprint)) is not None:
            images, rows = project.embeddings.rows(stored)
            if len(images) >= max(FEWEST, 0 if best is None else len(best[2]) + 1):
                best = (card.name, stored, images, rows)
    return best


def _usual_cosine(vectors: NDArray[np.float32], rows: NDArray[np.int64]) -> float:
    """The cosine that 99 of 100 random pairs of different images do not reach."""
    draw = np.random.default_rng(0)
    first = draw.integers(0, len(rows), RANDOM_PAIRS)
    second = (first + draw.integers(1, len(rows), RANDOM_PAIRS)) % len(rows)
    return float(np.percentile(_cosines(vectors, rows[first], rows[second]), LIKER_THAN))


def _cosines(
    vectors: NDArray[np.float32], first: NDArray[np.int64], second: NDArray[np.int64]
) -> NDArray[np.float32]:
    result = np.empty(len(first), np.float32)
    for start in range(0, len(first), 8192):
        part = slice(start, start + 8192)
        result[part] = np.einsum("ij,ij->i", vectors[first[part]], vectors[second[part]])
    return result
