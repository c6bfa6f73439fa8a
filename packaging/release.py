"""Make a release by one command: version, changelog, wheel, bundle of this system, checks, checksums, and the tag.

Run: python packaging/release.py VERSION. The checkout must hold nothing that is not committed. Bundles of the
other systems are built on them from the tag; `python packaging/release.py --sums` then writes the checksums anew.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "dist"
SUMS = "SHA256SUMS"
ENDINGS = (".whl", ".tar.gz", ".deb", ".tar.xz", ".dmg", ".exe")
HEADING = "## Unreleased"


def main() -> None:
    """All of it."""
    if sys.argv[1:] == ["--sums"]:
        write_sums(DIST)
        return
    if len(sys.argv) != 2 or re.fullmatch(r"\d+\.\d+\.\d+", sys.argv[1]) is None:
        raise SystemExit("Name the version: make release VERSION=0.2.0")
    version = sys.argv[1]
    if said("git", "status", "--porcelain"):
        raise SystemExit("The checkout holds what is not committed. Commit or put it aside first.")
    today = datetime.now(UTC).date().isoformat()
    project, changes = ROOT / "pyproject.toml", ROOT / "CHANGELOG.md"
    project.write_text(with_version(project.read_text(encoding="utf-8"), version), encoding="utf-8")
    changes.write_text(with_heading(changes.read_text(encoding="utf-8"), version, today), encoding="utf-8")
    run("git", "commit", "--quiet", "--all", "--message", f"Version {version}")
    shutil.rmtree(DIST, ignore_errors=True)
    for target in ("setup", "wheel", "bundle", "check-bundle"):
        run("make", target)
    run("git", "tag", f"v{version}")
    write_sums(DIST)


def with_version(text: str, version: str) -> str:
    """The text of `pyproject.toml` with another version."""
    changed, count = re.subn(r'^version = ".*"$', f'version = "{version}"', text, count=1, flags=re.MULTILINE)
    if not count:
        raise SystemExit("pyproject.toml names no version.")
    return changed


def with_heading(text: str, version: str, day: str) -> str:
    """The changelog with what was unreleased under the version and its day, and a new heading above it."""
    if HEADING not in text:
        raise SystemExit(f"CHANGELOG.md has no heading “{HEADING}”.")
    return text.replace(HEADING, f"{HEADING}\n\nNothing yet.\n\n## {version} ({day})", 1)


def write_sums(folder: Path) -> None:
    """Write the digests of what is published, as `sha256sum -c` reads them."""
    lines = []
    for file in sorted(folder.iterdir()):
        if file.name.endswith(ENDINGS):
            with file.open("rb") as opened:
                lines.append(f"{hashlib.file_digest(opened, 'sha256').hexdigest()}  {file.name}\n")
    (folder / SUMS).write_text("".join(lines), encoding="utf-8")
    print("".join(lines), end="")


def said(*command: str) -> str:
    """What a command prints."""
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def run(*command: str) -> None:
    """Run a command in the checkout."""
    subprocess.run(command, cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
