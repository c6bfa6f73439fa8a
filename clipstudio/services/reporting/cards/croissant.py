"""The images of a report as Croissant 1.1 describes data sets, with its vocabulary for responsible AI."""

from __future__ import annotations

import json
from typing import Any

from clipstudio.domain.reports import SectionName
from clipstudio.domain.resources import resource
from clipstudio.results.suppression.words import suppressed_in_words
from clipstudio.results.words import images
from clipstudio.services.reporting.cards.image_facts import (
    NOT_RECORDED,
    NOT_SHARED,
    balance,
    labelled,
    looked_at,
    own_words,
    sensitive,
    set_name,
    value_counts,
)
from clipstudio.services.reporting.cards.questions import ABOUT_VALUES
from clipstudio.services.reporting.material import Material
from clipstudio.services.reporting.sections.limits import not_tested

CONFORMS_TO = ("http://mlcommons.org/croissant/1.1", "http://mlcommons.org/croissant/RAI/1.0")
UNPUBLISHED = "Nothing is recorded of a licence, or of when and where they were published."


def croissant(material: Material) -> bytes:
    """JSON-LD in UTF-8: no image, path or digest is in it."""
    count = material.project.images.count()
    told = {
        "@context": json.loads((resource("report") / "croissant-context.json").read_text("utf-8")),
        "@type": "sc:Dataset",
        "name": set_name(material),
        "description": f"{images(count)} with which models were audited. {NOT_SHARED} {UNPUBLISHED}",
        "conformsTo": list(CONFORMS_TO),
        **_responsible(material),
        "recordSet": _record_sets(material),
    }
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def _responsible(material: Material) -> dict[str, Any]:
    """What the vocabulary for responsible AI asks; what only the author knows is said to be not recorded."""
    compared = material.compared
    guessed = [name for each in compared for name in each.guessed]
    told = {
        "rai:dataCollection": own_words(material, SectionName.DATA) or NOT_RECORDED,
        "rai:dataAnnotationProtocol": [
            *(labelled(each, material) for each in compared),
            *filter(None, (own_words(material, SectionName.GROUPS), ABOUT_VALUES)),
        ],
        "rai:machineAnnotationTools": guessed,
        "rai:personalSensitiveInformation": [sensitive(material) or NOT_RECORDED],
        "rai:dataBiases": list(balance(material)) or [NOT_RECORDED],
        "rai:dataUseCases": [*filter(None, (own_words(material, SectionName.USE),)), *looked_at(material)],
        "rai:dataLimitations": [
            *filter(None, (own_words(material, SectionName.LIMITS),)),
            suppressed_in_words(material.suppression),
            *not_tested(material),
        ],
    }
    return {name: value for name, value in told.items() if value}


def _record_sets(material: Material) -> list[dict[str, Any]]:
    """How many images have each value; a count that is withheld is null, and its reason stands beside it."""
    rows = [
        {
            "groups/attribute": each.attribute,
            "groups/value": each.value,
            "groups/images": each.images,
            "groups/note": each.note,
        }
        for each in value_counts(material)
    ]
    if not rows:
        return []
    fields = (
        ("attribute", "sc:Text", "The attribute by which people are told apart."),
        ("value", "sc:Text", "Its value."),
        ("images", "sc:Integer", "How many images have it; null where that is suppressed."),
        ("note", "sc:Text", "Why there is no number."),
    )
    return [
        {
            "@type": "cr:RecordSet",
            "@id": "groups",
            "name": "groups",
            "description": "How many images each group has.",
            "key": [{"@id": "groups/attribute"}, {"@id": "groups/value"}],
            "field": [_field(*each) for each in fields],
            "data": rows,
        }
    ]


def _field(name: str, kind: str, words: str) -> dict[str, str]:
    return {"@type": "cr:Field", "@id": f"groups/{name}", "name": name, "description": words, "dataType": kind}
