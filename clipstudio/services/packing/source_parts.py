"""What a pack holds of how far the sources of an attribute agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from clipstudio.domain.attribute_views import attribute_named
from clipstudio.domain.errors import ClipstudioError
from clipstudio.reporting.document import Chart
from clipstudio.results.source_agreement import SourceAgreement, source_agreement_figure
from clipstudio.results.suppression import suppress_source_agreement
from clipstudio.services.json_files import json_text
from clipstudio.services.packing.documents import dumped
from clipstudio.services.reporting.material import Material
from clipstudio.services.source_agreement import read_source_agreement

START = "agreement-"


def agreement_files(material: Material, charts: Mapping[str, Chart]) -> Iterator[tuple[str, str]]:
    """Path and content of what each figure of agreement is made from."""
    names = list(dict.fromkeys(map(attribute_named, material.attributes)))
    for id, chart in charts.items():
        if not id.startswith(START):
            continue
        name = names[int(id.removeprefix(START))]
        try:
            found = suppress_source_agreement(read_source_agreement(material.project, name), material.suppression)
        except ClipstudioError:
            continue  # the figure was made a moment ago: another program has changed the project since
        if source_agreement_figure(found).rows == chart.figure.rows:  # type: ignore[union-attr]
            yield f"counts/{id}.json", json_text(dumped(SourceAgreement, _without_measures(found)))


def _without_measures(found: SourceAgreement) -> SourceAgreement:
    """The same without what was measured of suppressed values, which a figure does not show either."""
    whole = found.rows[0].measures
    rows = tuple(replace(row, measures=whole) if row.suppressed else row for row in found.rows)
    return replace(found, rows=rows)
