"""Which images a verb is of: a saved filter or a collection, and parts of a filter given one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Optional

import typer

from clipstudio.cli.known_parts import require_clusters, require_folders, require_labels, require_values
from clipstudio.domain.errors import AuditError
from clipstudio.domain.ids import RunId
from clipstudio.domain.images import AttributeFilter, CopyState, FileState, ImageQuery, LabelFilter, TopLabelFilter
from clipstudio.domain.run_list import RunKind, find_run
from clipstudio.services.saved_filters import images_named
from clipstudio.storage.project_reader import ProjectReader

MISSING = "missing"
NONE = "none"
"""How *no top label*, *in no cluster* and *in no folder* are written."""

Named = Annotated[str, typer.Option("--filter", help="Only the images of this saved filter or collection.")]
Where = Annotated[
    Optional[list[str]],  # noqa: UP045
    typer.Option(
        "--where",
        help="Images with this value, as ATTR=VALUE; “missing” for those without. Of one attribute any of several "
        "values, of several attributes all of them.",
    ),
]
InPath = Annotated[
    str, typer.Option("--path", help="Images whose path holds this text, from the imported folder on.")
]
OfCluster = Annotated[
    Optional[list[str]],  # noqa: UP045
    typer.Option("--cluster", help="Images of this person or sequence; “none” for those of none. Any of several."),
]
InFolder = Annotated[
    Optional[list[str]],  # noqa: UP045
    typer.Option(
        "--folder", help="Images with a file right in this folder; “none” for those without any. Any of several."
    ),
]
NoCollection = Annotated[bool, typer.Option("--no-collection", help="Images that are in no collection.")]
Files = Annotated[
    Optional[list[FileState]],  # noqa: UP045
    typer.Option("--files", help="Images with one file, several copies, or none that is there."),
]
Copies = Annotated[
    Optional[list[CopyState]],  # noqa: UP045
    typer.Option("--copies", help="Images that are kept with copies left out, such copies, or neither."),
]
Run = Annotated[
    str,
    typer.Option("--run", help="The run of --top-label and --label, by its code in `clipstudio runs`."),
]
TopLabel = Annotated[
    Optional[list[str]],  # noqa: UP045
    typer.Option("--top-label", help="Images whose top label in --run is this; “none” for none. Any of several."),
]
Label = Annotated[
    str,
    typer.Option("--label", metavar="LABEL=LOW..HIGH", help="Images whose probability of a label in --run is so."),
]


@dataclass(frozen=True, slots=True)
class FilterParts:
    """What the options of a verb say, as they were given."""

    named: str = ""
    where: Sequence[str] = ()
    path: str = ""
    clusters: Sequence[str] = ()
    files: Sequence[FileState] = ()
    copies: Sequence[CopyState] = ()
    run: str = ""
    top_labels: Sequence[str] = ()
    label: str = ""
    folders: Sequence[str] = ()
    no_collection: bool = False

    def query(self, project: ProjectReader) -> ImageQuery:
        """The images that are meant; parts narrow what is named, and take the place of its own part of the kind.

        Raises:
            ProjectError: No filter or collection is called so.
            AuditError: An option cannot be read, or names what is not in the project.
        """
        query = images_named(project, self.named) if self.named else ImageQuery()
        if self.where:
            query = replace(query, attributes=(*query.attributes, *attribute_filters(project, self.where)))
        if self.path:
            query = replace(query, text=self.path)
        if self.clusters:
            require_clusters(project, (each for each in self.clusters if each != NONE))
            query = replace(query, clusters=frozenset(None if each == NONE else each for each in self.clusters))
        if self.folders:
            require_folders(project, (each for each in self.folders if each != NONE))
            query = replace(query, folders=frozenset(None if each == NONE else each for each in self.folders))
        if self.no_collection:
            query = replace(query, no_collection=True)
        if self.files:
            query = replace(query, files=frozenset(self.files))
        if self.copies:
            query = replace(query, copies=frozenset(self.copies))
        if self.top_labels or self.label:
            run = self._run(project)
            if self.top_labels:
                require_labels(project, "--top-label", run, (each for each in self.top_labels if each != NONE))
                labels = frozenset(None if each == NONE else each for each in self.top_labels)
                query = replace(query, top_label=TopLabelFilter(run, labels))
            if self.label:
                label = _range(run, self.label)
                require_labels(project, "--label", run, [label.label])
                query = replace(query, label=label)
        return query

    def _run(self, project: ProjectReader) -> RunId:
        if not self.run:
            raise AuditError("Say of which run: --run with its code in `clipstudio runs`, or its name.")
        found = find_run(project.run_list.all(), self.run)
        if found.key.kind is not RunKind.RUN:
            raise AuditError(f"“{self.run}” is a probe. Name a run of an audit.")
        return RunId(found.key.id)


def attribute_filters(project: ProjectReader, where: Sequence[str]) -> tuple[AttributeFilter, ...]:
    """Conditions as ATTR=VALUE; several of one attribute ask for any of its values.

    Raises:
        AuditError: One cannot be read, or names an attribute or a value that is not in the project.
    """
    values: dict[str, set[str | None]] = {}
    for each in where:
        attribute, is_there, value = each.partition("=")
        if not is_there:
            raise AuditError(f"“{each}” is no condition. Write it as ATTR=VALUE.")
        values.setdefault(attribute, set()).add(None if value == MISSING else value)
    filters = tuple(AttributeFilter(name, frozenset(held)) for name, held in values.items())
    require_values(project, filters)
    return filters


def _range(run: RunId, text: str) -> LabelFilter:
    label, _, bounds = text.rpartition("=")
    low, is_there, high = bounds.partition("..")
    try:
        least, most = float(low or 0), float(high or 1)
    except ValueError:
        is_there = ""
    if not label or not is_there or not 0 <= least <= most <= 1:
        raise AuditError(f"“{text}” is no range. Write it as LABEL=LOW..HIGH, with probabilities from 0 to 1.")
    return LabelFilter(run, label, least, most)
