"""The labels probe's result: its document, its page and its printout."""

from __future__ import annotations

from clipstudio.results.kinds import ResultKind
from clipstudio.results.labels.answer import answer
from clipstudio.results.labels.document import document
from clipstudio.results.labels.earlier import earlier
from clipstudio.results.labels.printout import printout
from clipstudio.results.labels.result import LabelsResult

LABELS = ResultKind(type=LabelsResult, earlier=earlier, document=document, answer=answer, printout=printout)
