"""Which models were asked, down to the digest of their weights."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from clipstudio.domain.models import ScoringFamily
from clipstudio.reporting.document import Block, Facts, Heading, Paragraph
from clipstudio.services.models.model_facts import SCORING, decisions_in_words
from clipstudio.services.reporting.material import Material, Reported


def model_names(reported: Reported) -> tuple[str, ...]:
    """The models that a run was made with, or its tables of predictions, each once."""
    named = (str(each["name"]) for told in reported.provenances for each in _models(told) if "name" in each)
    return tuple(dict.fromkeys(named))


def model_facts_of(material: Material, name: str) -> Mapping[str, Any]:
    """What the runs keep of a model of that name."""
    provenances = (provenance for each in material.reported for provenance in each.provenances)
    known = (model for provenance in provenances for model in _models(provenance) if model.get("name") == name)
    return next(known, {})


def models(material: Material) -> Iterator[Block]:
    """Every model, or table of predictions, that a run was made with."""
    told: dict[str, tuple[Mapping[str, Any], Mapping[str, Any]]] = {}
    for each in material.reported:
        for provenance in each.provenances:
            for model in _models(provenance):
                told.setdefault(_identity(model), (model, provenance))
    if not told:
        yield Paragraph("No model is named in what the runs keep.")
    for model, provenance in told.values():
        yield Heading(str(model.get("name", "a model")))
        yield Facts(_facts(model, provenance))


def _identity(model: Mapping[str, Any]) -> str:
    return str(next(filter(None, map(model.get, ("fingerprint", "sha256", "name"))), ""))


def _models(provenance: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    several = provenance.get("models") or []
    one = provenance.get("model")
    return [each for each in (*several, one) if isinstance(each, Mapping)]


def _facts(model: Mapping[str, Any], provenance: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    canary, device = provenance.get("canary") or {}, provenance.get("device") or {}
    family = model.get("family")
    found = (
        ("Architecture", model.get("architecture")),
        ("Labels are scored", SCORING.get(ScoringFamily(family)) if family else None),
        ("Preprocessing", _listed(model.get("preprocessing"))),
        ("Decided when added", decisions_in_words(model.get("decisions") or {})),
        ("Downloaded from", model.get("source")),
        ("Licence", model.get("licence")),
        ("Weights' SHA-256", model.get("weights_sha256")),
        ("Tokenizer's SHA-256", model.get("tokenizer_sha256")),
        ("Table's SHA-256", model.get("sha256")),
        ("Fingerprint", model.get("fingerprint")),
        ("Ran on", _listed({name: device.get(name) for name in ("device", "precision")} if device else None)),
        ("Known pictures and texts", _canary(canary)),
    )
    return tuple((title, str(text)) for title, text in found if text)


def _canary(canary: Mapping[str, Any]) -> str:
    if not canary:
        return ""
    said = "differ from what the model gave when it was added" if canary.get("flagged") else "embedded as before"
    return f"{said} (tolerance {canary.get('tolerance')})"


def _listed(facts: Mapping[str, Any] | None) -> str:
    told = {name: value for name, value in (facts or {}).items() if value is not None}
    return "; ".join(f"{name.replace('_', ' ')} {_value(value)}" for name, value in told.items())


def _value(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
