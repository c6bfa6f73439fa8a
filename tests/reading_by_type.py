"""What mypy is shown by `tests/test_architecture.py`, and nobody runs: it is to refuse the lines that say so.

What would write is refused where only reading is meant, and what may write is let through.
"""

from PySide6.QtCore import QObject

from clipstudio.domain.changes import Changes
from clipstudio.domain.ids import RunId
from clipstudio.domain.images import ImageQuery
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.importing.disk_changes import look_at_disk
from clipstudio.services.jobs import Lane
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.runs import RunReader
from clipstudio.ui.latest import Latest
from clipstudio.ui.session import Session


def reads(session: Session, latest: Latest, owner: QObject) -> None:
    project = session.project
    session.background.query(project.images.count, owner, print)
    session.background.query(lambda: select_images(project, ImageQuery()), owner, print)
    latest.ask("runs", project.runs.audits, lambda key, audits: print(key, audits))
    session.background.query(lambda: project.runs.remove(RunId(1)), owner, print)  # refused
    latest.ask("sets", lambda: project.label_sets.archive("objects"), lambda *_: None)  # refused
    session.background.query(lambda: project.collections.add("some", [1]), owner, print)  # refused
    session.background.query(lambda: list(look_at_disk(project)), owner, print)  # refused
    project.images.mark_missing([])  # refused
    print(project.embeddings)  # refused


def writes(session: Session, owner: QObject) -> None:
    def remove(project: ProjectFile) -> tuple[None, Changes]:
        return None, project.runs.remove(RunId(1))

    session.write(remove, owner)
    session.write(lambda project: (None, project.label_sets.archive("objects")), owner)
    session.run_job("Checking files", Lane.WRITE, lambda project: look_at_disk(project), owner, print, print)
    session.write(lambda project: None, owner)  # refused
    session.background.query(lambda: remove(session.project), owner, print)  # refused


def in_storage(runs: RunReader) -> None:
    with runs._database.read() as session:
        print(session)
    with runs._database.write() as session:  # refused
        print(session)
