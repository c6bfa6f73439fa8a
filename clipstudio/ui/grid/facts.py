"""What a project knows of an image, as lines of name and value."""

from __future__ import annotations

from dataclasses import dataclass

from clipstudio.domain.images import ImageDetails


@dataclass(frozen=True, slots=True)
class Fact:
    """One line.

    Attributes:
        name: What it is ("Format").
        value: What it says ("JPEG, 48.3 kB").
        note: Where it comes from, may be empty.
    """

    name: str
    value: str
    note: str = ""


def file_facts(details: ImageDetails) -> list[Fact]:
    """The image as a file: size, format, cluster and every path it was seen at."""
    facts = details.facts
    lines = [
        Fact("Picture", f"{facts.width:,} × {facts.height:,} pixels"),
        Fact("Format", f"{facts.format}, {file_size(facts.size)}"),
    ]
    if details.cluster is not None:
        lines.append(Fact("Cluster", details.cluster))
    lines += [Fact("Path" if number == 0 else "", str(path)) for number, path in enumerate(details.paths)]
    if details.row.missing:
        lines.append(Fact("State", "the file is not where it was"))
    if details.row.removed:
        lines.append(Fact("State" if not details.row.missing else "", "removed from the project"))
    return lines


def attribute_facts(details: ImageDetails) -> list[Fact]:
    """The attributes with their sources; sources that disagree have a line each, a single one is named once."""
    sources = {source for values in details.attributes.values() for _, source in values}
    lines = [
        Fact(name if number == 0 else "", value, source if len(sources) > 1 else "")
        for name, values in details.attributes.items()
        for number, (value, source) in enumerate(values)
    ]
    if len(sources) == 1:
        lines.append(Fact("source", *sources))
    return lines


def file_size(size: int) -> str:
    """``size`` bytes for people: "412 bytes", "48.3 kB", "2.1 MB" (powers of 1,000)."""
    if size < 1000:
        return f"{size} bytes"
    value = float(size)
    for unit in ("kB", "MB"):
        value /= 1000
        if value < 999.95:
            return f"{value:.1f} {unit}"
    return f"{value / 1000:,.1f} GB"
