"""The denigration probe's result: its document, its page and its printout."""

from __future__ import annotations

from clipstudio.results.denigration.answer import answer
from clipstudio.results.denigration.document import document, earlier
from clipstudio.results.denigration.printout import printout
from clipstudio.results.denigration.result import DenigrationResult
from clipstudio.results.kinds import ResultKind

DENIGRATION = ResultKind(
    type=DenigrationResult, earlier=earlier, document=document, answer=answer, printout=printout
)
