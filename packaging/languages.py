"""Brings the files of translations up to date: collects what the code says, and makes what the window reads.

Run by `make languages`. A file for each part of the program and each language, in Qt Linguist's format, lies in
packaging/languages/CODE/PART.ts; words that several parts share are in common.ts. All files of a language make
resources/languages/clipstudio_CODE.qm. With --missing, what has no translation yet is printed.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import subprocess
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import PySide6

ROOT = Path(__file__).resolve().parents[1]
CODE = ROOT / "clipstudio"
SOURCES = ROOT / "packaging" / "languages"
MADE = ROOT / "resources" / "languages"
COMMON = "common"
CONTEXT = "clipstudio"
NEVER_SPEAK = ("cli", "reporting", "sample")
"""Packages that always say what the code has."""
FORMS = {"de": 2}
"""The languages, and how many forms each has for numbers of things."""
MARKED = {
    "PlanField": (1, 2, "note", "unit"),
    "Column": (0,),
    "Progress": (0, 3, 4, "unit", "note"),
    "Probe": ("title", "question"),
    "PlanKind": ("title", "question", "noun"),
}
"""Calls whose arguments, by place or name, are said later."""

TOLD = "ClipstudioError"
"""What errors that people read are made of."""

Translations = dict[str, tuple[str, ...]]
"""What English texts are in a language: one text, or as many as there are forms."""


class Message(NamedTuple):
    """A text that the code says.

    Attributes:
        text: In English; of a number of things, that of several.
        is_count: Whether it has a form for each number of things.
    """

    text: str
    is_count: bool = False


def collected(code: Path = CODE) -> dict[str, dict[str, Message]]:
    """All messages by part and text, in order; of help, the glossary and the shipped label sets too."""
    parts: dict[str, dict[str, Message]] = {}
    errors = error_names(code)
    for path in sorted(code.rglob("*.py")):
        if path.relative_to(code).parts[0] in NEVER_SPEAK:
            continue
        for message in messages_in(path.read_text(encoding="utf-8"), errors):
            parts.setdefault(part_of(path.relative_to(code)), {}).setdefault(message.text, message)
    pages = sorted((ROOT / "resources" / "help").glob("*.md"))
    titles = (page.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ") for page in pages)
    parts["help"] = {text: Message(text) for text in (*titles, *glossary())}
    parts["label-sets"] = {text: Message(text) for text in descriptions()}
    shared: dict[str, Message] = {}
    seen: set[str] = set()
    for messages in parts.values():
        shared |= {text: message for text, message in messages.items() if text in seen}
        seen |= messages.keys()
    own = {
        part: {text: message for text, message in messages.items() if text not in shared}
        for part, messages in sorted(parts.items())
    }
    return {COMMON: dict(sorted(shared.items())), **{part: messages for part, messages in own.items() if messages}}


def glossary() -> list[str]:
    """The words that the glossary explains, in small letters."""
    (page,) = (ROOT / "resources" / "help").glob("*-glossary.md")
    words = re.findall(r"^\*\*(.+?)\*\*[^:\n]*: ", page.read_text(encoding="utf-8"), re.MULTILINE)
    return [word.casefold() for word in words]


def descriptions() -> list[str]:
    """What the shipped label sets say of themselves."""
    files = sorted((ROOT / "resources" / "label_sets").glob("*.json"))
    return [text for file in files if (text := json.loads(file.read_text(encoding="utf-8")).get("description"))]


def part_of(path: Path) -> str:
    """The part that a module belongs to: its package, and in the window the folders of that."""
    folders = path.parts[:-1]
    return "-".join(folders[:3] if folders[:1] == ("ui",) else folders[:1]) or "clipstudio"


def error_names(code: Path = CODE) -> frozenset[str]:
    """The classes of errors that people read: `ClipstudioError`, and all that are made of it."""
    bases: dict[str, str] = {}
    for path in code.rglob("*.py"):
        found = re.findall(r"^class (\w+)\((\w+)\):", path.read_text(encoding="utf-8"), re.MULTILINE)
        bases |= dict(found)
    names = {TOLD}
    while more := {name for name, base in bases.items() if base in names} - names:
        names |= more
    return frozenset(names)


def messages_in(source: str, errors: Collection[str] = (TOLD,)) -> Iterator[Message]:
    """What a module says, by its calls, in their order.

    Args:
        source: The module.
        errors: Classes of errors that people read, and what stands for one of them.
    """
    tree = ast.parse(source)
    for node in tree.body:  # what long work is called
        if (
            isinstance(node, ast.Assign)
            and ast.unparse(node.targets[0]) in ("TASK", "_TASK")
            and _literal(node.value)
        ):
            yield Message(_literal(node.value))
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        name = TOLD if name == "error" else name  # a class that was handed over
        texts = [*map(_literal, call.args), "", ""]  # so that there are two
        if (name in ("tr", "said_later", "later") or name in errors) and texts[0]:
            yield Message(texts[0])
        elif name in ("tr_count", "later_count", "said_later_count") and texts[1]:
            yield Message(texts[1], is_count=True)
        elif name == "later_by" and texts[2] and ast.unparse(call.args[0]) == "counted":
            yield Message(f"{{count}} {texts[2]}s", is_count=True)
        elif name == "counted" and texts[1]:
            yield Message(f"{{count}} {texts[1]}s", is_count=True)
        elif name == "click_to" and texts[0]:
            yield Message(f"Click {texts[0]}, or press Enter {texts[2] or 'on it'}, to {texts[1]}")
        elif name in MARKED:
            named = {each.arg: _literal(each.value) for each in call.keywords}
            places = (dict(enumerate(texts)) | named).get
            yield from map(Message, filter(None, (places(at) for at in MARKED[name])))


def _literal(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def read(language: str) -> Translations:
    """All finished translations into a language, whichever file they are in."""
    found: Translations = {}
    for path in sorted((SOURCES / language).glob("*.ts")):
        for message in ElementTree.parse(path).iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None:
                forms = [each.text or "" for each in translation.iter("numerusform")]
                found[message.findtext("source", "")] = tuple(forms or [translation.text or ""])
    return found


def document(messages: Iterable[Message], translations: Mapping[str, tuple[str, ...]], language: str) -> str:
    """A file of translations."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    for message in messages:
        said = translations.get(message.text, ())
        lines += ['    <message numerus="yes">' if message.is_count else "    <message>"]
        lines += [f"        <source>{escape(message.text)}</source>"]
        start = "<translation>" if said else '<translation type="unfinished">'
        if message.is_count:
            forms = said or ("",) * FORMS[language]
            inner = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in forms)
        else:
            inner = escape(said[0]) if said else ""
        lines += [f"        {start}{inner}</translation>", "    </message>"]
    return "\n".join([*lines, "</context>", "</TS>", ""])


