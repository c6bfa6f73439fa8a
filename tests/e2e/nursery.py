"""Starts processes that judge until they are killed: ``python -m tests.e2e.nursery PROJECT``.

For each line on stdin one process is forked, so that the imports are paid once. What it says, a line each:
``pid N``; the UUID of each answer as soon as the recorder says that it is saved; ``over``, from here, once it is
gone.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from clipstudio.domain.reviewing.entries import EntryKind
from clipstudio.services.reviewing.recording import Recorder, Step
from clipstudio.storage.project_file import ProjectFile


def say(text: str) -> None:
    """Write a line in one piece, past every buffer that would be lost."""
    os.write(1, f"{text}\n".encode())


def judge(path: Path) -> None:
    """Answer one item after the other, and undo every fifth answer, for ever."""
    project = ProjectFile.open(path)
    review = project.reviews.find("Verdicts")
    recorder = Recorder(project, review, project.reviews.auditor("Ada"))
    while True:
        for item in range(1, review.item_count + 1):
            entry = recorder.write(
                Step(item=item, kind=EntryKind.ANSWER, scheme_version=1, replies={"verdict": ("right",)})
            )
            say(entry.uuid)
            if item % 5 == 0:
                undo = Step(item=item, kind=EntryKind.UNDO, scheme_version=1, replaces=entry.uuid)
                say(recorder.write(undo).uuid)


def main() -> None:
    """Fork for each line that is read."""
    for _line in sys.stdin:
        child = os.fork()
        if not child:
            say(f"pid {os.getpid()}")
            judge(Path(sys.argv[1]))
        os.waitpid(child, 0)
        say("over")


if __name__ == "__main__":
    main()
