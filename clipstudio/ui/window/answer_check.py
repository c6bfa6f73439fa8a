"""Whether the answers of a project are as they were written, found out behind its back and said as a warning."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from clipstudio.domain.language import tr
from clipstudio.services.jobs import Lane
from clipstudio.storage.project_reader import ProjectReader
from clipstudio.ui.session import Session

MOST_AT_ONCE = 10_000
"""Answers that are checked within a second; more of them are a job, which can be seen and stopped."""


def check_answers(session: Session, owner: QObject) -> None:
    """Check the answers of the project that was opened, and warn of what is wrong; nothing is changed."""
    from clipstudio.services.reviewing.checking import checking_log, faults_in_words

    def told(faults: tuple[str, ...] | None) -> None:
        if faults is not None:
            session.warn(faults_in_words(faults))
            return
        session.run_job(tr("Checking answers"), Lane.WRITE, checking_log, owner, told, session.warn)

    session.background.query(partial(_few_checked, session.project), owner, told)


def _few_checked(project: ProjectReader) -> tuple[str, ...] | None:
    """What is wrong; None where there are too many answers to say so at once."""
    from clipstudio.services.reviewing.checking import log_faults

    return log_faults(project) if project.reviews.journal_size()[0] <= MOST_AT_ONCE else None
