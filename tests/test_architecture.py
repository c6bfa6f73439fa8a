"""The layers hold, the code is clean and typed: checked with the tests, so that no one has to remember to."""

from __future__ import annotations

import ast
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parents[1]
PROGRAMS = Path(sys.executable).parent
TYPED = ROOT / "tests" / "reading_by_type.py"


@pytest.mark.parametrize(
    "command",
    [
        ["lint-imports", "--no-cache"],
        ["ruff", "check", "--no-cache", "."],
        ["ruff", "format", "--no-cache", "--check", "."],
    ],
    ids=["import contracts", "lint", "format"],
)
def test_the_code_keeps_its_own_rules(command: list[str]) -> None:
    done = subprocess.run([PROGRAMS / command[0], *command[1:]], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.slow
def test_the_code_is_typed_and_the_types_tell_reading_from_writing() -> None:
    """Both by one run of mypy: half a minute, or seconds where it ran before, since it keeps what it found."""
    command = [PROGRAMS / "mypy", "--no-error-summary", "--hide-error-context"]
    done = subprocess.run([*command, "clipstudio", str(TYPED)], cwd=ROOT, capture_output=True, text=True)
    name = TYPED.relative_to(ROOT).as_posix()
    errors = [line.replace("\\", "/") for line in done.stdout.splitlines() if ": error: " in line]
    refused = {int(line.split(":")[1]) for line in errors if line.startswith(f"{name}:")}
    lines = TYPED.read_text(encoding="utf-8").splitlines()
    meant = {number for number, line in enumerate(lines, 1) if line.endswith("# refused")}
    assert not done.stderr
    assert [line for line in errors if not line.startswith(f"{name}:")] == []
    assert refused == meant, done.stdout
    assert len(meant) == 9


def test_no_modules_import_each_other_in_a_circle() -> None:
    """Imports for type checkers alone count too: who must know whom is a matter of design, not of loading."""
    graph = grimp.build_graph("clipstudio", cache_dir=None)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        pytest.fail(" <- ".join(error.args[1]))


PLAN_MAPPINGS = frozenset({"values", "_values", "editors", "given"})
"""What forms and verbs call the values and editors of a plan, by the names of its fields: no result is in them."""


def keys_read(code: str) -> list[int]:
    """The lines that read a mapping by a key written there: ``document["run"]``, ``stored.get("n")``.

    What a form asks for is known by the names of the plan's fields and does not count.
    """
    lines = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load):
            key: ast.expr | None = node.slice
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "get":
            key = node.args[0] if node.args else None
        else:
            continue
        held = node.value if isinstance(node, ast.Subscript) else node.func.value
        name = held.attr if isinstance(held, ast.Attribute) else getattr(held, "id", "")
        if isinstance(key, ast.Constant) and isinstance(key.value, str) and name not in PLAN_MAPPINGS:
            lines.append(node.lineno)
    return lines


@pytest.mark.parametrize("face", ["cli", "ui"])
def test_faces_read_results_by_attributes_not_by_keys(face: str) -> None:
    """What a result holds is typed in `results`; what JSON holds is read there and in `services`."""
    paths = sorted((ROOT / "clipstudio" / face).rglob("*.py"))
    read = {str(path.relative_to(ROOT)): keys_read(path.read_text(encoding="utf-8")) for path in paths}
    assert {path: lines for path, lines in read.items() if lines} == {}
    assert paths


def test_a_key_that_is_read_is_noticed() -> None:
    assert keys_read('a = document["run"]\nb = record.result.get("n", 0)\nkept["x"] = a[0]\n') == [1, 2]


def test_the_command_line_starts_without_qt_torch_and_statsmodels() -> None:
    late = ("PySide6", "torch", "open_clip", "statsmodels", "scipy", "PIL", "jinja2")
    code = f"import sys; import clipstudio.cli.app; print([name for name in {late} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_no_third_layer_reaches_the_network() -> None:
    """Nothing is imported that would open a connection by itself, and hubs are told to stay offline."""
    code = (
        "import os; os.environ.pop('HF_HUB_OFFLINE', None); "
        "from clipstudio.engine.offline import open_clip; open_clip(); print(os.environ['HF_HUB_OFFLINE'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "1"
