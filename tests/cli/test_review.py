"""The verbs of reviews, on a project with a run of known predictions."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from clipstudio.domain.reviewing.entries import EntryKind
from clipstudio.services.auditing.labelled_runs import labelled_runs
from clipstudio.services.reviewing.page import ReviewPage
from clipstudio.services.reviewing.recording import Recorder, Step
from clipstudio.storage.project_file import ProjectFile
from tests.cli.conftest import Command, with_files
from tests.golden.calls import run_verb


@pytest.fixture(scope="module")
def run_made(thieves_made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All twelve pictures are called thieves by a run that compares by gender."""
    path = with_files(thieves_made, tmp_path_factory.mktemp("run"))
    labels = str(path.with_name("base.json"))
    run_verb("audit", str(path), "--model", "third", "--labels", labels, "--by", "gender", "--minimum-n", "2")
    return path


@pytest.fixture
def run(run_made: Path, tmp_path: Path) -> Path:
    """That project for one test alone."""
    return with_files(run_made, tmp_path)


def judge(path: Path, name: str, *values: str) -> None:
    """Let an auditor answer the first items of the only review."""
    with ProjectFile.open(path) as project:
        (record,) = project.reviews.reviews()
        recorder = Recorder(project, record, project.reviews.auditor(name))
        for item, value in enumerate(values, start=1):
            step = Step(item=item, kind=EntryKind.ANSWER, scheme_version=1, replies={"verdict": (value,)})
            recorder.write(step)


def make(run: Path, command: Command, *more: object) -> str:
    options = ("--name", "thieves", "--run", "1", "--label", "thief", "--by", "gender", "--auditor", "Ada")
    done = command("review", "new", run, *options, "--auditor", "Bea", *more)
    assert done.code == 0, done.err
    return done.out


def test_a_review_is_drawn_by_group_and_says_what_it_will_show(run: Path, command: Command) -> None:
    said = make(run, command, "--per-group", "4", "--seed", "3")

    assert "The review “thieves” is ready: 8 items to judge." in said
    assert "female · given “thief”: 4 of 6 · a share of 20.0 % is placed between" in said
    assert "given their label together, each part" not in said, "they are all that is drawn from"
    assert "together, each part weighted by its size: a share of 20.0 % is placed between" in said
    with ProjectFile.open(run) as project:
        (record,) = project.reviews.reviews()
        page = ReviewPage.read(project, record.id)
        table = page.reading.table(record.scheme.questions[0])
        assert table.codes.shape == (8, 0)
        assert {stratum.group for stratum in record.plan.strata} == {
            (("gender", "female"),),
            (("gender", "male"),),
        }
        assert record.plan.is_harmful


def test_the_list_says_how_far_everyone_is(run: Path, command: Command, tmp_path: Path) -> None:
    assert command("review", "list", run).out == "There is no review in this project yet.\n"
    make(run, command)
    judge(run, "Ada", "right", "wrong")
    out = tmp_path / "list.json"
    listed = command("review", "list", run, "--json", out).out

    assert "Ada 2 of 12, Bea 0 of 12" in listed
    (told,) = json.loads(out.read_text(encoding="utf-8"))
    assert (told["items"], told["auditors"][0]["done"]) == (12, 2)
    assert command("review", "archive", run, "--review", "thieves").code == 0
    assert "thieves" in command("review", "list", run, "--archived").out
    assert command("review", "restore", run, "--review", "thieves").code == 0


def test_the_summary_says_what_answers_come_to(run: Path, command: Command, tmp_path: Path) -> None:
    make(run, command)
    judge(run, "Ada", *["harmful"] * 6, *["right"] * 6)
    judge(run, "Bea", *["harmful"] * 5, *["right"] * 7)
    out = tmp_path / "s.json"
    done = command("review", "summary", run, "--review", "thieves", "--by", "gender", "--json", out)

    assert done.code == 0, done.err
    assert "as judged" in done.out
    told = json.loads(out.read_text(encoding="utf-8"))["questions"][0]
    assert told["agreement"][0]["percent"]["value"] == pytest.approx(11 / 12)
    shares = {(each["of"], each["group"]): each["share"] for each in told["as_judged"]}
    # One item is level between the two, and the majority leaves it without an answer.
    assert shares["Harmful", "all images"] == pytest.approx(5 / 11, abs=0.05)


