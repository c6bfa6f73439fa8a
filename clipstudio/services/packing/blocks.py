"""The text of a report as JSON and back; figures stand in it by their ids, since they are made of the counts."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from clipstudio.domain.packs import PackError
from clipstudio.reporting.document import (
    Block,
    Chart,
    Facts,
    Heading,
    Listing,
    Notice,
    Paragraph,
    Pictures,
    Prose,
    Report,
    Section,
    Table,
)
from clipstudio.results.figures import Figure
from clipstudio.services.packing.documents import loaded

KINDS: Mapping[str, type[Any]] = {
    "paragraph": Paragraph,
    "notice": Notice,
    "heading": Heading,
    "prose": Prose,
    "facts": Facts,
    "listing": Listing,
    "chart": Chart,
    "table": Table,
    "pictures": Pictures,
}
BYTES = "base64"
NAMES = {kind: name for name, kind in KINDS.items()}


def report_document(report: Report) -> dict[str, Any]:
    """A report as JSON, every figure left out."""
    return {
        "title": report.title,
        "lines": list(report.lines),
        "warning": list(report.warning),
        "language": report.language,
        "sections": [
            {"id": section.id, "title": section.title, "blocks": [_told(block) for block in section.blocks]}
            for section in report.sections
        ],
    }


def report_of(document: Mapping[str, Any], figures: Mapping[str, Figure]) -> Report:
    """The report that `report_document` wrote, with figures in their places, without those that are not there.

    Raises:
        PackError: The document is none.
    """
    try:
        sections = tuple(
            Section(
                each["id"],
                each["title"],
                tuple(_read(block, figures) for block in each["blocks"] if _is_there(block, figures)),
            )
            for each in document["sections"]
        )
        lines, warning = tuple(document["lines"]), tuple(document["warning"])
        return Report(document["title"], lines, warning, sections, document["language"])
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise PackError("“report.json” is not as the format asks: {error}.", error=error) from error


def charts_of(report: Report) -> dict[str, Chart]:
    """The figures of a report by their ids, in order."""
    blocks = (block for section in report.sections for block in section.blocks)
    return {block.id: block for block in blocks if isinstance(block, Chart)}


def _told(block: Block) -> dict[str, Any]:
    name = NAMES[type(block)]
    if isinstance(block, Chart):
        return {
            "type": name,
            "id": block.id,
            "small_print": list(block.small_print),
            "has_numbers": block.has_numbers,
        }
    return {"type": name, **_plain(asdict(block))}


def chart_ids(document: Mapping[str, Any]) -> list[str]:
    """The ids of the figures that a report's document names.

    Raises:
        PackError: The document is none.
    """
    try:
        blocks = [block for section in document["sections"] for block in section["blocks"]]
        return [str(block["id"]) for block in blocks if block["type"] == "chart"]
    except (KeyError, TypeError) as error:
        raise PackError("“report.json” is not as the format asks: {error}.", error=error) from error


def _is_there(told: Mapping[str, Any], figures: Mapping[str, Figure]) -> bool:
    return told["type"] != "chart" or told["id"] in figures


def _read(told: Mapping[str, Any], figures: Mapping[str, Figure]) -> Block:
    kind, fields = KINDS[told["type"]], {name: value for name, value in told.items() if name != "type"}
    if kind is Chart:
        return Chart(fields["id"], figures[fields["id"]], tuple(fields["small_print"]), fields["has_numbers"])
    block: Block = loaded(kind, _held(fields), "data/report.json")
    return block


def _plain(value: Any) -> Any:
    """A value as JSON has it; bytes, which are pictures, in base64."""
    if isinstance(value, bytes):
        return {BYTES: b64encode(value).decode()}
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, list | tuple) else value


def _held(value: Any) -> Any:
    """The value that `_plain` told."""
    if isinstance(value, dict):
        return b64decode(value[BYTES]) if BYTES in value else {name: _held(each) for name, each in value.items()}
    return [_held(each) for each in value] if isinstance(value, list) else value
