"""The scripts of figures, run in one process that cannot import clipstudio."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from clipstudio.results.answers import Answer
from clipstudio.results.figures import Figure, Line
from clipstudio.services.figure_files import figure_header, write_figure
from clipstudio.services.figure_scripts import write_script

DRIVER = """
import runpy, sys
sys.modules["clipstudio"] = None
for number in range(int(sys.argv[1])):
    print(f"=== {number}")
    sys.argv = ["script", f"{number}.csv"]
    runpy.run_path(f"{number}.py", run_name="__main__")
"""


def one_of_each(answers: Iterable[Answer]) -> list[Figure]:
    """A figure for each kind of table."""
    found: dict[Line, Figure] = {}
    for answer in answers:
        found.setdefault(figure_header(answer.figure), answer.figure)
    return list(found.values())


def told_by_scripts(figures: Sequence[Figure], folder: Path) -> list[str]:
    """What the script of each figure prints of the figure's table."""
    for number, figure in enumerate(figures):
        write_figure(figure, folder / f"{number}.csv")
        write_script(figure, folder / f"{number}.py")
    (folder / "driver.py").write_text(DRIVER, encoding="utf-8")
    command = [sys.executable, "-X", "utf8", "-W", "error", "driver.py", str(len(figures))]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return re.split(r"=== \d+\n", done.stdout)[1:]


def counts(said: str) -> tuple[int, int]:
    """How many numbers agree, and how many differ."""
    (found,) = re.findall(r"(\d+) numbers agree, (\d+) differ", said)
    return int(found[0]), int(found[1])
