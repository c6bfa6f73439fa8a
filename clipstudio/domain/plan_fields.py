"""What a form and an option of the command line need to know of a plan's field: the plan itself says it."""

from __future__ import annotations

from dataclasses import MISSING, Field, dataclass, fields, replace
from enum import Enum, StrEnum
from typing import Any, get_type_hints

from clipstudio.domain.language import tr


class FieldKind(StrEnum):
    """What a field holds, and so how it is asked for."""

    TEXT = "text"
    TEMPLATES = "templates"
    """Several texts that a label is put in; none for those of the label set."""
    NUMBER = "number"
    """A whole number."""
    NUMBERS = "numbers"
    """Several whole numbers."""
    CONFIDENCE = "confidence"
    """The level of intervals, a fraction; chosen in percent in the window."""
    PROBABILITY = "probability"
    """In (0, 1); asked for in percent in the window."""
    TICK = "tick"
    OPTION = "option"
    """One of an enumeration."""
    RULE = "rule"
    """The rule that gives labels, together with its threshold and boundary."""
    MODEL = "model"
    """A registered model, or imported predictions."""
    MODELS = "models"
    IMAGES = "images"
    COMPARISONS = "comparisons"
    MERGED = "merged"
    CLASSES = "classes"
    """An attribute with some values, to be classified."""
    PEOPLE = "people"
    """An attribute with many values, which name individuals."""
    VALUE = "value"
    """A value of the attribute that is classified, or none."""
    SPLIT = "split"
    """An attribute that says train, validation and test, or none."""
    LABEL_SET = "label set"
    LABEL_SETS = "label sets"
    TABLE = "table"
    """Path of a table of captions."""
    CAPTIONS = "captions"
    """Captions that are written rather than read from a table."""
    NAMES_FILE = "names file"
    """Path of a file of names, or none."""


@dataclass(frozen=True, slots=True)
class PlanField:
    """What is known of a field beside its type, which is annotated with it.

    Attributes:
        kind: What it holds.
        words: Its name in a form.
        help: What it is for, in a sentence; the help of its option.
        option: Its option on the command line, such as ``--labels``; empty to name it after the field.
        least: The smallest number that it takes; None for any.
        most: The largest.
        note: What a form says below it; empty for nothing.
        proposed: What a form begins with, where the plan has no default.
        only_with: A field of the plan that must be ticked for this one to count; empty for none.
        value_of: The field that names the attribute whose values are offered; empty for none.
        only_without: A field of the plan that must be empty for this one to count; empty for none.
        needs_embeddings: Whether it has no meaning for predictions from elsewhere.
        unit: What a form says behind a number or a tick; empty for a number's range, or a tick's help.
        asked_with: The field whose row in a form asks for this one too; empty for a row of its own.
        leads: Whether a form asks for it first, since it is the question.
        is_detail: Whether a form keeps it folded, among what is seldom changed.
        verb_needs: Whether the command line insists on it, though the plan does not.
        has_option: Whether the command line asks for it.
    """

    kind: FieldKind
    words: str
    help: str
    option: str = ""
    least: int | None = None
    most: int | None = None
    note: str = ""
    proposed: Any = None
    only_with: str = ""
    value_of: str = ""
    only_without: str = ""
    needs_embeddings: bool = False
    unit: str = ""
    asked_with: str = ""
    leads: bool = False
    is_detail: bool = False
    verb_needs: bool = False
    has_option: bool = True


@dataclass(frozen=True, slots=True)
class AskedField:
    """A field of a plan with what it needs.

    Attributes:
        name: Of the field.
        asked: What is known of it.
        default: What it holds unless something is given; None where something must be.
        is_required: Whether something must be given.
        type: Of its values, where it is an enumeration.
    """

    name: str
    asked: PlanField
    default: Any
    is_required: bool
    type: type | None


def plan_fields(plan: type) -> tuple[AskedField, ...]:
    """The fields of a plan whose types are annotated with a `PlanField`, in order, in the language spoken."""
    hints = get_type_hints(plan, include_extras=True)
    asked = {
        name: extra
        for name, hint in hints.items()
        for extra in getattr(hint, "__metadata__", ())
        if isinstance(extra, PlanField)
    }
    return tuple(_asked(each, asked[each.name]) for each in fields(plan) if each.name in asked)


def option_name(name: str, asked: PlanField) -> str:
    """The option of a field on the command line."""
    return asked.option or f"--{name.replace('_', '-')}"


def _asked(each: Field[Any], asked: PlanField) -> AskedField:
    default = each.default
    if default is MISSING and each.default_factory is not MISSING:
        default = each.default_factory()
    is_required = default is MISSING
    said = replace(asked, words=tr(asked.words), help=tr(asked.help), note=tr(asked.note), unit=tr(asked.unit))
    return AskedField(
        each.name,
        said,
        None if is_required else default,
        is_required,
        type(default) if isinstance(default, Enum) else None,
    )
