"""Reading and writing plan files."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import tomli_w
from pydantic import TypeAdapter, ValidationError

from clipstudio.domain.adapters import adapter
from clipstudio.domain.asked_plan import confidence_fault
from clipstudio.domain.audits import AuditPlan
from clipstudio.domain.errors import ClipstudioError, LabelSetError, system_reason
from clipstudio.domain.language import later
from clipstudio.domain.probes import ProbeName, ProbePlan
from clipstudio.domain.whole_files import whole_file
from clipstudio.services.plans.lines import Place, line_of
from clipstudio.services.plans.plan_file import AUDIT, FORMAT, VERSION, PlanFile

HEAD = """\
# A plan of clipstudio: what an audit or a probe was asked, with which anybody who has the images and the model can
# ask the same. The format is described in docs/file-format.md.

"""
ELSEWHERE = frozenset({"name", "model", "models", "label_set", "label_sets", "images", "table", "captions"})
"""Fields of plans that stand in other parts of the file than [plan]."""

_FILE = TypeAdapter(PlanFile)
_STAND_INS: Mapping[str, Any] = {
    "name": "-",
    "model": "-",
    "models": ["-"],
    "label_set": 1,
    "label_sets": [1],
    "table": "-",
}
"""Of the fields that stand elsewhere and that a plan cannot do without, while the others are read."""


class PlanFileError(ClipstudioError):
    """A plan file cannot be read as it is; the sentence names the field and its line."""


def values_of(plan: AuditPlan | ProbePlan) -> dict[str, Any]:
    """The fields of [plan], as JSON has them; those that are None are left out, which TOML has no word for."""
    document = adapter(type(plan)).dump_python(plan, mode="json")
    return {name: value for name, value in document.items() if name not in ELSEWHERE and value is not None}


def write_plan_file(file: PlanFile, path: Path) -> None:
    """Write a plan file, whole or not at all.

    Raises:
        ClipstudioError: It cannot be written.
    """
    if path.suffix.lower() != ".toml":
        raise ClipstudioError(
            "“{name}”: a plan is written as TOML. Choose a name that ends in .toml.", name=path.name
        )
    try:
        with whole_file(path) as partial:
            partial.write_text(plan_text(file), encoding="utf-8", newline="\n")
    except OSError as error:
        raise ClipstudioError(
            "“{path}” cannot be written: {strerror}.", path=path, strerror=system_reason(error)
        ) from error


def plan_text(file: PlanFile) -> str:
    """A plan file as text."""
    return HEAD + tomli_w.dumps(_told(_FILE.dump_python(file, mode="json")))


def read_plan_file(path: Path) -> PlanFile:
    """Read a plan file.

    Raises:
        PlanFileError: It cannot be read; the file, and the field with its line, are named.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise PlanFileError(
            "The plan “{path}” cannot be read: {strerror}.", path=path, strerror=system_reason(error)
        ) from error
    except UnicodeDecodeError as error:
        raise PlanFileError("The plan “{path}” is not UTF-8 text.", path=path) from error
    try:
        return plan_of_text(text)
    except PlanFileError as error:
        raise PlanFileError("{name}: {error}", name=path.name, error=error) from error


def plan_of_text(text: str) -> PlanFile:
    """Read the text of a plan file.

    Raises:
        PlanFileError: It cannot be read; the field and its line are named.
    """
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PlanFileError("this is not valid TOML: {error}.", error=error) from error
    _require_known_version(document, text)
    try:
        file = _FILE.validate_json(json.dumps(document, default=str))
    except ValidationError as error:
        raise _fault(error, text, ()) from error
    if file.kind not in (AUDIT, *ProbeName):
        known = ", ".join((AUDIT, *ProbeName))
        raise _said(
            text,
            ("kind",),
            later("holds “{kind}”, which is no audit and no probe. Known: {known}.", kind=file.kind, known=known),
        )
    if not file.models:
        raise _said(text, ("models",), later("names no model."))
    if file.images.by == "list" and file.images.listed is None:
        raise _said(text, ("images", "by"), later("says “list”, but “images.listed” is missing."))
    _check_label_sets(file, text)
    return replace(file, plan=_values(file, text))


