"""What a result rests on, in words: model, images, label set, rule, intervals, and when it was made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from clipstudio.domain.audits import Boundary, Scoring
from clipstudio.domain.images import CopyState, FileState, FoundBy, ImageQuery
from clipstudio.domain.language import said_later, tr, tr_count
from clipstudio.domain.searching import SearchQuery
from clipstudio.results.selections import NO_COLLECTION, STATES, copies_words, found_by_words
from clipstudio.results.when import when_words
from clipstudio.results.words import confidence_in_words, images, number, percent, rule_in_words

SAMPLE_NOTE = said_later(
    "A drawn example: the pictures were drawn and the model was trained by clipstudio itself, with a known "
    "association planted in its captions. It is for learning and testing, and says nothing about any real model."
)
"""Of the drawn model's answers on the drawn pictures."""
SAMPLE_MODEL_NOTE = said_later(
    "Answers on photographs mean nothing here: the model is clipstudio's drawn example, trained on drawings, for "
    "learning and testing."
)
"""Of the drawn model itself, and of its answers on any other images."""
DIGEST_SHOWN = 8
"""Hexadecimal digits of a digest that are enough to tell two apart; the JSON holds all of it."""


@dataclass(frozen=True, slots=True)
class Basis:
    """What a result rests on.

    Attributes:
        models: Every model with the start of its digest.
        names: The models by their names alone.
        images: How many images, and which.
        labels: Every label set with its version, or what else was asked; empty for nothing.
        rule: How an image is given a label; empty where there is none.
        interval: What every interval is, its level, and whether images are taken as independent.
        when: Day and local time, "29 November 2026 14:12".
        program: Which version of clipstudio.
        remarks: What must be read with it, such as that it is of the sample.
    """

    models: str
    names: str
    images: str
    labels: str
    rule: str
    interval: str
    when: str
    program: str
    remarks: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """All of it in one line: "Model m (sha256 0de79c64…), 478 images, words version 1, top-1, ..."."""
        when = tr("{when}, local time", when=self.when)
        parts = (self.models, self.images, self.labels, self.rule, self.interval, when, self.program)
        return ", ".join(filter(None, parts))

    @property
    def facts(self) -> str:
        """What stands above a figure: images, models, label sets, and when."""
        return " · ".join(filter(None, (self.images, self.names, self.labels, self.when)))

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands in small print below a picture of a figure."""
        first = ". ".join(filter(None, (self.models, self.images, self.labels, self.rule)))
        second = ". ".join(filter(None, (self.interval, tr("{when}, local time", when=self.when), self.program)))
        return (f"{first}.", f"{second}.", *self.remarks)


def basis_of(
    provenance: Mapping[str, Any],
    made_at: datetime,
    runs: Sequence[Mapping[str, Any]] = (),
    selection: str = "",
    total: int | None = None,
    *,
    removed: int = 0,
    is_drawn: bool = False,
) -> Basis:
    """The basis of a run, or of a probe with the runs that it is made of.

    Args:
        provenance: Of the run or the probe.
        made_at: When it was finished.
        runs: Provenances of the runs of a probe.
        selection: Which images, such as "kind: person"; empty for all.
        total: Images in the project; None where that is not known.
        removed: Of the images that are counted, those that were removed from the project since.
        is_drawn: Whether the images are the sample's drawings, and nothing else.
    """
    parts = (provenance, *runs)
    return Basis(
        models=_models(provenance),
        names=_names(provenance),
        images=_images(provenance, selection, total),
        labels=_labels(parts),
        rule=next(filter(None, map(_rule, parts)), ""),
        interval=_interval(provenance),
        when=when_words(made_at),
        program=_program(provenance),
        remarks=(*removed_since(removed), *_remarks(provenance, is_drawn=is_drawn)),
    )


def removed_since(count: int) -> tuple[str, ...]:
    """That images which a result counts were removed from the project since; nothing where none was."""
    if not count:
        return ()
    were, it = (tr("was"), tr("it")) if count == 1 else (tr("were"), tr("them"))
    return (
        tr(
            "{count} of this result {were} removed from the project since: the result stays as "
            "it is and counts {it}; new audits do not.",
            count=images(count),
            were=were,
            it=it,
        ),
    )


def selection_words(query: ImageQuery | Mapping[str, Any], collection: str = "") -> str:
    """Which images a plan selects, in words that follow their number; empty for all of them.

    Args:
        query: The plan's images, as the plan or a probe's stored plan has them.
        collection: Name of the collection.
    """
    held = asdict(query) if isinstance(query, ImageQuery) else query
    parts = [tr("collection {collection}", collection=collection)] if collection else []
    if held.get("no_collection"):
        parts.append(tr(NO_COLLECTION))
    for each in held.get("attributes") or ():
        values = sorted(tr("missing") if value is None else str(value) for value in each["values"])
        any_of = tr(" or ").join(values)
        parts.append(f"{each['attribute']}: {any_of}")
    if text := held.get("text"):
        parts.append(tr("name holds “{value}”", value=text))
    if label := held.get("label"):
        low, high = percent(label["minimum"]), percent(label["maximum"])
        parts.append(tr("“{label}”: {low} to {high} in a run", label=label["label"], low=low, high=high))
    if top := held.get("top_label"):
        parts.append(tr("top label in a run: {named}", named=_named(top["labels"])))
    if answer := held.get("answer"):
        parts.append(answer["words"])
    if clusters := held.get("clusters"):
        parts.append(tr("cluster: {named}", named=_named(clusters)))
    if folders := held.get("folders"):
        parts.append(tr("folder: {named}", named=_named(folders)))
    if files := held.get("files"):
        parts.append(tr(" or ").join(tr(STATES[FileState(state)]) for state in sorted(files)))
    if copies := held.get("copies"):
        parts.append(
            tr("duplicates: {copies_words}", copies_words=copies_words([CopyState(state) for state in copies]))
        )
    if held.get("ids") is not None:
        found = held.get("found_by")
        parts.append(found_by_words(_found_by(found)) if found else tr("a chosen list"))
    if held.get("without_copies"):
        parts.append(tr("without copies"))
    words = "; ".join(parts)
    return tr("filter “{name}”: {words}", name=name, words=words) if (name := held.get("saved_as")) else words


def _named(values: Iterable[str | None]) -> str:
    return tr(" or ").join(sorted(tr("none") if each is None else str(each) for each in values))


def _found_by(held: Mapping[str, Any]) -> FoundBy:
    """A search as a plan has it, or as a stored plan does."""
    query, at = held["query"], held["at"]
    picture = query.get("picture")
    asked = SearchQuery(
        query["model"], query.get("text") or "", tuple(query.get("images") or ()), picture and Path(picture)
    )
    return FoundBy(asked, held["least"], datetime.fromisoformat(at) if isinstance(at, str) else at)


def _remarks(provenance: Mapping[str, Any], *, is_drawn: bool) -> tuple[str, ...]:
    """What must be said of the model that ships as a drawn example and of its pictures, and of derived groups."""
    models = [each.get("model") or {} for each in provenance.get("models") or [provenance]]
    definitions = tuple(
        tr("“{name}” is derived. {facts}", name=name, facts=facts["definition_in_words"])
        for name, facts in (provenance.get("attribute_facts") or {}).items()
        if "definition_in_words" in facts
    )
    if not any(model.get("origin") == "sample" for model in models):
        return definitions
    is_all_drawn = is_drawn and all(model.get("origin") == "sample" for model in models)
    return (tr(SAMPLE_NOTE) if is_all_drawn else tr(SAMPLE_MODEL_NOTE), *definitions)


def _names(provenance: Mapping[str, Any]) -> str:
    models = [each.get("model") or {} for each in provenance.get("models") or [provenance]]
    external = [bool(each.get("external")) for each in models]
    which = tr("predictions") if all(external) else tr("some of them predictions")
    elsewhere = tr(", {which} from elsewhere", which=which) if any(external) else ""
    names = ", ".join(str(each["name"]) for each in models if "name" in each)
    return f"{names}{elsewhere}"


def _models(provenance: Mapping[str, Any]) -> str:
    models = [each.get("model") or {} for each in provenance.get("models") or [provenance]]
    words = [_model(model) for model in models if "name" in model]
    if not words:
        return ""
    if all(model.get("external") for model in models):
        return tr("Predictions {words}", words=", ".join(words))
    return tr_count("Model {names}", "Models {names}", len(words), names=", ".join(words))


def _model(model: Mapping[str, Any]) -> str:
    digest = model.get("weights_sha256") or model.get("sha256") or ""
    return f"{model['name']} (sha256 {digest[:DIGEST_SHOWN]}…)" if digest else str(model["name"])


def _images(provenance: Mapping[str, Any], selection: str, total: int | None) -> str:
    count = (provenance.get("images") or {}).get("n")
    if count is None:
        return ""
    words = (
        images(count)
        if total is None or total <= count
        else tr("{count} of {total}", count=number(count), total=images(total))
    )
    return f"{words} ({selection})" if selection else words


def _labels(parts: Sequence[Mapping[str, Any]]) -> str:
    """The label sets by their versions; without any, the captions or the names that were asked for."""
    sets = dict.fromkeys(
        tr("{each} version {each2}", each=each["label_set"]["name"], each2=each["label_set"]["version"])
        for each in parts
        if isinstance(each.get("label_set"), Mapping) and "version" in each["label_set"]
    )
    if sets:
        return tr(" and ").join(sets)
    if captions := parts[0].get("captions"):
        return tr(
            "{captions} captions of {captions2}",
            captions=number(captions["distinct"]),
            captions2=captions["table"],
        )
    if names := parts[0].get("names"):
        template = (parts[0].get("template") or {}).get("text", "")
        return tr("{names} names", names=number(names["own"] + names["others"])) + (
            tr(" in “{template}”", template=template) if template else ""
        )
    return ""


def _rule(provenance: Mapping[str, Any]) -> str:
    scoring = provenance.get("scoring") or {}
    if "rule" not in scoring:
        return ""
    rule = Scoring(scoring["rule"])
    if rule is Scoring.TOP1 or scoring.get("threshold") is None:
        return "top-1"
    boundary = Boundary(scoring.get("boundary") or Boundary.ABOVE)
    words = tr("every label {rule_in_words}", rule_in_words=rule_in_words(scoring["threshold"], boundary))
    if (provenance.get("model") or {}).get("external"):
        return words
    return f"{words} ({'sigmoid' if rule is Scoring.SIGMOID else 'softmax'})"


def _interval(provenance: Mapping[str, Any]) -> str:
    facts = provenance.get("interval") or {}
    if "method" not in facts:
        return ""
    words = tr(
        "{facts} {replace} intervals",
        facts=facts["method"],
        replace=confidence_in_words(facts["confidence"]),
    )
    clusters = facts.get("clusters") or {}
    if "used" not in clusters:
        return words
    if clusters["used"]:
        return tr("{words} allowing for {clusters} clusters", words=words, clusters=number(clusters["clusters"]))
    return tr("{words}, images taken as independent", words=words)


def _program(provenance: Mapping[str, Any]) -> str:
    version = (provenance.get("versions") or {}).get("clipstudio")
    return tr("clipstudio {version}", version=version) if version else ""
