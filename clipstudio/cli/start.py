"""Starting clipstudio: the window, or a verb; neither waits for what only the other needs."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clipstudio.cli.interrupts import leave_on_interrupt, raise_on_interrupt


def main() -> None:
    """Entry point of the `clipstudio` command."""
    # Before any import that takes a while: Ctrl+C in the middle of one would end in a traceback.
    leave_on_interrupt()
    from clipstudio.domain.errors import ClipstudioError
    from clipstudio.services.jobs.faults import start_log

    try:
        start_log()
    except ClipstudioError as error:
        raise SystemExit(str(error)) from error
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a dash in a sentence shows a stand-in, not a fault.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    from clipstudio.cli.display import has_display

    if wants_window(sys.argv[1:]):
        if has_display():
            from clipstudio.cli.window import open_window

            raise SystemExit(open_window())
        if sys.argv[1:]:
            raise SystemExit("There is no display for the window. What works without one: clipstudio --help")
    from clipstudio.services.caches import use_kept_folder

    use_kept_folder()
    with without_collecting():
        from clipstudio.cli.app import app
        from clipstudio.cli.console import exit_codes

    try:
        with exit_codes():
            raise_on_interrupt()
            app()
    finally:
        # In the interpreter's own end an exception would print a traceback.
        leave_on_interrupt()


@contextmanager
def without_collecting() -> Iterator[None]:
    """Let the collector rest: what is imported stays, and going through it again and again takes a tenth of it."""
    thresholds = gc.get_threshold()
    # `gc.disable` would not last: libraries switch the collector on again.
    gc.set_threshold(0)
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)


def wants_window(arguments: list[str]) -> bool:
    """Whether there is no verb: nothing at all, or files, as a double click or files dropped on the icon give.

    No verb is called like a project, and none has a folder in its name.
    """
    from clipstudio.domain.projects import REVIEW_SUFFIX, SUFFIX

    def is_file(argument: str) -> bool:
        return argument.startswith("file:") or (Path(argument).is_absolute() and Path(argument).exists())

    if len(arguments) == 1 and arguments[0].endswith((SUFFIX, REVIEW_SUFFIX)):
        return True
    return all(map(is_file, arguments))
