"""The scenes probe as JSON: what `clipstudio probe scenes --json` writes, and what earlier programs kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from clipstudio.domain.audits import Rate
from clipstudio.domain.probes import ProbeName
from clipstudio.domain.published import published
from clipstudio.results.documents.probe import probe_head, published_document
from clipstudio.results.documents.rates import rate_document, rate_of
from clipstudio.results.reading import ProbeReading
from clipstudio.results.scenes.result import QuestionResult, ScenesResult, with_minimum


def document(reading: ProbeReading[ScenesResult]) -> dict[str, Any]:
    """The probe as `clipstudio probe scenes --json` writes it."""
    result = with_minimum(reading)
    stress = _question_document(result.stress) | {
        "errors": result.close_share.n,
        "close_errors": result.close_share.count,
    }
    stress |= _flat("close_share", result.close_share) | _flat("close_rate", result.close_rate)
    return {
        **probe_head(reading.record),
        "groups": [],
        "coarse": _question_document(result.coarse)
        | {"few_false": result.few_false, "fewest_false": result.fewest_false},
        "stress": stress,
        "fine": _question_document(result.fine),
        "captions": list(result.captions),
        "unmatched": [{"row": row, "name": name} for row, name in result.unmatched],
        "told": list(result.remarks),
        "published": published_document(published(ProbeName.SCENES)),
    }


def earlier(stored: Mapping[str, Any]) -> ScenesResult:
    """The result that programs before the typed ones kept, as a part of their document.

    The first of them knew neither chance nor images not answered, and gave close captions no interval.
    """
    coarse, stress = stored["coarse"], stored["stress"]
    return ScenesResult(
        _question_of(coarse),
        _question_of(stress),
        _question_of(stored["fine"]),
        coarse["few_false"],
        coarse["fewest_false"],
        _close_of("close_rate", stress, stress["n"]),
        _close_of("close_share", stress, stress["errors"]),
        tuple(stored["captions"]),
        tuple((entry["row"], entry["name"]) for entry in stored["unmatched"]),
        tuple(stored.get("told", ())),
    )


def _question_document(result: QuestionResult) -> dict[str, Any]:
    """Accuracy with its interval, by sequences where any holds several images; and the images not answered."""
    told = {} if result.tied is None else {"tied": result.tied}
    return {
        **rate_document(result.accuracy, "accuracy"),
        "chance": result.chance,
        "unanswered": result.unanswered,
        **told,
        "by": "images" if result.accuracy.clusters is None else "sequences",
    }


def _question_of(stored: Mapping[str, Any]) -> QuestionResult:
    return QuestionResult(
        rate_of(stored, "accuracy"), stored.get("chance"), stored.get("unanswered", 0), stored.get("tied")
    )


def _flat(called: str, rate: Rate) -> dict[str, Any]:
    """A rate in keys that bear its name, and why it is none."""
    flat: dict[str, Any] = {
        called: rate.rate,
        f"{called}_n": rate.n,
        f"{called}_low": rate.low,
        f"{called}_high": rate.high,
    }
    if rate.clusters is not None:
        flat |= {f"{called}_clusters": rate.clusters, f"{called}_effective_n": rate.effective_n}
    return flat | ({f"{called}_reason": rate.reason} if rate.reason else {})


def _close_of(called: str, stored: Mapping[str, Any], n: int) -> Rate:
    return Rate(
        stored["close_errors"],
        n,
        stored[called],
        stored.get(f"{called}_low"),
        stored.get(f"{called}_high"),
        stored.get(f"{called}_reason"),
        stored.get(f"{called}_clusters"),
        stored.get(f"{called}_effective_n"),
    )
