"""What another person needs to get the same numbers, and to see that they did."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from clipstudio.reporting.document import Block, Facts, Heading, Listing, Paragraph
from clipstudio.services.reporting.material import Material

STEPS = (
    "Every number of this report is computed from what the project file keeps of its runs: probabilities of each "
    "image, groups, and the plan. The file needs neither the images nor the models for that."
)

OTHERS = (
    "A figure of another category, label or threshold: add --choose CHOICE=OPTION; without --out the command "
    "lists what can be chosen. An evidence pack of this report is checked without the project, and a plan as a "
    "file asks the same of the model once more:"
)


def recompute(material: Material) -> Iterator[Block]:
    """Commands, digests and versions."""
    name, first = material.project.path.name, material.reported[0].key.code
    yield Paragraph(STEPS)
    yield Listing(tuple(f"clipstudio figure {name} {each.key.code} --out FILE.csv" for each in material.reported))
    yield Paragraph(OTHERS)
    yield Listing(("clipstudio verify PACK.zip", f"clipstudio plan export {name} {first} --out PLAN.toml"))
    yield Facts((("Project", f"{name}, {material.project.uuid}"),))
    for each in material.reported:
        yield Heading(each.source.title)
        yield Facts(tuple(_digests(each.provenances)))
    yield Heading("Versions")
    yield Facts(tuple(_versions(material)))


def _digests(provenances: tuple[Mapping[str, Any], ...]) -> Iterator[tuple[str, str]]:
    told: dict[tuple[str, str], None] = {}
    for provenance in provenances:
        images, label_set = provenance.get("images") or {}, provenance.get("label_set") or {}
        if "sha256" in images:
            told["SHA-256 of the list of images", images["sha256"]] = None
        if "sha256" in label_set:
            told[f"SHA-256 of the labels, {label_set.get('name')}", label_set["sha256"]] = None
        for name, digest in (provenance.get("attributes") or {}).items():
            told[f"SHA-256 of the values, {name}", str(digest)] = None
    yield from told


def _versions(material: Material) -> Iterator[tuple[str, str]]:
    """The versions of each run; a program that several runs share stands once."""
    told: dict[str, dict[str, None]] = {}
    for each in material.reported:
        for provenance in each.provenances:
            for name, version in (provenance.get("versions") or {}).items():
                told.setdefault(name, {})[str(version)] = None
    yield from ((name, "; ".join(versions)) for name, versions in told.items())
