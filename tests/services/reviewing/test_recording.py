"""What an auditor does is in the project when it is said to be, in one chain for each machine."""

from __future__ import annotations

from pathlib import Path
from threading import Thread
from uuid import UUID

import pytest

from clipstudio.domain.errors import ProjectError, ReviewError
from clipstudio.domain.reviewing.entries import GENESIS, EntryKind, Seen, chain_faults
from clipstudio.services.reviewing.recording import MACHINE_FILE, Recorder, Step, machine_uuid
from clipstudio.storage.project_file import ProjectFile


def recorder(reviewed: ProjectFile, auditor: str = "Ada") -> Recorder:
    return Recorder(reviewed, reviewed.reviews.find("Verdicts"), reviewed.reviews.auditor(auditor))


def answer(item: int = 1, reply: str = "right") -> Step:
    return Step(item=item, kind=EntryKind.ANSWER, scheme_version=1, replies={"verdict": (reply,)}, seconds=1.5)


def test_a_step_becomes_the_next_entry_of_this_machine(reviewed: ProjectFile) -> None:
    first = recorder(reviewed).write(answer())
    second = recorder(reviewed, "Bo").write(answer(2))
    third = recorder(reviewed).write(
        Step(item=1, kind=EntryKind.UNDO, scheme_version=1, replaces=first.uuid, seen=Seen(is_zoomed=True))
    )
    record = reviewed.reviews.find("Verdicts")

    assert reviewed.reviews.entries(record.id) == (first, second, third)
    assert [entry.sequence for entry in (first, second, third)] == [1, 2, 3]
    assert [entry.previous for entry in (first, second, third)] == [GENESIS, first.hash, second.hash]
    assert {entry.machine for entry in (first, second, third)} == {machine_uuid()}
    assert (first.auditor, second.auditor, third.replaces) == ("ada", "bo", first.uuid)
    assert (first.replies, first.seconds, third.seen) == ({"verdict": ("right",)}, 1.5, Seen(is_zoomed=True))
    assert chain_faults((first, second, third)) == ()


def test_two_threads_make_one_chain(reviewed: ProjectFile) -> None:
    def judge(name: str) -> None:
        own = recorder(reviewed, name)
        for _ in range(20):
            own.write(answer())

    threads = [Thread(target=judge, args=(name,)) for name in ("Ada", "Bo")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    entries = reviewed.reviews.entries(reviewed.reviews.find("Verdicts").id)
    assert [entry.sequence for entry in entries] == list(range(1, 41))
    assert chain_faults(entries) == ()


def test_an_item_that_is_not_there_is_refused_and_nothing_is_written(reviewed: ProjectFile) -> None:
    with pytest.raises(ReviewError, match="item that its review does not have"):
        recorder(reviewed).write(answer(4))
    assert recorder(reviewed).write(answer()).sequence == 1


def test_a_note_that_is_no_text_is_kept_as_far_as_it_goes(reviewed: ProjectFile) -> None:
    entry = recorder(reviewed).write(Step(item=1, kind=EntryKind.NOTE, scheme_version=1, note="so\ud83d!"))
    assert reviewed.reviews.entries(reviewed.reviews.find("Verdicts").id) == (entry,)
    assert entry.note == "so?!"


def test_a_read_only_project_takes_no_answer(reviewed: ProjectFile) -> None:
    reviewed.close()
    with ProjectFile.open(reviewed.path, read_only=True) as reviewed:
        with pytest.raises(ProjectError, match="read-only"):
            recorder(reviewed).write(answer())
        assert reviewed.reviews.entries(reviewed.reviews.find("Verdicts").id) == ()


def test_the_machine_keeps_its_name(home: Path) -> None:
    made = machine_uuid()
    assert machine_uuid() == made == str(UUID(made))
    assert {each.name for each in home.iterdir()} == {MACHINE_FILE}

    (home / MACHINE_FILE).write_bytes(b"")  # as a power failure leaves it
    again = machine_uuid()
    assert again != made
    assert machine_uuid() == again


def test_a_data_folder_that_cannot_be_written_is_named(home: Path) -> None:
    home.write_text("a file where the folder should be")
    with pytest.raises(ReviewError, match=r"home/machine”, which says .* Check the permissions"):
        machine_uuid()
