"""What a project knows of each image whatever the run: attributes by every rule, and embeddings."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from clipstudio.domain.errors import AuditError
from clipstudio.domain.exports import ExportError, ExportWish
from clipstudio.domain.images import ImageQuery
from clipstudio.services.auditing.attribute_views import find_view, view_codes
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.exporting.tables import (
    ROWS_AT_ONCE,
    WORDS,
    ExportTable,
    Part,
    coded,
    identities,
    identity_fields,
    number_rows,
    numbers,
    unlike,
    within,
)
from clipstudio.storage.project_file import ProjectFile


def attributes(project: ProjectFile, wish: ExportWish) -> ExportTable:
    """A row for each image with the value of every attribute; of several sources, by each rule and each source.

    Raises:
        ClipstudioError: An attribute or the filter is not there.
    """
    images = select_images(project, wish.images or ImageQuery())
    found = attribute_views(project, wish.attributes)
    held = [view_codes(project, name, images) for name in found]
    clusters = project.images.clusters(images)
    rows, places = np.unique(clusters, return_inverse=True)
    cluster_names = project.images.cluster_names()
    names = [cluster_names.get(row, "") for row in rows.tolist()]
    clustered = np.where(clusters < 0, -1, places)
    own = [
        *identity_fields(wish),
        pa.field("width", pa.int32()),
        pa.field("height", pa.int32()),
        pa.field("cluster", WORDS),
    ]
    called = unlike(found, [field.name for field in own])
    schema = pa.schema([*own, *(pa.field(name, WORDS) for name in called)])

    def parts() -> Iterator[Part]:
        for start in range(0, len(images), ROWS_AT_ONCE):
            place = slice(start, start + ROWS_AT_ONCE)
            some = images[place]
            sizes = {row.id: (row.width, row.height) for row in project.images.rows(some)}
            size = [sizes.get(id, (None, None)) for id in some.tolist()]
            columns = [
                *identities(project, some, wish),
                *(pa.array([pair[side] for pair in size], pa.int32()) for side in (0, 1)),
                coded(clustered[place], names),
                *(coded(each.codes[place], each.values) for each in held),
            ]
            yield pa.record_batch(columns, schema=schema), start + len(some)

    return ExportTable(schema, parts, len(images), rows=len(images), facts={"project": project.uuid})


def attribute_views(project: ProjectFile, wanted: tuple[str, ...]) -> list[str]:
    """The views of the attributes that are asked for, by name; a view that is asked for by name stands alone."""
    known = {each.name: [view.name for view in each.views] for each in project.attributes.summaries()}
    if not wanted:
        return [name for names in known.values() for name in names]
    found: list[str] = []
    for name in wanted:
        found += known[name] if name in known else [find_view(project, name).name]
    return list(dict.fromkeys(found))


def embeddings(project: ProjectFile, wish: ExportWish) -> ExportTable:
    """A row for each embedded image with its vector of length 1.

    Raises:
        ClipstudioError: The model has embedded nothing, or the filter is not there.
    """
    stored = project.embeddings.fullest(wish.model)
    if stored is None:
        raise ExportError("This model has embedded no image of this project. Run `clipstudio embed` or an audit.")
    images, rows = project.embeddings.rows(stored)
    kept = within(project, wish)
    if kept is not None:
        chosen = np.isin(images, kept)
        images, rows = images[chosen], rows[chosen]
    if not len(images):
        raise AuditError("None of these images is embedded with this model.")
    field = numbers("embedding", stored.file.width, pa.float32())
    schema = pa.schema([*identity_fields(wish), field])
    vectors = stored.file.map(int(rows.max()) + 1)

    def parts() -> Iterator[Part]:
        for start in range(0, len(images), ROWS_AT_ONCE):
            place = slice(start, start + ROWS_AT_ONCE)
            some = images[place]
            columns = [*identities(project, some, wish), number_rows(vectors[rows[place]], field)]
            yield pa.record_batch(columns, schema=schema), start + len(some)

    facts = {"project": project.uuid, "model": wish.model, "unit_length": True}
    return ExportTable(schema, parts, len(images), rows=len(images), facts=facts)
