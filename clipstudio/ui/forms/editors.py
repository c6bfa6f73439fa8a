"""Which editor asks for which kind of field."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from clipstudio.domain.plan_fields import AskedField, FieldKind
from clipstudio.ui.forms.choosing_editors import AttributeEditor, SplitEditor, ValueEditor, people
from clipstudio.ui.forms.comparisons_editor import ComparisonsEditor
from clipstudio.ui.forms.editor import FieldEditor
from clipstudio.ui.forms.file_editors import CaptionsEditor, FileEditor
from clipstudio.ui.forms.images_editor import ImagesEditor
from clipstudio.ui.forms.label_set_editors import LabelSetEditor, LabelSetsEditor
from clipstudio.ui.forms.model_editors import ModelEditor, ModelsEditor
from clipstudio.ui.forms.plain_editors import (
    ConfidenceEditor,
    NumberEditor,
    NumbersEditor,
    OptionEditor,
    ProbabilityEditor,
    TextEditor,
    TickEditor,
)
from clipstudio.ui.forms.rule_editor import RuleEditor, TemplatesEditor

EDITORS: Mapping[FieldKind, Callable[[AskedField], FieldEditor]] = {
    FieldKind.TEXT: TextEditor,
    FieldKind.TEMPLATES: TemplatesEditor,
    FieldKind.NUMBER: NumberEditor,
    FieldKind.NUMBERS: NumbersEditor,
    FieldKind.CONFIDENCE: ConfidenceEditor,
    FieldKind.PROBABILITY: ProbabilityEditor,
    FieldKind.TICK: TickEditor,
    FieldKind.OPTION: OptionEditor,
    FieldKind.RULE: RuleEditor,
    FieldKind.IMAGES: ImagesEditor,
    FieldKind.COMPARISONS: ComparisonsEditor,
    FieldKind.MODEL: ModelEditor,
    FieldKind.MODELS: ModelsEditor,
    FieldKind.CLASSES: AttributeEditor,
    FieldKind.PEOPLE: people,
    FieldKind.VALUE: ValueEditor,
    FieldKind.SPLIT: SplitEditor,
    FieldKind.LABEL_SET: LabelSetEditor,
    FieldKind.LABEL_SETS: LabelSetsEditor,
    FieldKind.TABLE: CaptionsEditor,
    FieldKind.NAMES_FILE: FileEditor,
}
"""Of every kind that has a row of its own; the others are asked for together with one of these."""
