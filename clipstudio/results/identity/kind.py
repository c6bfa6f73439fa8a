"""The identity probe's result: its document, its page and its printout."""

from __future__ import annotations

from clipstudio.results.identity.answer import answer
from clipstudio.results.identity.document import document, earlier
from clipstudio.results.identity.printout import printout
from clipstudio.results.identity.result import IdentityResult
from clipstudio.results.kinds import ResultKind

IDENTITY = ResultKind(type=IdentityResult, earlier=earlier, document=document, answer=answer, printout=printout)
