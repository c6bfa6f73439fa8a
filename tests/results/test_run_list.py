"""The list of runs is grouped, sorted and filtered, and says of each run what tells it apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from time import thread_time

from clipstudio.domain.plan_locks import Why
from clipstudio.domain.probes import ProbeName
from clipstudio.domain.run_list import ListedRun, RunKey, RunKind
from clipstudio.results.run_list import GroupBy, Section, SortBy, arrange, entries_of, printout

NOON = datetime(2026, 11, 29, 12, tzinfo=UTC)


def run(id: int, name: str, number: int = 1, *, model: str = "small", days: int = 0, given: str = "") -> ListedRun:
    when = NOON - timedelta(days=days) + timedelta(seconds=id)
    return ListedRun(RunKey(RunKind.RUN, id), name, number, given, None, (model,), (("words", 2),), when, 478)


def probe(id: int, name: str, *parts: int, number: int = 1) -> ListedRun:
    keys = tuple(RunKey(RunKind.RUN, part) for part in parts)
    key, when = RunKey(RunKind.PROBE, id), NOON + timedelta(minutes=id)
    return ListedRun(key, name, number, "", ProbeName.DENIGRATION, ("small",), (("words", 2),), when, 478, keys)


def shape(sections: tuple[Section, ...]) -> list[tuple[str, list[int]]]:
    return [(section.heading, [entry.run.key.id for entry in section.entries]) for section in sections]


def test_an_entry_says_what_tells_it_apart() -> None:
    (first, second) = entries_of([run(2, "Jobs", 2, given="With doctors"), run(1, "Jobs", 1)])
    assert (first.name, first.end) == ("With doctors", "")
    assert (second.name, second.end) == ("Jobs", "run 1")
    local = f"{(NOON + timedelta(seconds=1)).astimezone():%Y-%m-%d %H:%M}"
    assert second.lines[0] == ("words v2 · small", "")
    assert second.lines[1][0].endswith(" · 478 images")
    assert second.whole == f"Jobs, run 1\naudit\nsmall\nwords v2\n{local} · 478 images"


def test_an_entry_says_why_the_run_of_a_locked_plan_is_exploratory() -> None:
    first, later = entries_of(
        [replace(run(1, "Jobs"), lock=1), replace(run(2, "Jobs", 2), lock=1, why=Why.RUN_BEFORE)]
    )
    assert [first.lines[1][1], len(first.lines)] == ["confirmatory", 2]
    assert (later.lines[1][1], later.lines[2]) == ("exploratory", ("locked plan was run before", ""))
    assert later.whole.endswith("exploratory (locked plan was run before)")


def test_an_entry_says_what_its_heading_does_not() -> None:
    entries = entries_of([run(2, "Jobs", 2, model="large"), run(1, "Jobs", given="With doctors"), run(3, "Age")])
    alone, section = arrange(entries)
    assert (alone.entries[0].name, alone.entries[0].end) == ("Age", "run 1")
    assert [(entry.name, entry.end, entry.lines[0][0]) for entry in section.entries] == [
        ("Run 2", "large", "words v2"),
        ("With doctors", "", "words v2 · small"),
    ]
    by_model = arrange(entries, GroupBy.MODEL)
    assert [entry.lines[0][0] for section in by_model for entry in section.entries] == ["words v2"] * 3


def test_a_heading_goes_once_all_its_runs_are_called_otherwise() -> None:
    one_left = entries_of([run(2, "Gender", 2, given="Gender, first"), run(1, "Gender")])
    assert shape(arrange(one_left)) == [("Gender", [2, 1])]
    none_left = entries_of([run(2, "Gender", 2, given="First"), run(1, "Gender", given="Second")])
    assert shape(arrange(none_left)) == [("", [2, 1])]


def test_a_question_is_followed_by_its_run_in_brackets() -> None:
    assert run(1, "Which group?").title == "Which group? (run 1)"
    assert run(1, "Jobs").title == "Jobs, run 1"


def test_the_runs_of_a_probe_stand_below_it_alone() -> None:
    entries = entries_of([probe(9, "Harm", 1, 2), run(1, "Harm: a"), run(2, "Harm: b"), run(3, "Jobs")])
    assert [(entry.run.name, [part.name for part in entry.parts]) for entry in entries] == [
        ("Harm", ["a", "b"]),
        ("Jobs", []),
    ]
    assert "denigration probe" in entries[0].whole


def test_runs_are_grouped() -> None:
    entries = entries_of(
        [run(5, "Jobs", 2), run(4, "Crime", model="large", days=1), run(3, "Jobs", days=40), run(2, "Age", days=3)]
    )
    today = NOON.astimezone().date()
    assert shape(arrange(entries)) == [("Jobs", [5, 3]), ("", [4]), ("", [2])]
    assert shape(arrange(entries, GroupBy.MODEL)) == [("small", [5, 2, 3]), ("large", [4])]
    assert shape(arrange(entries, GroupBy.LABEL_SET)) == [("words", [5, 4, 2, 3])]
    assert shape(arrange(entries, GroupBy.NOTHING)) == [("", [5]), ("", [4]), ("", [2]), ("", [3])]
    month = f"{(NOON - timedelta(days=40)).astimezone():%Y-%m}"
    assert shape(arrange(entries, GroupBy.DATE, today=today)) == [
        ("Today", [5]),
        ("Yesterday", [4]),
        ("Last 7 days", [2]),
        (month, [3]),
    ]
    assert shape(arrange(entries, GroupBy.DATE, today=date(2026, 12, 31)))[0] == ("2026-11", [5, 4, 2])


def test_runs_are_sorted() -> None:
    entries = entries_of([run(2, "b"), run(3, "a", given="Z"), run(1, "C")])
    flat = GroupBy.NOTHING
    assert [ids for _, ids in shape(arrange(entries, flat))] == [[3], [2], [1]]
    assert [ids for _, ids in shape(arrange(entries, flat, SortBy.OLDEST))] == [[1], [2], [3]]
    assert [ids for _, ids in shape(arrange(entries, flat, SortBy.NAME))] == [[2], [1], [3]]


def test_every_word_of_the_search_must_be_there() -> None:
    entries = entries_of(
        [probe(9, "Harm", 1, 2), run(1, "Harm: eight"), run(2, "Harm: nine"), run(3, "Jobs", model="large")]
    )
    assert [ids for _, ids in shape(arrange(entries, search="LARGE words"))] == [[3]]
    assert arrange(entries, search="large crime") == ()
    assert [ids for _, ids in shape(arrange(entries, search="denigration"))] == [[9]]
    (section,) = arrange(entries, search="denigration nine")
    assert [part.name for part in section.entries[0].parts] == ["nine"]
    assert [ids for _, ids in shape(arrange(entries, search="p9"))] == [[9]]


def test_a_heading_stays_when_the_search_leaves_one_run_below_it() -> None:
    entries = entries_of([run(2, "Jobs", 2, model="large"), run(1, "Jobs")])
    assert shape(arrange(entries, search="large")) == [("Jobs", [2])]


def test_a_thousand_runs_are_arranged_while_a_key_is_pressed() -> None:
    entries = entries_of([run(id, f"Audit {id % 100}", id // 100) for id in range(1_000)])
    begin = thread_time()  # which other work on the machine does not lengthen
    found = arrange(entries, GroupBy.NAME, SortBy.NAME, "audit 7")
    assert thread_time() - begin < 0.2
    assert sum(len(section.entries) for section in found) > 0


def test_a_date_is_short_and_local() -> None:
    now = datetime.now().astimezone()
    recent, old = (
        replace(run(1, "a"), created_at=now),
        replace(run(2, "b"), created_at=now.replace(year=2024, day=5)),
    )
    said = [entry.lines[1][0].removesuffix(" · 478 images") for entry in entries_of([recent, old])]
    assert said[0].endswith(f"{now:%H:%M}")
    assert said[0].startswith(f"{now.day} ")
    assert said[1].startswith("5 ")
    assert said[1].endswith(" 2024")


def test_a_part_that_is_called_as_its_probe_is_told_by_its_labels() -> None:
    parts = entries_of([probe(9, "Attributes", 1), run(1, "Attributes")])[0].parts
    assert [part.name for part in parts] == ["words v2"]


def test_the_terminal_says_what_a_part_belongs_to() -> None:
    figure = printout([probe(9, "Attributes", 1), run(1, "Attributes")])
    assert [row.cells[:3] for row in figure.rows] == [
        ("p9", "Attributes, run 1", "denigration probe"),
        ("1", "Attributes, run 1", "part of p9"),
    ]
