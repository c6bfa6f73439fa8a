"""What auditors answered in a review, a row for each question that one of them answered."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pyarrow as pa

from clipstudio.domain.exports import ExportWish
from clipstudio.services.exporting.of_runs import text_fields
from clipstudio.services.exporting.tables import FILE, IMAGE, PATH, ExportTable, whole
from clipstudio.services.reviewing.exchange.answer_table import COLUMNS, plain_lines
from clipstudio.storage.project_file import ProjectFile

_FLAGS = ("flagged", "skipped", "adjudicated", "blind", "blurred")


def answers(project: ProjectFile, wish: ExportWish) -> ExportTable:
    """What stands of a review.

    Raises:
        ReviewError: There is no such review.
    """
    assert wish.review is not None, "a review was named before"
    paths = [PATH] if wish.has_paths else []
    schema = pa.schema(
        [
            *text_fields("review"),
            *(pa.field(name, pa.int64()) for name in ("item", "showing")),
            *text_fields(IMAGE, FILE, *paths, "label", "group", "auditor", "question", "answer", "note"),
            *(pa.field(name, pa.bool_()) for name in ("flagged", "skipped", "adjudicated")),
            pa.field("seconds", pa.float64()),
            pa.field("made_at", pa.timestamp("us", "UTC")),
            *(pa.field(name, pa.bool_()) for name in ("blind", "blurred")),
            *text_fields("review_uuid"),
        ]
    )
    lines = [_typed(dict(zip(COLUMNS, line, strict=True))) for line in plain_lines(project, wish.review)]
    columns = [[line[field.name] for line in lines] for field in schema]
    facts = {"project": project.uuid, "review": project.reviews.record(wish.review).uuid}
    return whole(schema, columns, "answers", facts)


def _typed(line: dict[str, str]) -> dict[str, Any]:
    """The cells of a line by the names of columns here, where an image is its digest."""
    typed: dict[str, Any] = {name: cell or None for name, cell in line.items()}
    path = line["image"]
    typed |= {IMAGE: line["sha256"], PATH: path or None, FILE: path.replace("\\", "/").rpartition("/")[2] or None}
    typed |= {"item": int(line["item"]), "showing": int(line["showing"])}
    typed |= {name: line[name] == "yes" for name in _FLAGS}
    typed["seconds"] = float(line["seconds"]) if line["seconds"] else None
    typed["made_at"] = datetime.fromisoformat(line["made_at"]) if line["made_at"] else None
    return typed
