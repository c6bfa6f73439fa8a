"""A label set while it is being written: it may be wrong, and says where."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from clipstudio.domain.errors import LabelSetError
from clipstudio.domain.labels import DEFAULT_TEMPLATES, PLACEHOLDER, Label, LabelSet
from clipstudio.domain.language import tr
from clipstudio.domain.visible_text import has_hidden

_GOOD_LABELS = (Label("a"), Label("b"))
"""Stand in for the labels when only another field is checked."""


class Field(StrEnum):
    """The parts of a draft that can be wrong."""

    NAME = "name"
    LABELS = "labels"
    TEMPLATES = "templates"


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a draft cannot be saved.

    Attributes:
        field: The field to mend.
        sentence: What is wrong, for the user.
        row: The row of the label at fault, where one is.
    """

    field: Field
    sentence: str
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What the fields of the editor hold; every change makes a new draft, so that undo keeps the old one.

    Attributes:
        name: As typed.
        description: As typed.
        labels: The rows of the table; not checked.
        templates: As typed, one template a line.
    """

    name: str = ""
    description: str = ""
    labels: tuple[Label, ...] = ()
    templates: str = "\n".join(DEFAULT_TEMPLATES)

    @classmethod
    def of(cls, content: LabelSet) -> Draft:
        """The draft that says the same as a label set."""
        return cls(content.name, content.description, content.labels, "\n".join(content.templates))

    def cleaned(self) -> Draft:
        """The draft without the blanks around its words and without empty lines; what is saved and compared."""
        return Draft(
            name=self.name.strip(),
            description=self.description.strip(),
            labels=tuple(_cleaned(label) for label in self.labels),
            templates="\n".join(line.strip() for line in self.templates.splitlines() if line.strip()),
        )

    def to_label_set(self) -> LabelSet:
        """The label set that the draft says.

        Raises:
            LabelSetError: When it is not usable; `problems` says which field is at fault.
        """
        draft = self.cleaned()
        return LabelSet(draft.name, draft.labels, tuple(draft.templates.splitlines()), draft.description)

    def problems(self, taken: Collection[str] = (), archived: Collection[str] = ()) -> tuple[Problem, ...]:
        """What prevents saving, at most one for each field.

        Args:
            taken: Names of other label sets.
            archived: Names of label sets that are archived.
        """
        draft = self.cleaned()
        templates = tuple(draft.templates.splitlines())
        # The labels and the templates are judged even while the name is missing.
        name = draft.name or tr("without a name")
        found = [
            _problem(Field.NAME, draft.name, _GOOD_LABELS, DEFAULT_TEMPLATES),
            _problem(Field.LABELS, name, draft.labels, DEFAULT_TEMPLATES),
            _problem(Field.TEMPLATES, name, _GOOD_LABELS, templates),
        ]
        if draft.name in taken:
            found[0] = Problem(
                Field.NAME, tr("There is a label set “{name}” already. Choose another name.", name=draft.name)
            )
        elif draft.name in archived:
            why = tr(
                "There is an archived label set “{name}”. Restore that one, or choose another name.",
                name=draft.name,
            )
            found[0] = Problem(Field.NAME, why)
        if found[1] is not None:
            found[1] = replace(found[1], row=_faulty_row(draft.labels))
        return tuple(problem for problem in found if problem is not None)

    def sentences(self, row: int | None) -> tuple[str, ...]:
        """What the model reads for the label in ``row``, or for any label when there is no such row."""
        labels = self.labels[row : row + 1] if row is not None else ()
        draft = replace(self, labels=labels or (Label("…"),)).cleaned()
        (label,) = draft.labels
        return tuple(
            sentence.replace(PLACEHOLDER, label.text) for sentence in label.prompts or draft.templates.splitlines()
        )

    def with_label(self, row: int, label: Label) -> Draft:
        """The draft with another label in ``row``; a row below the last one adds it."""
        return replace(self, labels=(*self.labels[:row], label, *self.labels[row + 1 :]))

    def with_inserted(self, row: int, labels: Iterable[Label]) -> Draft:
        """The draft with more labels before ``row``."""
        return replace(self, labels=(*self.labels[:row], *labels, *self.labels[row:]))

    def with_category(self, rows: Collection[int], category: str) -> Draft:
        """The draft with some labels counted under another category."""
        return replace(
            self,
            labels=tuple(
                replace(label, category=category) if row in rows else label
                for row, label in enumerate(self.labels)
            ),
        )

    def without(self, rows: Collection[int]) -> Draft:
        """The draft without some of its labels."""
        return replace(self, labels=tuple(each for row, each in enumerate(self.labels) if row not in rows))

    def with_moved(self, rows: Collection[int], step: int) -> Draft:
        """The draft with some labels moved one row up (``step`` -1) or down (1); at the end nothing moves."""
        if any(not 0 <= row + step < len(self.labels) for row in rows):
            return self
        labels = list(self.labels)
        # The row in front goes first, so that a block keeps its order.
        for row in sorted(rows, reverse=step > 0):
            labels[row], labels[row + step] = labels[row + step], labels[row]
        return replace(self, labels=tuple(labels))


def _cleaned(label: Label) -> Label:
    if not label.prompts and (label.text.strip(), label.category.strip()) == (label.text, label.category):
        return label  # as nearly all are: of ten thousand no second one is made at every edit
    prompts = tuple(prompt.strip() for prompt in label.prompts if prompt.strip())
    return Label(label.text.strip(), label.category.strip(), prompts)


def _problem(field: Field, name: str, labels: tuple[Label, ...], templates: tuple[str, ...]) -> Problem | None:
    """The domain's own sentence about one field, the others being sound."""
    try:
        LabelSet(name, labels, templates).check_visible()
    except LabelSetError as error:
        return Problem(field, str(error))
    return None


def _faulty_row(labels: Sequence[Label]) -> int | None:
    """The first label that is empty, stands there for the second time, or holds what cannot be seen."""
    seen: set[str] = set()
    for row, label in enumerate(labels):
        if not label.text or label.text in seen:
            return row
        words = (label.text, label.category, *label.prompts)
        if any(has_hidden(each) for each in words):
            return row
        seen.add(label.text)
    return None