def write(language: str, parts: Mapping[str, Mapping[str, Message]]) -> list[Path]:
    """Write the files of a language anew: what the code says no more goes, what it says newly is unfinished."""
    known, folder = read(language), SOURCES / language
    folder.mkdir(parents=True, exist_ok=True)
    paths = {part: folder / f"{part}.ts" for part in parts}
    for path in set(folder.glob("*.ts")) - set(paths.values()):
        path.unlink()
    for part, path in paths.items():
        path.write_text(document(parts[part].values(), known, language), encoding="utf-8")
    return list(paths.values())


def release(language: str, paths: Iterable[Path]) -> None:
    """Make the file that the window reads."""
    MADE.mkdir(parents=True, exist_ok=True)
    tool = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    made = MADE / f"clipstudio_{language}.qm"
    command = [str(tool), "-silent", "-nounfinished", *map(str, sorted(paths)), "-qm", str(made)]
    subprocess.run(command, check=True)


def main() -> None:
    """Bring all languages up to date, and say what is missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--missing", action="store_true", help="print what has no translation yet")
    asked = parser.parse_args()
    parts = collected()
    for language in FORMS:
        release(language, write(language, parts))
        known = read(language)
        missing = [text for messages in parts.values() for text in messages if text not in known]
        count = sum(map(len, parts.values()))
        print(f"{language}: {count - len(missing):,} of {count:,} texts are translated")
        if asked.missing:
            print("\n".join(map(repr, missing)))


if __name__ == "__main__":
    main()