def _require_known_version(document: Mapping[str, Any], text: str) -> None:
    if document.get("format") != FORMAT:
        raise PlanFileError(
            "this is no plan of clipstudio: its first field must be format = “{format}”.", format=FORMAT
        )
    version = document.get("version")
    if isinstance(version, int) and version > VERSION:
        raise _said(
            text,
            ("version",),
            later(
                "is {version}: a newer clipstudio wrote this plan. This one reads {known}.",
                version=version,
                known=VERSION,
            ),
        )


def _check_label_sets(file: PlanFile, text: str) -> None:
    for place, each in enumerate(file.label_sets):
        try:
            content = each.content
            content.check_visible()
        except LabelSetError as error:
            line = line_of(text, ("label_sets", place))
            raise PlanFileError("line {line}: {error}", line=line, error=error) from error
        if each.sha256 and each.sha256 != content.sha256:
            raise _said(
                text,
                ("label_sets", place, "sha256"),
                later(
                    "is not the digest of the labels of “{name}”: something was changed. If you changed "
                    "them, remove this field.",
                    name=each.name,
                ),
            )


def _values(file: PlanFile, text: str) -> dict[str, Any]:
    """The fields of [plan], complete and in their order."""
    held = {each.name for each in fields(file.type)}
    known = held - ELSEWHERE
    for name in file.plan:
        if name not in known:
            raise _unknown(text, ("plan", name), sorted(known))
    stand_ins = {name: value for name, value in _STAND_INS.items() if name in held}
    try:
        plan = adapter(file.type).validate_json(json.dumps(stand_ins | file.plan), strict=True)
    except ValidationError as error:
        raise _fault(error, text, ("plan",)) from error
    if fault := confidence_fault(plan.confidence):
        raise _said(text, ("plan", "confidence"), later("{fault}.", fault=fault))
    return values_of(plan)


def _fault(error: ValidationError, text: str, within: tuple[Place, ...]) -> PlanFileError:
    """The first fault that was found, as a sentence."""
    # What is misspelt comes first: the field that was meant is missing too.
    first = min(error.errors(include_url=False), key=lambda each: each["type"] != "unexpected_keyword_argument")
    way = (*within, *first["loc"])
    if first["type"] == "unexpected_keyword_argument":
        return _unknown(text, way, _siblings(way))
    if first["type"] == "missing":
        return _said(text, way, later("is missing."))
    message = str(first["msg"])
    return _said(text, way, f"{message.removeprefix('Input ')[:1].lower()}{message.removeprefix('Input ')[1:]}.")


def _unknown(text: str, way: tuple[Place, ...], known: Sequence[str]) -> PlanFileError:
    meant = get_close_matches(str(way[-1]), known, 1, 0.7)
    return _said(
        text, way, later("is unknown. Did you mean “{meant}”?", meant=meant[0]) if meant else later("is unknown.")
    )


def _siblings(way: tuple[Place, ...]) -> list[str]:
    """The fields that are known where an unknown one stands."""
    schema: Any = _FILE.json_schema()
    root = schema
    for key in way[:-1]:
        schema = schema.get("items", {}) if isinstance(key, int) else schema.get("properties", {}).get(key, {})
        if "anyOf" in schema:
            schema = schema["anyOf"][0]
        if "$ref" in schema:
            schema = root["$defs"][schema["$ref"].rpartition("/")[2]]
    return sorted(schema.get("properties", {}))


def _said(text: str, way: tuple[Place, ...], what: str) -> PlanFileError:
    name = "".join(f"[{each}]" if isinstance(each, int) else f".{each}" for each in way).removeprefix(".")
    line = line_of(text, way)
    if line is None:
        return PlanFileError("the field “{name}” {what}", name=name, what=what)
    return PlanFileError("line {line}: the field “{name}” {what}", line=line, name=name, what=what)


def _told(value: Any) -> Any:
    """Without what is None, which TOML has no word for."""
    if isinstance(value, dict):
        return {key: _told(each) for key, each in value.items() if each is not None}
    return [_told(each) for each in value] if isinstance(value, list) else value
