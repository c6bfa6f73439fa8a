"""Install the built wheel as a user would, into an environment of its own, and run the sample audit there.

Run: python packaging/check_wheel.py FOLDER [--by pip|pipx|uv] [--python PYTHON] [--fast]. pipx and uv are those on
the path. With --fast the environment borrows the libraries of the one that runs this, so that only what is in the
wheel is tried; without, everything is installed.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path
from tempfile import TemporaryDirectory

WHERE = "import clipstudio; print(clipstudio.__file__)"
SCRIPTS = "Scripts" if os.name == "nt" else "bin"


def main() -> None:
    """Try the newest wheel of a folder."""
    options = argparse.ArgumentParser(description="Install the built wheel and run the sample audit.")
    options.add_argument("folder", type=Path)
    options.add_argument("--by", choices=("pip", "pipx", "uv"), default="pip")
    options.add_argument("--python", default=sys.executable, help="the interpreter of the environment")
    options.add_argument("--fast", action="store_true", help="borrow the libraries of this environment")
    given = options.parse_args()
    wheel = max(given.folder.glob("clipstudio-*.whl"), key=lambda path: path.stat().st_mtime).resolve()
    with TemporaryDirectory(prefix="clipstudio-wheel-") as name:
        home = Path(name)
        variables = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "PYTHONHOME")}
        variables |= {"CLIPSTUDIO_HOME": str(home / "data")}
        # Where pipx and uv put environments, and the commands of these.
        variables |= {"PIPX_HOME": str(home / "pipx"), "PIPX_BIN_DIR": str(home / "bin")}
        variables |= {"UV_TOOL_DIR": str(home / "uv"), "UV_TOOL_BIN_DIR": str(home / "bin")}
        if given.by == "pip":
            environment = with_pip(given.python, home / "environment", wheel, given.fast)
            command = environment / SCRIPTS / "clipstudio"
        else:
            # pipx of Debian 12 knows no --quiet.
            tool = ("pipx", "install") if given.by == "pipx" else ("uv", "tool", "install", "--quiet")
            subprocess.run([*tool, "--python", given.python, str(wheel)], env=variables, check=True)
            environment = home / ("pipx/venvs/clipstudio" if given.by == "pipx" else "uv/clipstudio")
            command = home / "bin" / "clipstudio"
        images = audit(environment, command, home, variables)
    print(f"{wheel.name}: installed by {given.by}, and the sample audit of {images} images was run")


def with_pip(python: str, environment: Path, wheel: Path, is_fast: bool) -> Path:
    """Make an environment and install the wheel into it; the environment."""
    subprocess.run([python, "-m", "venv", str(environment)], check=True)
    install = [str(environment / SCRIPTS / "python"), "-m", "pip", "install", "--disable-pip-version-check", "-q"]
    if is_fast:
        install += ["--no-deps", "--ignore-installed"]
        borrow(environment)
    subprocess.run([*install, str(wheel)], check=True)
    return environment


def borrow(environment: Path) -> None:
    """Let an environment find the libraries of this one, behind its own."""
    (own,) = environment.glob("Lib/site-packages" if os.name == "nt" else "lib/python*/site-packages")
    (own / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")


def audit(environment: Path, command: Path, home: Path, variables: dict[str, str]) -> int:
    """Run the sample audit with an installed command; how many images it was of.

    Raises:
        SystemExit: Another clipstudio is run than that of the environment.
    """
    python = str(environment / SCRIPTS / "python")
    asked = [python, "-c", WHERE]
    where = subprocess.run(asked, env=variables, cwd=home, check=True, capture_output=True, text=True)
    if not Path(where.stdout.strip()).is_relative_to(environment):
        raise SystemExit(f"Not the wheel is run, but {where.stdout}")
    for words in (["--version"], ["sample", str(home / "sample"), "--json", str(home / "sample.json")]):
        said = None if words == ["--version"] else subprocess.DEVNULL
        subprocess.run([str(command), *words], env=variables, cwd=home, check=True, stdout=said)
    document = json.loads((home / "sample.json").read_text(encoding="utf-8"))
    return int(document["overall"]["n"])


if __name__ == "__main__":
    main()
