"""Tables of one file name from different folders, told of before they are imported."""

from __future__ import annotations

from dataclasses import replace

from clipstudio.domain.language import later
from clipstudio.services.importing.tables import Table
from clipstudio.storage.project_reader import ProjectReader


def told_apart(project: ProjectReader, table: Table) -> Table:
    """The table with a note where another one of its name was imported from another folder."""
    found = project.attributes.source_name(table.name, table.sha256, table.place)
    if found.other is None:
        return table
    note = later(
        "Another “{name}” was imported from “{folder}”: this one is a source of its own, “{told_apart}”.",
        name=table.name,
        folder=found.other.parent,
        told_apart=found.name,
    )
    return replace(table, notes=(*table.notes, note))
