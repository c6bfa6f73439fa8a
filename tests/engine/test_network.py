"""The gate is shut by itself, and one piece of work alone opens it."""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

import clipstudio
from clipstudio.domain.progress import Progress, finish
from clipstudio.engine import network
from clipstudio.engine.network import open_network

PACKAGE = Path(clipstudio.__file__).parent
STEP = Progress("Waiting", 0, None)

# asyncio wakes its loop through a pair of sockets of its own; nothing is connected to here.
pytestmark = pytest.mark.enable_socket


def modules_with(pattern: str) -> set[str]:
    found = re.compile(pattern)
    return {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if found.search(path.read_text(encoding="utf-8"))
    }


def test_one_module_holds_the_gate_and_one_opens_it() -> None:
    speaks = r"AsyncClient\(|httpx\.(Client|get|stream)\(|urllib\.request|http\.client|import (socket|requests)\b"
    assert modules_with(speaks) == {"engine/network.py"}
    assert modules_with(r"with open_network\(") == {"services/models/downloading.py"}
    assert modules_with(r"hf_hub_download|snapshot_download|from_pretrained") == set()


def test_the_gate_is_open_inside_the_block_only() -> None:
    assert not network.is_open()
    with open_network():
        assert network.is_open()
        with open_network():
            assert network.is_open()
        assert network.is_open()
    assert not network.is_open()
    with pytest.raises(ZeroDivisionError), open_network():
        raise ZeroDivisionError
    assert not network.is_open()


def test_a_wait_returns_the_answer_and_can_be_left() -> None:
    async def answer() -> int:
        await asyncio.sleep(0.25)
        return 7

    with open_network() as connection:
        steps: list[Progress] = []
        assert finish(connection.wait(answer(), STEP), steps.append) == 7
        assert STEP in steps
        left = connection.wait(asyncio.sleep(60), STEP)
        next(left)
        before = time.monotonic()
        left.close()
        assert time.monotonic() - before < 30


def test_the_window_starts_without_the_libraries_of_a_download() -> None:
    heavy = ("httpx", "tokenizers", "open_clip", "torch", "huggingface_hub")
    code = (
        "import sys, clipstudio.ui.window.main_window, clipstudio.cli.app; "
        f"print([each for each in {heavy} if each in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