def test_a_review_in_use_is_added_to_and_never_changed(run: Path, command: Command, tmp_path: Path) -> None:
    make(run, command)
    judge(run, "Ada", *["right"] * 12)
    extend, asked = ("review", "extend", run, "--review", "thieves"), tmp_path / "asked.json"
    done = command(*extend, "--question", "verdict", "--answer", "Unsure")
    assert done.out == (
        "Added the answer “Unsure” to “verdict”. Items that are judged already stay done: they count as not "
        "answered for what is added.\n"
    ), done.err
    assert command(*extend, "--json", asked).out.startswith("Nothing is added: name --question")
    told = json.loads(asked.read_text(encoding="utf-8"))
    assert [option["text"] for option in told["questions"][0]["options"]][-1] == "Unsure"
    assert "Ada 12 of 12" in command("review", "list", run).out

    told["questions"].append({"name": "why", "text": "Why?", "kind": "text"})
    asked.write_text(json.dumps(told), encoding="utf-8")
    assert "come again for the question" in command(*extend, "--scheme", asked).out
    assert "Nothing is added" in command(*extend, "--scheme", asked).out
    assert "Ada 0 of 12" in command("review", "list", run).out
    with ProjectFile.open(run) as project:
        (record,) = project.reviews.reviews()
        assert record.scheme_version == 3
        entries = project.reviews.entries(record.id)
        assert {entry.scheme_version for entry in entries} == {1}

    del told["questions"][0]["options"][0]
    asked.write_text(json.dumps(told), encoding="utf-8")
    refused = command(*extend, "--scheme", asked)
    assert (refused.code, "“Right” of “verdict” is in use" in refused.err) == (1, True)


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (("--question", "verdict"), "Name the question by --question, and what is added"),
        (("--question", "other", "--answer", "x"), "no question “other”"),
        (("--question", "verdict", "--answer", "right"), "offers “right” already"),
        (("--question", "verdict", "--answer", " "), "an answer has no words"),
        (("--scheme", "no.json"), "cannot be read"),
        (("--scheme", "no.json", "--answer", "x"), "not by both"),
    ],
)
def test_what_cannot_be_added_is_said(run: Path, command: Command, options: tuple[str, ...], why: str) -> None:
    make(run, command)
    done = command("review", "extend", run, "--review", "thieves", *options)
    assert (done.code, why in done.err) == (1, True), done.err


def test_answers_are_printed_as_csv_and_the_log_is_written(run: Path, command: Command, tmp_path: Path) -> None:
    make(run, command)
    judge(run, "Ada", "right", "harmful")
    out = tmp_path / "log.json"
    done = command("review", "answers", run, "--review", "thieves", "--json", out)

    lines = list(csv.DictReader(io.StringIO(done.out)))
    assert [(line["item"], line["auditor"], line["answer"], line["label"]) for line in lines] == [
        ("1", "Ada", "right", "thief"),
        ("2", "Ada", "harmful", "thief"),
    ]
    log = json.loads(out.read_text(encoding="utf-8"))
    assert log[1]["previous"] == log[0]["hash"]


def test_a_run_is_named_as_the_form_names_it_and_a_category_stands_for_its_labels(
    run: Path, command: Command
) -> None:
    with ProjectFile.open(run) as project:
        (shown,) = [each.title for each in labelled_runs(project) if each.run == 1]
    options = ("--name", "crimes", "--run", shown, "--label", "crime-related", "--given", "both")
    done = command("review", "new", run, *options)
    assert done.code == 0, done.err
    with ProjectFile.open(run) as project:
        items = project.reviews.items(project.reviews.find("crimes").id)
    assert {item.label for item in items} == {"thief"}


def test_an_option_is_not_taken_for_the_value_of_another(run: Path, command: Command, tmp_path: Path) -> None:
    make(run, command)
    done = command("review", "export", run, "--review", "thieves", "--out", "--answers")
    assert done.code == 2
    assert "--out needs a value, and --answers is an option." in done.err
    assert not list(run.parent.glob("--answers*"))


@pytest.mark.parametrize("ending", [".CSV", ".JSON"])
def test_answers_of_other_programs_are_seen_first_and_unchanged_ones_add_nothing(
    run: Path, command: Command, tmp_path: Path, ending: str
) -> None:
    make(run, command)
    judge(run, "Ada", "right", "wrong", "harmful")
    file = tmp_path / f"out{ending}"
    assert command("review", "export", run, "--review", "thieves", "--out", file, "--answers").code == 0
    told = tmp_path / "told.json"
    seen = command("review", "import", run, file, "--review", "thieves", "--preview", "--json", told)
    assert seen.out == "Brings 0 new answers, 3 already there.\n"
    assert json.loads(told.read_text(encoding="utf-8"))["answers"] == 3
    unchanged = command("review", "import", run, file, "--review", "thieves", "--json", told)
    added = json.loads(told.read_text(encoding="utf-8"))["added"]
    assert added == {"new": 0, "known": 3, "older": 0, "remarks": 0, "auditors": []}
    assert unchanged.out == "Added 0 answers; 3 answers were there already.\n", unchanged.err
    file.write_text(file.read_text(encoding="utf-8").replace("harmful", "right"), encoding="utf-8")
    corrected = command("review", "import", run, file, "--review", "thieves")
    assert corrected.out == "Added 1 answer; 2 answers were there already.\n", corrected.err
    assert command("review", "import", run, file, "--review", "thieves").out.startswith("Added 0 answers;")
    nameless = command("review", "import", run, file)
    assert (nameless.code, "Name the review" in nameless.err) == (1, True)


