"""Results without the numbers of groups so small that they could identify people."""

from __future__ import annotations

from clipstudio.results.suppression.agreement import suppress_source_agreement
from clipstudio.results.suppression.groups import NOTHING, Scopes, Suppression
from clipstudio.results.suppression.probes import add_result, suppress_result
from clipstudio.results.suppression.runs import add_run, suppress_arrays, suppress_run

__all__ = [
    "NOTHING",
    "Scopes",
    "Suppression",
    "add_result",
    "add_run",
    "suppress_arrays",
    "suppress_result",
    "suppress_run",
    "suppress_source_agreement",
]
