"""Where a bundle begins: the `clipstudio` command, or a script that the program starts beside itself."""

from __future__ import annotations

import runpy
import sys

SCRIPT = "-P"
"""How the program asks an interpreter for a script: in a bundle, this file.

It does so in `services/mapping/layout.py` and `engine/identify_process.py`.
"""


def main() -> None:
    """Run what was asked for."""
    if sys.argv[1:2] == [SCRIPT] and len(sys.argv) > 2:
        del sys.argv[:2]
        runpy.run_path(sys.argv[0], run_name="__main__")
        return
    from clipstudio.cli.start import main as clipstudio

    clipstudio()


if __name__ == "__main__":
    main()