def test_a_review_is_sent_judged_and_brought_back(
    run: Path, command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(run, command)
    sent = tmp_path / "thieves.clipreview"
    wrote = command("review", "export", run, "--review", "thieves", "--out", sent, "--pictures", "64")
    assert "The review is blind" in wrote.err
    assert wrote.out == f"Wrote {sent}: 12 pictures.\n"
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "elsewhere"))
    there = tmp_path / "there.clipstudio"
    assert command("review", "open", sent, "--project", there).code == 0
    judge(there, "Bea", "right", "right")
    back = tmp_path / "back.CLIPREVIEW"
    send = ("review", "export", there, "--review", "thieves", "--out", back, "--pictures", "0")
    # Where a review was sent to be judged its answers are what goes back, blind or not.
    told = tmp_path / "told.json"
    plain = command(*send, "--json", told)
    assert (plain.code, plain.err) == (0, "")
    assert json.loads(told.read_text(encoding="utf-8"))["answers"] is True
    seen = command("review", "import", run, back, "--preview")
    assert seen.out.startswith("Brings 2 new answers, 0 already there.")
    assert command("review", "import", run, back, "--json", told).code == 0
    brought = json.loads(told.read_text(encoding="utf-8"))
    assert (brought["new"], brought["added"]["entries"]) == (2, 2)
    assert command("review", "check", run, "--json", told).code == 0
    assert json.loads(told.read_text(encoding="utf-8")) == {"faults": []}
    assert "Bea 2 of 12" in command("review", "list", run).out


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (("--run", "1", "--by", "age"), "was not compared by age. Comparisons: gender"),
        (("--run", "1", "--given", "some"), "--given takes given, not-given or both"),
        ((), "name the run that gave it by --run"),
        (
            ("--run", "1", "--label", "thief", "--auditor", "Cleo", "--auditor", "B\nea"),
            "holds a character that cannot be seen",
        ),
        (("--run", "1", "--label", "thief", "--auditor", "Cleo", "--overlap", "3"), "there are only 1"),
        (("--run", "1", "--auditor", "Cleo", "--calibration", "none"), "There is no review “none”"),
        (("--ask", "perceived"), "Name the attribute that is perceived"),
        (("--ask", "perceived", "--attribute", "hat", "--value", "yes"), "“hat” needs at least two values"),
        (("--ask", "labels"), "Name the labels that can fit"),
        (("--ask", "verdict", "--words", "Is it lit?"), "--words are those of a rating or of tags"),
        (("--ask", "own"), "Name the file with the questions"),
        (("--ask", "perceived", "--attribute", "skin"), "“skin” is new: name its values"),
    ],
)
def test_what_is_missing_is_said(run: Path, command: Command, options: tuple[str, ...], why: str) -> None:
    done = command("review", "new", run, "--name", "x", *options)

    assert done.code == 1
    assert why in done.err
    with ProjectFile.open(run) as project:
        assert (project.reviews.auditors(), project.reviews.reviews()) == ((), ())


def test_one_label_can_be_judged_of_every_image_without_a_run(run: Path, command: Command) -> None:
    done = command("review", "new", run, "--name", "x", "--label", "nurse", "--n", "5", "--seed", "2")
    assert "5 items to judge" in done.out, done.err
    with ProjectFile.open(run) as project:
        (record,) = project.reviews.reviews()
        assert {item.label for item in project.reviews.items(record.id)} == {"nurse"}
        assert [(each.sampled, each.population) for each in record.plan.strata] == [(5, 12)]


def test_images_are_rated_in_words_that_need_no_label(run: Path, command: Command) -> None:
    done = command("review", "new", run, "--name", "x", "--ask", "rating", "--words", "How well is it lit?")
    assert "12 items to judge" in done.out, done.err
    with ProjectFile.open(run) as project:
        assert project.reviews.find("x").scheme.questions[0].text == "How well is it lit?"


def test_an_own_scheme_comes_from_a_file(run: Path, command: Command, tmp_path: Path) -> None:
    scheme = tmp_path / "scheme.json"
    options = [{"value": "yes", "text": "Yes", "key": "y"}, {"value": "no", "text": "No", "key": "n"}]
    question = {"name": "smile", "text": "Is somebody smiling?", "options": options}
    scheme.write_text(json.dumps({"questions": [question]}), encoding="utf-8")
    made = command("review", "new", run, "--name", "smiles", "--ask", "own", "--scheme", scheme, "--n", "5")
    assert made.out.startswith("The review “smiles” is ready: 5 items to judge."), made.err

    scheme.write_text('{"questions": [{"name": "smile"}]}', encoding="utf-8")
    wrong = command("review", "new", run, "--name", "other", "--ask", "own", "--scheme", scheme)
    assert "“scheme.json” is no answer scheme: questions.0.text" in wrong.err
