"""Make of the built folder what people install on Linux: a `.deb`, and an archive that runs where it is unpacked.

Run by packaging/bundle/build.py: python make_packages.py FOLDER [--quick]
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from email.utils import formatdate
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT / "packaging" / "bundle"))

from debian import owner  # noqa: E402

BUILD, DIST = ROOT / "build", ROOT / "dist"
NAME = "clipstudio"
VERSION = version(NAME)
INSTALLED = Path("opt") / NAME
"""Where the package puts the folder: as policy has it for what does not come from the distribution."""

CONTROL = """Package: clipstudio
Version: {version}
Architecture: {architecture}
Maintainer: clipstudio contributors <clipstudio@localhost>
Installed-Size: {size}
Depends: {depends}
Recommends: xdg-utils
Section: science
Priority: optional
Description: audit what CLIP-type models do to the people in your images
 Which labels does a CLIP-type model give to the people in your images, group
 by group, how sure can one be, and which images are behind each number?
 clipstudio answers that on your own images, offline, without a line of code.
 .
 It brings its own Python, Qt and CPU-only torch.
"""
FONTS = "fonts-dejavu-core | fonts-noto-core | fonts-liberation"
"""Qt brings none, and without any the window has no letters."""
WAYLAND = {"libwayland-cursor.so.0": "libwayland-cursor0", "libwayland-egl.so.1": "libwayland-egl1"}
"""Libraries that Qt asks for under Wayland, with their packages: the machine that builds may lack them."""

COPYRIGHT = """Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: clipstudio

Files: *
Copyright: clipstudio contributors
License: Expat

License: Expat
{licence}
Comment:
 The libraries that come with it are under licences of their own, listed with
 their texts in /{resources}/licences.txt
"""


def desktop_files(share: Path) -> None:
    """Put menu entry, kinds of files, icons and the entry for software centres below a `share` folder."""
    for source, target in (
        (HERE / "clipstudio.desktop", "applications/clipstudio.desktop"),
        (HERE / "clipstudio-mime.xml", "mime/packages/clipstudio.xml"),
        (ROOT / "resources" / "icons" / "clipstudio.svg", "icons/hicolor/scalable/apps/clipstudio.svg"),
    ):
        (share / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, share / target)
    shutil.copytree(BUILD / "icons" / "hicolor", share / "icons" / "hicolor", dirs_exist_ok=True)
    metainfo = share / "metainfo" / "org.clipstudio.clipstudio.metainfo.xml"
    metainfo.parent.mkdir(parents=True, exist_ok=True)
    text = (HERE / "clipstudio.metainfo.xml.in").read_text(encoding="utf-8")
    metainfo.write_text(text.replace("@VERSION@", VERSION).replace("@DATE@", day()), encoding="utf-8")


def day() -> str:
    """The day of the release: that of the last commit, so that the same commit gives the same files."""
    done = subprocess.run(
        ["git", "log", "-1", "--format=%cs"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def make_deb(folder: Path, quick: bool) -> Path:
    """The `.deb`; the folder's files are linked into its tree, not copied."""
    tree = BUILD / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(folder, tree / INSTALLED, copy_function=os.link, symlinks=True)
    command = tree / "usr" / "bin" / NAME
    command.parent.mkdir(parents=True)
    command.symlink_to(Path("/") / INSTALLED / NAME)
    desktop_files(tree / "usr" / "share")
    documents(tree / "usr" / "share" / "doc" / NAME)
    control = tree / "DEBIAN" / "control"
    control.parent.mkdir()
    kilobytes = sum(file.lstat().st_size for file in tree.rglob("*")) // 1024
    control.write_text(
        CONTROL.format(
            version=VERSION, architecture=architecture(), size=kilobytes, depends=", ".join(depends(folder))
        )
    )
    for file in tree.rglob("*"):
        if not file.is_symlink():
            file.chmod(0o755 if file.is_dir() or (file.stat().st_mode & 0o100 and file.suffix != ".so") else 0o644)
    target = DIST / f"{NAME}_{VERSION}_{architecture()}.deb"
    # As Ubuntu packs its own: a tenth of the time that xz takes, and installed in seconds. Debian 12 reads it.
    pressed = ("-Zgzip", "-z1") if quick else ("-Zzstd", "-z12")
    subprocess.run(["dpkg-deb", "--root-owner-group", *pressed, "--build", str(tree), str(target)], check=True)
    return target


