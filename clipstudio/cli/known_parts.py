"""Names typed in the options of a filter: one that is nothing in the project is refused, not matched by none.

Filters that were saved, and plans that were kept, may name what is gone: they are not looked at here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from clipstudio.domain.errors import AuditError
from clipstudio.domain.ids import RunId
from clipstudio.domain.images import AttributeFilter
from clipstudio.domain.not_told import is_not_told
from clipstudio.storage.project_reader import ProjectReader

NAMED = 12
"""What there is, in an error: so many are named."""


def require_values(project: ProjectReader, wanted: Sequence[AttributeFilter]) -> None:
    """Refuse attributes and values that are not in the project, and never were; former names are understood.

    Raises:
        AuditError: One is unknown, naming those there are.
    """
    for each in wanted:
        try:
            known = project.attributes.vocabulary(each.attribute)
        except AuditError as error:
            raise AuditError(f"--where: {error}") from error
        typed = sorted(value for value in each.values if value is not None and not is_not_told(value))
        understood = {*known.values, *known.said}
        _require("--where", f"“{each.attribute}” has no value", typed, understood, known.values, "Values")


def require_clusters(project: ProjectReader, names: Iterable[str]) -> None:
    """Refuse clusters that are not in the project.

    Raises:
        AuditError: One is unknown, naming those there are.
    """
    known = sorted(project.images.cluster_names().values())
    _require("--cluster", "There is no cluster", names, set(known), known, "Clusters")


def require_folders(project: ProjectReader, names: Iterable[str]) -> None:
    """Refuse folders right in which no image has or had a file.

    Raises:
        AuditError: One is unknown, naming those there are.
    """
    if not (typed := tuple(names)):
        return
    known = [str(each) for each in project.facets.folders().values]
    _require("--folder", "No image has a file right in", typed, set(known), known, "Folders")


def require_labels(project: ProjectReader, option: str, run: RunId, names: Iterable[str]) -> None:
    """Refuse labels that a run does not have.

    Raises:
        AuditError: One is unknown, naming those there are.
    """
    known = project.runs.label_sets([run])[run].texts
    _require(option, "The run has no label", names, set(known), known, "Labels")


def _require(
    option: str, fault: str, typed: Iterable[str], understood: set[str], offered: Sequence[str], what: str
) -> None:
    unknown = next((name for name in typed if name not in understood), None)
    if unknown is None:
        return
    named = ", ".join(f"“{each}”" for each in offered[:NAMED]) or "none yet"
    more = f", and {len(offered) - NAMED:,} more" if len(offered) > NAMED else ""
    raise AuditError(f"{option}: {fault} “{unknown}”. {what}: {named}{more}.")
