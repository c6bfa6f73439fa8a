"""The attributes probe's result: its document, its page and its printout."""

from __future__ import annotations

from clipstudio.results.attributes.answer import answer
from clipstudio.results.attributes.document import document
from clipstudio.results.attributes.earlier import earlier
from clipstudio.results.attributes.printout import printout
from clipstudio.results.attributes.result import AttributesResult
from clipstudio.results.kinds import ResultKind

ATTRIBUTES = ResultKind(
    type=AttributesResult, earlier=earlier, document=document, answer=answer, printout=printout
)