def documents(folder: Path) -> None:
    """What policy asks of every package: its licence and its changes."""
    folder.mkdir(parents=True)
    licence = "".join(f" {line or '.'}\n" for line in (ROOT / "LICENSE").read_text().strip().splitlines())
    resources = INSTALLED / "_internal" / NAME / "resources"
    (folder / "copyright").write_text(COPYRIGHT.format(licence=licence.rstrip(), resources=resources))
    with (folder / "changelog.gz").open("wb") as file:
        subprocess.run(["gzip", "-9nc", str(ROOT / "CHANGELOG.md")], stdout=file, check=True)


def architecture() -> str:
    """Debian's word for this machine."""
    done = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def depends(folder: Path) -> list[str]:
    """The packages that hold the system's libraries which the folder needs and does not bring."""
    asked, known = libraries_asked_for(folder), libraries_here()
    if absent := sorted(asked - known.keys() - WAYLAND.keys()):
        print(f"No package of this machine has {', '.join(absent)}: the package does not depend on it.")
    packages = {owner(known[name]) for name in asked & known.keys()} - {"libc6"}
    packages |= {WAYLAND[name] for name in asked & WAYLAND.keys()}
    return [f"libc6 (>= {platform.libc_ver()[1]})", *sorted(packages), FONTS]


def libraries_asked_for(folder: Path) -> set[str]:
    """The libraries that compiled files in the folder name and that are not in it."""
    files = [file for file in folder.rglob("*") if file.is_file() and (".so" in file.name or file.name == NAME)]
    command = ["objdump", "--private-headers", *map(str, files)]
    lines = subprocess.run(command, capture_output=True, text=True, check=False).stdout.splitlines()
    asked = {line.split()[1] for line in lines if line.strip().startswith("NEEDED")}
    return asked - {file.name for file in files}


def libraries_here() -> dict[str, Path]:
    """The libraries that the loader finds on this machine, by either of their names."""
    done = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=True)
    paths = [Path(line.rsplit(" => ", 1)[1]) for line in done.stdout.splitlines() if " => " in line]
    return {path.resolve().name: path for path in paths} | {path.name: path for path in paths}


def make_archive(folder: Path, quick: bool) -> Path:
    """The archive that runs where it is unpacked, with a launcher that puts itself into the desktop's menu."""
    title = f"{NAME}-{VERSION}-linux-{os.uname().machine}"
    tree = BUILD / "archive" / title
    shutil.rmtree(tree.parent, ignore_errors=True)
    shutil.copytree(folder, tree, copy_function=os.link, symlinks=True)
    desktop_files(tree / "share")
    for name in ("start-clipstudio", "READ ME.txt"):
        shutil.copy(HERE / "portable" / name, tree / name)
    shutil.copy(ROOT / "LICENSE", tree)
    target = DIST / f"{title}.tar.xz"
    # tar of every desktop unpacks xz. Level 3 takes twice as long as 2 for a file that is
    # 1 % smaller (measured on 20 MB of torch's library).
    pressed = "xz -T0 -0" if quick else "xz -T0 -2"
    subprocess.run(
        [
            *("tar", "--owner=0", "--group=0", "--sort=name", f"--mtime={formatdate(0)}"),
            *("-I", pressed, "-cf", str(target), title),
        ],
        cwd=tree.parent,
        check=True,
    )
    return target


def main() -> None:
    """Both, with their sizes."""
    folder, quick = Path(sys.argv[1]).resolve(), "--quick" in sys.argv[2:]
    DIST.mkdir(exist_ok=True)
    for made in (make_deb(folder, quick), make_archive(folder, quick)):
        print(f"{made.name}: {made.stat().st_size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
