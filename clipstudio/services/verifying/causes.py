"""Which differences come with a file that was changed: what is made from it differs too, and stands under it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from clipstudio.domain.packs import Check, Outcome
from clipstudio.services.packing.bag import INFO

_CODED = re.compile(
    r"(?P<kind>runs|rows|counts|results|provenance)/(?P<code>(run|probe)-[^./]+?)(-histograms)?\.\w+"
)
_MADE_FROM = ("runs", "rows", "counts")
"""Folders whose files figures are made from."""
_PRINTED = ("Figure", "report.html", "report.pdf", "Words and drawings of report.html")
"""How the checks begin that are of the report."""


def with_causes(checks: Sequence[Check]) -> tuple[Check, ...]:
    """The checks, each difference with the one that it comes with, where that is known."""
    changed: dict[str, Check] = {}
    for check in checks:
        if check.file:
            changed.setdefault(check.file, check)
    return tuple(_with_cause(check, changed.values()) for check in checks)


def _with_cause(check: Check, changed: Iterable[Check]) -> Check:
    if check.outcome is not Outcome.DIFFERS or check.cause or any(check is each for each in changed):
        return check
    cause = next((each for each in changed if _comes_with(check, each.file.removeprefix("data/"))), None)
    return check if cause is None else replace(check, cause=cause.what)


def _comes_with(check: Check, file: str) -> bool:
    """Whether a difference can be due to a change of a file, by its path below ``data``."""
    # How large the payload is depends on every file.
    if file == "pack.json" or file in check.what or file in check.words or check.what == INFO:
        return True
    is_printed = check.what.startswith(_PRINTED)
    if file == "report.json":
        return is_printed
    if file.startswith("labels/"):
        return check.what.startswith("Label set of ")
    if (coded := _CODED.fullmatch(file)) is not None:
        is_of_it = (
            re.search(rf"\b{re.escape(coded['code'].replace('probe-', 'probe '))}\b", check.what) is not None
        )
        return is_of_it or (is_printed and coded["kind"] in _MADE_FROM)
    folder, _, rest = file.partition("/")
    if folder == "reviews":
        return rest.partition("/")[0] in check.what or check.what.startswith("Figure review-")
    return folder == "locks" and check.what.startswith("Lock ")
