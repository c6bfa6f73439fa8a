"""The scenes probe's result: its document, its page and its printout."""

from __future__ import annotations

from clipstudio.results.kinds import ResultKind
from clipstudio.results.scenes.answer import answer
from clipstudio.results.scenes.document import document, earlier
from clipstudio.results.scenes.printout import printout
from clipstudio.results.scenes.result import ScenesResult

SCENES = ResultKind(type=ScenesResult, earlier=earlier, document=document, answer=answer, printout=printout)
