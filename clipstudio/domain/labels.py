"""Label sets: the words a model is asked to choose between, and the sentences they are put in."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from clipstudio.domain.errors import LabelSetError
from clipstudio.domain.given_names import check_name
from clipstudio.domain.kept_words import KeptWords
from clipstudio.domain.language import later, said_later, tr
from clipstudio.domain.visible_text import check_visible

PLACEHOLDER = "{label}"
DEFAULT_TEMPLATES = ("a photo of a {label}",)

HARMFUL_CATEGORIES = frozenset({"crime-related", "non-human", "harmful", "slur"})
"""Categories whose words and images are treated with care: blurred and folded until one asks for them."""


OF_PREDICTIONS = said_later("The labels of the predictions “{name}”, from {file}.")
"""What a label set says of itself that was made of imported predictions; files keep it in English."""
_DESCRIPTIONS = KeptWords((OF_PREDICTIONS,))


def said_description(text: str) -> str:
    """What a label set says of itself, in the language of this thread where the program wrote it."""
    return _DESCRIPTIONS.retold(text) if text else ""


@dataclass(frozen=True, slots=True)
class Label:
    """One label of a set.

    Attributes:
        text: The label as it is shown and, in a template, as the model reads it.
        category: The category it is counted under; empty for none.
        prompts: Full prompts that stand in place of the templates, when any are given.
    """

    text: str
    category: str = ""
    prompts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LabelSet:
    """A list of labels with categories and prompt templates; a value that never changes.

    Raises:
        LabelSetError: On creation, when labels are missing, empty or repeated, or a template lacks ``{label}``.
    """

    name: str
    labels: tuple[Label, ...]
    templates: tuple[str, ...] = DEFAULT_TEMPLATES
    description: str = ""

    def __post_init__(self) -> None:
        where = later("Label set “{name}”", name=self.name) if self.name.strip() else later("The label set")
        if not self.name.strip():
            raise LabelSetError("The label set has no name: give it one.")
        if len(self.labels) < 2:
            raise LabelSetError("{where} needs at least two labels to choose between.", where=where)
        seen: set[str] = set()
        for number, label in enumerate(self.labels, start=1):
            if not label.text.strip():
                raise LabelSetError(
                    "{where}: label {number} is empty. Write a word or remove the row.", where=where, number=number
                )
            if label.text in seen:
                raise LabelSetError(
                    "{where}: “{value}” appears twice. Remove one of them.", where=where, value=label.text
                )
            if any(not prompt.strip() for prompt in label.prompts):
                raise LabelSetError(
                    "{where}: the label “{value}” has an empty prompt. Remove it.", where=where, value=label.text
                )
            seen.add(label.text)
        if not self.templates:
            raise LabelSetError(
                "{where} has no template: add one such as “{default_templates}”.",
                where=where,
                default_templates=DEFAULT_TEMPLATES[0],
            )
        for template in self.templates:
            if PLACEHOLDER not in template:
                raise LabelSetError(
                    "{where}: the template “{template}” lacks {placeholder}.",
                    where=where,
                    template=template,
                    placeholder=PLACEHOLDER,
                )

    def check_visible(self) -> None:
        """Refuse words with characters that cannot be seen; sets that earlier versions kept may have such.

        Raises:
            LabelSetError: With the word.
        """
        check_name(self.name, LabelSetError)
        for label in self.labels:
            check_visible(label.text, tr("The label"), LabelSetError)
            check_visible(label.category, tr("The category"), LabelSetError)
            for prompt in label.prompts:
                check_visible(prompt, tr("The prompt"), LabelSetError)
        for template in self.templates:
            check_visible(template, tr("The template"), LabelSetError)
        check_visible(self.description, tr("The description"), LabelSetError, may_wrap=True)

    @property
    def categories(self) -> tuple[str, ...]:
        """The categories in order of first appearance, without the empty one."""
        return tuple(dict.fromkeys(label.category for label in self.labels if label.category))

    @property
    def is_harmful(self) -> bool:
        """Whether a category of the set is to be treated with care."""
        return not HARMFUL_CATEGORIES.isdisjoint(self.categories)

    @property
    def texts(self) -> tuple[str, ...]:
        """The labels' texts in order."""
        return tuple(label.text for label in self.labels)

    def prompts(self, label: Label) -> tuple[str, ...]:
        """The sentences whose mean embedding stands for ``label``."""
        sentences = label.prompts or self.templates
        return tuple(sentence.replace(PLACEHOLDER, label.text) for sentence in sentences)

    @property
    def sha256(self) -> str:
        """Digest of labels, categories, prompts and templates; name and description do not count."""
        document = self.to_document()
        content = {"labels": document["labels"], "templates": document["templates"]}
        return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()

    def to_document(self) -> dict[str, Any]:
        """The set as the JSON document of a label set file."""
        labels: list[dict[str, Any]] = []
        for label in self.labels:
            entry: dict[str, Any] = {"label": label.text, "category": label.category}
            if label.prompts:
                entry["prompts"] = list(label.prompts)
            labels.append(entry)
        return {
            "name": self.name,
            "description": self.description,
            "labels": labels,
            "templates": list(self.templates),
        }

    @classmethod
    def from_document(cls, document: object) -> LabelSet:
        """Read the JSON document of a label set file.

        Raises:
            LabelSetError: With the field that is wrong.
        """
        if not isinstance(document, Mapping):
            raise LabelSetError("A label set file holds one JSON object with “name”, “labels” and “templates”.")
        name = _text(document.get("name", ""), "name")
        labels = tuple(_label(entry, number) for number, entry in enumerate(_list(document, "labels"), start=1))
        templates = document.get("templates")
        return cls(
            name=name.strip(),
            labels=labels,
            templates=_texts(templates, "templates") if templates is not None else DEFAULT_TEMPLATES,
            description=_text(document.get("description", ""), "description"),
        )


def _label(entry: object, number: int) -> Label:
    if isinstance(entry, str):
        return Label(entry.strip())
    if not isinstance(entry, Mapping) or "label" not in entry:
        raise LabelSetError("Entry {number} of “labels” needs a “label”.", number=number)
    return Label(
        text=_text(entry["label"], f"labels[{number}].label").strip(),
        category=_text(entry.get("category") or "", f"labels[{number}].category").strip(),
        prompts=_texts(entry.get("prompts") or [], f"labels[{number}].prompts"),
    )


def _list(document: Mapping[str, Any], field: str) -> Sequence[object]:
    value = document.get(field)
    if not isinstance(value, list):
        raise LabelSetError("The field “{field}” of the label set file must be a list.", field=field)
    return value


def _texts(value: object, field: str) -> tuple[str, ...]:
    if not isinstance(value, (list, tuple)):
        raise LabelSetError("The field “{field}” of the label set file must be a list of texts.", field=field)
    return tuple(_text(item, field) for item in value)


def _text(value: object, field: str) -> str:
    if not isinstance(value, str):
        raise LabelSetError("The field “{field}” of the label set file must be text.", field=field)
    return value
