"""Install the built wheel as a user would, into an environment of its own, and run the sample audit there.

Run: python packaging/check_wheel.py FOLDER [--fast]. With --fast the environment borrows the libraries of the one
that runs this, so that only what is in the wheel is tried; without, everything is installed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path
from tempfile import TemporaryDirectory

RUN = "import clipstudio; print(clipstudio.__file__)"


def main() -> int:
    """Try the newest wheel of a folder."""
    wheel = max(Path(sys.argv[1]).glob("clipstudio-*.whl"), key=lambda path: path.stat().st_mtime).resolve()
    with TemporaryDirectory(prefix="clipstudio-wheel-") as name:
        home = Path(name)
        environment = home / "environment"
        subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
        scripts = environment / ("Scripts" if os.name == "nt" else "bin")
        install = [str(scripts / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        if "--fast" in sys.argv:
            install += ["--no-deps", "--ignore-installed"]
            borrow(environment)
        subprocess.run([*install, str(wheel)], check=True)
        variables = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "PYTHONHOME")}
        variables["CLIPSTUDIO_HOME"] = str(home / "data")
        command = str(scripts / "clipstudio")
        where = subprocess.run(
            [str(scripts / "python"), "-c", RUN],
            env=variables,
            cwd=home,
            check=True,
            capture_output=True,
            text=True,
        )
        if not Path(where.stdout.strip()).is_relative_to(environment):
            raise SystemExit(f"Not the wheel is run, but {where.stdout}")
        subprocess.run([command, "--version"], env=variables, cwd=home, check=True)
        audit = [command, "sample", str(home / "sample"), "--json", str(home / "sample.json")]
        subprocess.run(audit, env=variables, cwd=home, check=True, stdout=subprocess.DEVNULL)
        document = json.loads((home / "sample.json").read_text(encoding="utf-8"))
    print(f"{wheel.name}: installed, and the sample audit of {document['overall']['n']} images was run")
    return 0


def borrow(environment: Path) -> None:
    """Let an environment find the libraries of this one, behind its own."""
    (own,) = environment.glob("Lib/site-packages" if os.name == "nt" else "lib/python*/site-packages")
    (own / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
