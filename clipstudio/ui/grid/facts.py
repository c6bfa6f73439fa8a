"""What a project knows of an image, as lines of name and value."""

from __future__ import annotations

from dataclasses import dataclass

from clipstudio.domain.cluster_names import cluster_words
from clipstudio.domain.images import ImageDetails
from clipstudio.domain.language import number, numeral, tr


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
        Fact(
            tr("Picture"), tr("{width} × {height} pixels", width=number(facts.width), height=number(facts.height))
        ),
        Fact(tr("Format"), f"{facts.format}, {file_size(facts.size)}"),
    ]
    if details.cluster is not None:
        lines.append(Fact(tr("Cluster"), cluster_words(details.cluster)))
    lines += [Fact(tr("Path") if number == 0 else "", str(path)) for number, path in enumerate(details.paths)]
    if details.row.missing:
        lines.append(Fact(tr("State"), tr("the file is not where it was")))
    if details.row.removed:
        lines.append(Fact(tr("State") if not details.row.missing else "", tr("removed from the project")))
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
        lines.append(Fact(tr("source"), *sources))
    return lines


def file_size(size: int) -> str:
    """``size`` bytes for people: "412 bytes", "48.3 kB", "2.1 MB" (powers of 1,000)."""
    if size < 1000:
        return tr("{size} bytes", size=size)
    value = float(size)
    for unit in ("kB", "MB"):
        value /= 1000
        if value < 999.95:
            return numeral(f"{value:.1f} {unit}")
    return numeral(f"{value / 1000:,.1f} GB")
