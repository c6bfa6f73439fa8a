"""How far two sources of an attribute agree, and the images on which they differ."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import DEFAULT_MINIMUM_N
from clipstudio.domain.errors import AuditError
from clipstudio.domain.images import ImageQuery
from clipstudio.results.source_agreement import DifferingTarget, SourceAgreement, ValueAgreement
from clipstudio.statistics.agreement import agreement
from clipstudio.storage.attributes import SourceCodes
from clipstudio.storage.project_reader import ProjectReader


def read_source_agreement(
    project: ProjectReader,
    attribute: str,
    sources: tuple[str, str] | None = None,
    minimum_n: int = DEFAULT_MINIMUM_N,
) -> SourceAgreement:
    """Compare two sources of an attribute on the images of which both speak.

    Args:
        project: The project.
        attribute: Its name.
        sources: Names of two; None for those that speak of most images in common, of several the newest.
        minimum_n: Over fewer images nothing is estimated.

    Raises:
        AuditError: There is no such attribute or source, or only one source.
    """
    ids = project.images.find(ImageQuery())
    said, names, pair = _pair(project, attribute, sources, ids)
    both = (pair >= 0).all(axis=1)
    clusters = project.images.clusters(ids)[both]
    together = pair[both]
    differ = together[:, 0] != together[:, 1]
    rows = [
        ValueAgreement(
            None,
            len(together),
            int(differ.sum()),
            agreement(together, len(said.values), clusters=clusters, minimum_items=minimum_n),
        )
    ]
    for code, value in enumerate(said.values):
        has = (together == code).astype(np.int32)
        if has.any():
            measures = agreement(has, 2, clusters=clusters, minimum_items=minimum_n)
            rows.append(
                ValueAgreement(value, int(has.any(axis=1).sum()), int((has[:, 0] != has[:, 1]).sum()), measures)
            )
    only = (int((pair[:, 0] >= 0).sum() - both.sum()), int((pair[:, 1] >= 0).sum() - both.sum()))
    return SourceAgreement(attribute, names, only, tuple(rows))


def differing_images(project: ProjectReader, target: DifferingTarget) -> NDArray[np.int64]:
    """The images on which two sources differ, (m,) ids.

    Raises:
        AuditError: The attribute or a source is not there any more.
    """
    ids = project.images.find(ImageQuery())
    said, _, pair = _pair(project, target.attribute, target.sources, ids)
    differ = (pair >= 0).all(axis=1) & (pair[:, 0] != pair[:, 1])
    if target.value is not None:
        code = said.values.index(target.value) if target.value in said.values else -1
        differ &= (pair == code).any(axis=1)
    return np.asarray(ids[differ], np.int64)


def _pair(
    project: ProjectReader, attribute: str, sources: tuple[str, str] | None, ids: NDArray[np.int64]
) -> tuple[SourceCodes, tuple[str, str], NDArray[np.int32]]:
    said = project.attributes.by_source(attribute, ids)
    if len(said.sources) < 2:
        raise AuditError("“{attribute}” has one source: there is nothing to compare it with.", attribute=attribute)
    first, second = sources or _most_in_common(said)
    for name in (first, second):
        if name not in said.sources:
            names = ", ".join(f"“{each}”" for each in said.sources)
            raise AuditError(
                "“{attribute}” has no source “{name}”. Sources: {names}.",
                attribute=attribute,
                name=name,
                names=names,
            )
    if first == second:
        raise AuditError("Choose two different sources.")
    places = [said.sources.index(first), said.sources.index(second)]
    return said, (first, second), said.codes[:, places]


def _most_in_common(said: SourceCodes) -> tuple[str, str]:
    """Of all pairs of sources the one that speaks of most images together, of several the newest."""
    speaks = (said.codes >= 0).astype(np.float32)
    common = np.where(np.triu(np.ones((len(said.sources),) * 2, bool), k=1), speaks.T @ speaks, -1)
    last = common.size - 1 - int(np.argmax(common[::-1, ::-1]))
    first, second = divmod(last, len(said.sources))
    return said.sources[first], said.sources[second]
