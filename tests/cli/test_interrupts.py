"""Ctrl+C ends a command with one line and exit code 130, whenever it comes and however often."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from clipstudio.cli.interrupts import CANCELLED, LINE

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no signal to a single process")

# Says where it stands, then waits there: while a verb is imported, in a verb, or in the interpreter's own end.
STAGES = {
    "import": """
        import clipstudio.cli.start as start, sys, time
        class Finder:
            def find_spec(self, name, path=None, target=None):
                if name == "clipstudio.cli.app":
                    print("ready", flush=True); time.sleep(30)
        sys.meta_path.insert(0, Finder())
        sys.argv = ["clipstudio", "models"]
        start.main()
        """,
    "verb": """
        import sys, time
        import clipstudio.cli.start as start, clipstudio.cli.app as app
        @app.app.command("wait")
        def wait() -> None:
            try:
                print("ready", flush=True); time.sleep(30)
            finally:
                time.sleep(0.3)  # as closing a project may take
        sys.argv = ["clipstudio", "wait"]
        start.main()
        """,
    "step": """
        import sys, time
        import clipstudio.cli.start as start, clipstudio.cli.app as app
        from clipstudio.cli.console import follow
        from clipstudio.domain.progress import Progress
        def work():
            for n in range(300):
                if n == 1:
                    print("ready", flush=True)
                time.sleep(0.1)
                yield Progress("Counting", n, 300)
        @app.app.command("wait")
        def wait() -> None:
            follow(work())
        sys.argv = ["clipstudio", "wait"]
        start.main()
        """,
    "end": """
        import atexit, sys, time
        import clipstudio.cli.start as start
        def late():
            print("ready", flush=True); time.sleep(30)
        atexit.register(late)
        sys.argv = ["clipstudio", "--help"]
        start.main()
        """,
}


@pytest.mark.parametrize("times", [1, 3])
@pytest.mark.parametrize("stage", STAGES)
def test_one_line_and_130(tmp_path: Path, stage: str, times: int) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(STAGES[stage])],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=dict(os.environ, CLIPSTUDIO_HOME=str(tmp_path)),
    )
    with process:
        assert process.stdout is not None
        while (line := process.stdout.readline()) != "ready\n":
            assert line
        for _ in range(times):
            if process.poll() is None:
                process.send_signal(signal.SIGINT)
            time.sleep(0.005)
        _, errors = process.communicate(timeout=20)  # what is waited for there takes thirty seconds
    assert errors.splitlines() == [LINE]
    assert process.returncode == CANCELLED
