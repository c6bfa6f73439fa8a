"""What a page shows: the run of an audit or of a probe, two of them side by side, or a review."""

from __future__ import annotations

from clipstudio.domain.ids import ProbeRunId, ReviewId, RunId
from clipstudio.domain.run_list import PairKey, ReviewKey, RunKind, ShownKey
from clipstudio.services.answers import AnswerSource
from clipstudio.services.auditing.run_page import RunPage
from clipstudio.services.comparing.page import PairPage
from clipstudio.services.probes.page import ProbePage
from clipstudio.services.reviewing.page import ReviewPage
from clipstudio.storage.project_reader import ProjectReader


def read_shown(project: ProjectReader, key: ShownKey) -> AnswerSource:
    """Read what a page shows.

    Raises:
        AuditError: It was deleted.
        ReviewError: There is no such review.
    """
    if isinstance(key, ReviewKey):
        return ReviewPage.read(project, ReviewId(key.review))
    if isinstance(key, PairKey):
        return PairPage.read(project, key)
    if key.kind is RunKind.RUN:
        return RunPage.read(project, RunId(key.id))
    return ProbePage.read(project, ProbeRunId(key.id))
