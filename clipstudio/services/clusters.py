"""Which images show the same person, video or sequence: by folder, by file name, from near duplicates, by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from clipstudio.domain.cluster_names import TOP_FOLDER
from clipstudio.domain.duplicates import LookAlikeGroup
from clipstudio.domain.edit_words import INTO_CLUSTER, INTO_CLUSTERS, OUT_OF_CLUSTER
from clipstudio.domain.errors import ProjectError
from clipstudio.domain.given_names import check_name
from clipstudio.domain.ids import ImageId
from clipstudio.domain.language import beginning, later, later_by, number, tr
from clipstudio.results.words import counted, images
from clipstudio.services.edits.of_images import KeptClusters
from clipstudio.services.image_paths import (
    common_folder,
    compiled_pattern,
    copies_of_images,
    find_in,
    folders_below,
    paths_of_images,
    text_found,
)
from clipstudio.services.importing.name_preview import MOST_LISTED, NamesFound
from clipstudio.services.importing.path_columns import EXAMPLES, ValueFacts
from clipstudio.services.reversible import Reversible
from clipstudio.storage.parameters import chunks
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader

LARGE = 20
"""Images of one cluster that are more than one person, video or sequence usually has."""


@dataclass(frozen=True, slots=True)
class ClusterPlan:
    """Which cluster each image is to be in, before anything is written.

    Attributes:
        clusters: The images that are put into a cluster, and its name.
        others: Images of which this says nothing: they keep what they have.
        examples: Every cluster with the number of its images, the largest first.
        changed: Images that are in another cluster now.
        found: The clusters and the files, for a list.
        disputed: Those of the others that lie in several files which speak for different clusters.
    """

    clusters: Mapping[ImageId, str]
    others: int
    examples: tuple[ValueFacts, ...]
    changed: int
    found: NamesFound
    disputed: int = 0

    def in_words(self) -> str:
        """What would become of the images, in a sentence or two."""
        if not self.clusters:
            return tr("No image would be put into a cluster.")
        said = tr(
            "{examples} of {clusters}.",
            examples=counted(len(self.examples), "cluster"),
            clusters=images(len(self.clusters)),
        )
        if large := [each for each in self.examples if each.images > LARGE]:
            said += tr(
                " More than {most} images: {large}, the largest with {largest}. Audits count a cluster as one "
                "person, video or sequence: where a few clusters hold most images, intervals become wide, or "
                "rates cannot be estimated.",
                most=number(LARGE),
                large=counted(len(large), "cluster"),
                largest=number(max(each.images for each in large)),
            )
        if alone := sum(each.images == 1 for each in self.examples):
            said += tr(" Alone in their cluster: {alone}.", alone=images(alone))
        if self.others:
            said += tr(" Left as they are: {others}.", others=images(self.others))
        if self.disputed:
            said += tr(
                " Among these, in several files that speak for different clusters: {disputed}.",
                disputed=images(self.disputed),
            )
        if self.changed:
            said += tr(" In another cluster until now: {changed}.", changed=images(self.changed))
        return said


def by_folder(project: ProjectReader) -> ClusterPlan:
    """A cluster for each folder, called by its path below the folder that holds all."""
    paths = paths_of_images(project)
    top = common_folder(paths.values())
    folders = {path.parent for path in paths.values()}
    names = {folder: "/".join(folders_below(folder, top)) or TOP_FOLDER for folder in folders}

    def name_of(path: Path) -> str:
        return (
            names[path.parent] if path.parent in names else "/".join(folders_below(path.parent, top)) or TOP_FOLDER
        )

    return _agreed(project, {image: names[path.parent] for image, path in paths.items()}, paths, name_of)


def by_pattern(project: ProjectReader, pattern: str) -> ClusterPlan:
    """A cluster for each text that a pattern finds in file names: its groups, or all that it matches.

    Args:
        project: The project.
        pattern: A regular expression. Its groups, joined by spaces, name the cluster; without groups all that it
            matches does.

    Raises:
        ProjectError: The pattern is none, or takes too long.
    """
    compiled = compiled_pattern(pattern)
    paths = paths_of_images(project)

    def name_of(path: Path) -> str:
        match = find_in(compiled, path.name)
        return "" if match is None else text_found(match)

    found = {image: name for image, path in paths.items() if (name := name_of(path))}
    return _agreed(project, found, paths, name_of)


def by_look_alikes(project: ProjectReader, groups: Sequence[LookAlikeGroup]) -> ClusterPlan:
    """A cluster for each group of images that look alike.

    Images of a group that holds images of one cluster join it. Images of several clusters stay where they are, and
    only those that have none join the largest.
    """
    paths = paths_of_images(project)
    members = np.array([image for group in groups for image in group.images], np.int64)
    rows = dict(zip(members.tolist(), project.images.clusters(members).tolist(), strict=True))
    known = project.images.cluster_names()
    taken = set(known.values())
    found: dict[ImageId, str] = {}
    for group in groups:
        held = Counter(known[rows[image]] for image in group.images if rows[image] >= 0)
        first = ImageId(group.images[0])
        name = (
            held.most_common(1)[0][0] if held else _free(paths[first].stem if first in paths else "alike", taken)
        )
        taken.add(name)
        found |= {ImageId(image): name for image in group.images if rows[image] < 0}
    return _plan(project, found, paths)


def set_planned(project: ProjectFile, plan: ClusterPlan) -> Reversible | None:
    """Put images into the clusters of a plan; None where all are in them."""
    return _set(project, plan.clusters, later(INTO_CLUSTERS, images=later_by(images, len(plan.clusters))))


def put_together(project: ProjectFile, ids: Iterable[int], name: str) -> Reversible | None:
    """Say that images show the same person or sequence, called so; None where all are in that cluster.

    Raises:
        ProjectError: The name is empty, or holds characters that cannot be seen.
    """
    name = name.strip()
    if not name:
        raise ProjectError("A person or sequence needs a name.")
    check_name(name, ProjectError)
    wanted = {ImageId(image): name for image in ids}
    return _set(project, wanted, later(INTO_CLUSTER, images=later_by(images, len(wanted)), name=name))


def take_apart(project: ProjectFile, ids: Iterable[int]) -> Reversible | None:
    """Say that images belong to no cluster; None where none of them did."""
    wanted = {ImageId(image): None for image in ids}
    return _set(project, wanted, later(OUT_OF_CLUSTER, images=later_by(images, len(wanted))))


def _set(project: ProjectFile, wanted: Mapping[ImageId, str | None], words: str) -> Reversible | None:
    ids = np.array(sorted(wanted), np.int64)
    now, known = project.images.clusters(ids).tolist(), project.images.cluster_names()
    changed = [
        image for image, row in zip(ids.tolist(), now, strict=True) if known.get(row) != wanted[ImageId(image)]
    ]
    if not changed:
        return None
    touched = np.array(changed, np.int64)
    before = KeptClusters.of(project, touched)
    for some in chunks(changed):
        changes = project.images.set_clusters({ImageId(image): wanted[ImageId(image)] for image in some})
    after = KeptClusters.of(project, touched)
    said = later(
        "{words}. Audits treat the images of a cluster as belonging together.", words=later_by(beginning, words)
    )
    return Reversible(words, said, changes, before, after)


def _free(name: str, taken: set[str]) -> str:
    """A name that no cluster has."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} ({number})"
    return free


