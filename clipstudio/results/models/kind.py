"""The models probe's result: its document, its page and its printout."""

from __future__ import annotations

from clipstudio.results.kinds import ResultKind
from clipstudio.results.models.answer import answer
from clipstudio.results.models.document import document, earlier
from clipstudio.results.models.printout import printout
from clipstudio.results.models.result import ModelsResult

MODELS = ResultKind(type=ModelsResult, earlier=earlier, document=document, answer=answer, printout=printout)
