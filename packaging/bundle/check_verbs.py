"""Whether every verb works in a bundle: each is run on the sample, in one process, in a folder that is deleted.

Run in a bundle: dist/clipstudio/clipstudio -P packaging/bundle/check_verbs.py
"""

from __future__ import annotations

import contextlib
import io
import os
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

PROJECT = "sample/sample.clipstudio"
MODEL = "clipstudio-sample"
AUDIT = f"audit {PROJECT} --model {MODEL} --labels sample-words --by group"
CALLS = f"""
sample sample --json sample.json
runs {PROJECT}
new new.clipstudio
import new.clipstudio sample/images/scenes
embed new.clipstudio --model {MODEL}
images search {PROJECT} "a drawing of a doctor" --model {MODEL} --json found.json
images export-list {PROJECT} --out images.csv
images map {PROJECT} --model {MODEL} --out map.csv
images duplicates {PROJECT}
images cluster {PROJECT} --by-folder --preview
images changes {PROJECT}
images relocate {PROJECT} sample/images
images remove {PROJECT} --list one.csv --auditor A
images removed {PROJECT}
images restore {PROJECT} --all
collections list new.clipstudio
import new.clipstudio sample/images/animals
collections rename new.clipstudio scenes --to places !1
collections merge new.clipstudio places animals --into all !1
collections delete new.clipstudio all !1
collections restore new.clipstudio all !1
history {PROJECT}
attributes list {PROJECT}
attributes coverage {PROJECT} --by group,age
attributes import {PROJECT} sample/attributes.csv --dry-run
attributes from-path {PROJECT} --level 1 --name folder
attributes set {PROJECT} --attribute group --value plain --auditor A --where group=plain
attributes merge {PROJECT} --attribute occupation --value cook --value doctor --into other
attributes rename {PROJECT} --attribute folder --to place
attributes derive {PROJECT} --name young --value "yes: age=child" --otherwise no
attributes agreement {PROJECT} --attribute group
attributes guessed {PROJECT} --attribute group --source attributes.csv
attributes describe {PROJECT} --attribute group --text "the pattern of the clothes"
models list
models list --available ViT-B-32
models show {MODEL}
models verify {MODEL}
models add copy --arch ViT-B-32 --weights none.safetensors !1
models download ViT-B-32/none !1
models remove {MODEL} !1
models restore none !1
labels list {PROJECT}
labels export {PROJECT} sample-words --out words.json
labels import {PROJECT} words.json
labels archive {PROJECT} sample-animals
labels restore {PROJECT} sample-animals
{AUDIT} --json audit.json
import-predictions {PROJECT} predictions.csv --name elsewhere
probe attributes {PROJECT} --model {MODEL} --attribute age --linear-probe
probe denigration {PROJECT} --model {MODEL} --labels sample-words --by group
probe labels {PROJECT} --model {MODEL} --labels sample-words --threshold 0.2 --by group
probe scenes {PROJECT} --captions scenes.csv --propose proposed.csv
probe identity {PROJECT} --model {MODEL} --names occupation --pool 9 --purpose "a check of a bundle"
probe models {PROJECT} --model {MODEL} --model {MODEL} --labels sample-words --by group !1
plan export {PROJECT} 1 --out plan.toml
plan check {PROJECT} plan.toml
plan lock {PROJECT} --plan other.toml --author A
plan locks {PROJECT}
plan withdraw {PROJECT} 1 --author A --reason "a check"
compare {PROJECT} 1 2
diff {PROJECT} 1 2
figure {PROJECT} 1 --out figure.svg
figure {PROJECT} 1 --out figure.png
figure {PROJECT} 1 --out figure.pdf
report {PROJECT} --run 1 --out report.html --keep first
report {PROJECT} --run 1 --out report.pdf
reports {PROJECT}
pack {PROJECT} --run 1 --out pack.zip
verify pack.zip
export {PROJECT} assignments --run 1 --out a.parquet
export {PROJECT} rates --run 1 --out r.xlsx
export {PROJECT} embeddings --model {MODEL} --out e.npz
export {PROJECT} coco --run 1 --out coco.json
review new {PROJECT} --name judged --ask verdict --run 1 --label thief --auditor A --n 5
review list {PROJECT}
review answers {PROJECT} --review judged
review summary {PROJECT} --review judged
review extend {PROJECT} --review judged --question verdict --answer unsure-of-it
review export {PROJECT} --review judged --out judged.clipreview
review open judged.clipreview --project elsewhere.clipstudio
review import {PROJECT} judged.clipreview --preview
review archive {PROJECT} --review judged
review restore {PROJECT} --review judged
review check {PROJECT}
review recover none.jsonl --project none.clipstudio !1
"""
"""The calls in their order; `!1` at the end where the call must be refused with that exit code."""