def _agreed(
    project: ProjectReader,
    found: dict[ImageId, str],
    paths: Mapping[ImageId, Path],
    name_of: Callable[[Path], str],
) -> ClusterPlan:
    """A plan for what paths say; an image in several files is left where it is if these say different things."""
    disputed = 0
    for image, copies in copies_of_images(project, paths).items():
        names = {name_of(path) for path in copies} - {""}
        if len(names) == 1:
            found[image] = next(iter(names))
        elif names:
            found.pop(image, None)
            disputed += 1
    return replace(_plan(project, found, paths), disputed=disputed)


def _plan(project: ProjectReader, found: Mapping[ImageId, str], paths: Mapping[ImageId, Path]) -> ClusterPlan:
    files: dict[str, list[str]] = {}
    sizes = Counter(found.values())
    for image, name in found.items():
        some = files.setdefault(name, [])
        if len(some) < EXAMPLES:
            some.append(paths[image].name if image in paths else str(image))
    examples = [ValueFacts(name, n, tuple(files[name])) for name, n in sizes.most_common()]
    ids = np.array(list(found), np.int64)
    now, known = project.images.clusters(ids).tolist(), project.images.cluster_names()
    changed = sum(row >= 0 and known[row] != name for row, name in zip(now, found.values(), strict=True))
    others = project.images.count() - len(found)
    left = [path for image, path in paths.items() if image not in found]
    listed = NamesFound(
        values=tuple(("cluster", each) for each in examples[:MOST_LISTED]),
        distinct=len(examples),
        matched=tuple((paths[image], found[image]) for image in list(found)[:MOST_LISTED] if image in paths),
        matched_images=len(found),
        unmatched=tuple(left[:MOST_LISTED]),
        unmatched_images=others,
    )
    return ClusterPlan(found, others, tuple(examples), changed, listed)
