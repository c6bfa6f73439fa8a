"""Make a release by one command: version, changelog, wheel, bundle of this system, checks, checksums, and the tag.

Run: python packaging/release.py VERSION. The checkout must hold nothing that is not committed. Where a step fails,
mend the cause, commit that, and run the same again. Bundles of the other systems are built on them from the tag;
`python packaging/release.py --sums` then writes the checksums anew.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "dist"
SUMS = "SHA256SUMS"
ENDINGS = (".whl", ".tar.gz", ".deb", ".tar.xz", ".dmg", ".exe")
HEADING = "## Unreleased"
NAME_THE_WHEEL = ("README.md", "docs/packaging.md")
"""Files that say how to install the wheel, with its name."""


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
    if said("git", "tag", "--list", f"v{version}"):
        raise SystemExit(f"{version} has been released: there is a tag v{version}. Name another version.")
    today = datetime.now(UTC).date().isoformat()
    change("pyproject.toml", lambda text: with_version(text, version))
    change("CHANGELOG.md", lambda text: with_heading(text, version, today))
    for name in NAME_THE_WHEEL:
        change(name, lambda text: with_wheel(text, version))
    # Nothing has changed where an earlier try of this release got as far as this.
    if said("git", "status", "--porcelain"):
        run("git", "commit", "--quiet", "--all", "--message", f"Version {version}")
    shutil.rmtree(DIST, ignore_errors=True)
    for target in ("setup", "wheel", "bundle", "check-bundle"):
        run("make", target)
    run("git", "tag", f"v{version}")
    write_sums(DIST)


def change(name: str, changed: Callable[[str], str]) -> None:
    """Write a file of the checkout anew."""
    file = ROOT / name
    file.write_text(changed(file.read_text(encoding="utf-8")), encoding="utf-8")


def with_version(text: str, version: str) -> str:
    """The text of `pyproject.toml` with another version."""
    changed, count = re.subn(r'^version = ".*"$', f'version = "{version}"', text, count=1, flags=re.MULTILINE)
    if not count:
        raise SystemExit("pyproject.toml names no version.")
    return changed


def with_heading(text: str, version: str, day: str) -> str:
    """The changelog with what was unreleased under the version and its day, and a new heading above it.

    As it is where an earlier try has done so.
    """
    if HEADING not in text:
        raise SystemExit(f"CHANGELOG.md has no heading “{HEADING}”.")
    if f"\n## {version} (" in text:
        return text
    return text.replace(HEADING, f"{HEADING}\n\nNothing yet.\n\n## {version} ({day})", 1)


def with_wheel(text: str, version: str) -> str:
    """A text that says how to install the wheel, with the name that this version's has."""
    return re.sub(r"clipstudio-[\d.]+-py3-none-any\.whl", f"clipstudio-{version}-py3-none-any.whl", text)


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