def calls() -> Iterator[tuple[list[str], int]]:
    """Arguments and exit code of each call."""
    for line in CALLS.strip().splitlines():
        words = shlex.split(line)
        code = int(words.pop().removeprefix("!")) if words[-1].startswith("!") else 0
        yield words, code


def verbs() -> set[str]:
    """All verbs of the program."""
    import typer.main

    from clipstudio.cli.app import app

    def leaves(command: object, before: str) -> Iterator[str]:
        inner = getattr(command, "commands", None)
        if inner is None:
            yield before.strip()
        else:
            for name, one in inner.items():
                yield from leaves(one, f"{before} {name}")

    return set(leaves(typer.main.get_command(app), ""))


def verb_of(words: list[str], known: set[str]) -> str:
    """The verb that a call begins with."""
    return next((name for name in (" ".join(words[:2]), words[0]) if name in known), words[0])


def run(words: list[str]) -> tuple[int, str]:
    """One call as from a terminal: its exit code and what it printed."""
    from clipstudio.cli.app import app
    from clipstudio.cli.console import exit_codes

    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        try:
            with exit_codes():
                app(words)
            code = 0
        except SystemExit as end:
            code = int(end.code or 0)
        except Exception as error:  # a fault of the program or of the bundle
            code, _ = 99, said.write(f"{type(error).__name__}: {error}")
    return code, said.getvalue()


def prepare(name: str) -> None:
    """Write the tables that a call needs, once the sample is there."""
    if name == "images remove":
        first = Path("images.csv").read_text(encoding="utf-8").splitlines()[1]
        Path("one.csv").write_text(f"path\n{first}\n")
    if name == "import-predictions":
        rows = "image,label,probability\npeople/0001.jpg,a,0.9\npeople/0001.jpg,b,0.1\n"
        Path("predictions.csv").write_text(rows)
    if name == "plan lock":
        plan = Path("plan.toml").read_text(encoding="utf-8")
        Path("other.toml").write_text(plan.replace("minimum_n = 10", "minimum_n = 12"))
    if name == "probe scenes":
        Path("scenes.csv").write_text("image,caption,kind\npeople/0001.jpg,a red ball on a beach,true\n")


def main() -> int:
    """Run them all; 1 where one does not do what it should, or a verb is not in the list."""
    known, bad = verbs(), 0
    with TemporaryDirectory(prefix="clipstudio-verbs-") as folder:
        os.environ |= {"CLIPSTUDIO_HOME": f"{folder}/home", "QT_QPA_PLATFORM": "offscreen", "COLUMNS": "120"}
        os.chdir(folder)
        for words, wanted in calls():
            prepare(verb_of(words, known))
            start = perf_counter()
            code, said = run(words)
            is_bad = code != wanted
            bad += is_bad
            print(f"{'BAD ' if is_bad else 'good'} {perf_counter() - start:5.1f} s  {' '.join(words)}", flush=True)
            if is_bad:
                print(f"     {code} instead of {wanted}: {said[-1500:]}")
        os.chdir("/")
    left = known - {verb_of(words, known) for words, _ in calls()}
    print(f"{bad} calls did not do what they should; verbs that no call runs: {', '.join(sorted(left)) or 'none'}")
    return int(bool(bad or left))


if __name__ == "__main__":
    sys.exit(main())
