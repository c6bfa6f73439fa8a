"""Finds texts for people that the code of the window would say in English whatever the language is."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

SAYS = frozenset({"tr", "tr_count", "said_later", "later", "later_count", "later_by", "counted", "click_to"})
"""Calls whose texts are translated; those of errors that people read are too."""
MAKE_TEXTS = frozenset({"str", "format", "tr", "tr_count"})
"""Calls whose texts are of the language of the moment."""
TAKES_NO_WORDS = frozenset(
    {
        *("setProperty", "property", "setObjectName", "setStyleSheet", "icon", "pixmap", "setStyle", "resource"),
        *(
            "getattr",
            "setattr",
            "hasattr",
            "cast",
            "inherits",
            "findChild",
            "Signal",
            "SidePane",
            "compile",
            "sub",
        ),
        *("setApplicationName", "setDesktopFileName", "QKeySequence", "QShortcut", "press_by", "NewestFirst"),
        *("getLogger", "error", "debug", "warning", "RuntimeError", "ValueError", "OSError"),
        *("removesuffix", "removeprefix", "startswith", "endswith", "split", "partition", "rpartition", "strip"),
        *("word", "keep_word", "state", "keep_state", "value", "setValue", "open", "glob", "with_name", "ask"),
        *("need", "ValueAxis", "SideAxis", "figure_picture", "QLockFile", "Choice", "TermButton"),
    }
)
"""Calls whose texts are keys, style sheets, shortcuts, names of files or faults of the program."""
NAMES_NO_WORDS = frozenset({"role", "keys", "term", "prefix", "encoding", "errors", "earlier", "mode", "connect"})
"""Arguments of the same kind, whatever is called."""

_KEYS = re.compile(
    r"((Ctrl|Shift|Alt)\+.*|F\d+|Del|Delete|Esc|Return|Enter|Space|Left|Right|Up|Down|Home|Back|Backspace|Tab)$"
)
_CODE = re.compile(r"[\w./:*-]+$")
_WORDS = re.compile(
    r"[A-Za-z]{2,} [^ ]|[^ ] [A-Za-z]{2,}|^ ?[A-Z][a-z]+|…$|[A-Za-z][.,:] ?$|^&|\w&\w|^[a-z]+ $|^ [a-z]+"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A text that is not translated.

    Attributes:
        line: Where it stands.
        text: What it says, with "{}" for the values of an f-string.
    """

    line: int
    text: str


def untranslated(source: str) -> Iterator[Found]:
    """Texts of a module that read as words and reach people as they are."""
    tree = ast.parse(source)
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        text = _text(node)
        is_part = isinstance(parents.get(node), ast.JoinedStr)
        if text is None or is_part or not _reads_as_words(text) or isinstance(parents[node], ast.Expr):
            continue
        if not _is_spared(node, parents):
            yield Found(node.lineno, text)


def _text(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return None


def _reads_as_words(text: str) -> bool:
    bare = text.replace("{}", "")
    is_code = bool(_KEYS.match(bare) or (_CODE.match(bare) and not re.match(r"[A-Z][a-z]+$", bare)))
    is_code |= not re.search(r"[A-Za-z]{2}", bare)
    return not is_code and not bare.startswith("<") and ": {" not in bare and bool(_WORDS.search(bare))


def _is_spared(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> bool:
    child: ast.AST = node
    while (parent := parents.get(child)) is not None:
        if isinstance(parent, ast.Call):
            name = _name(parent.func)
            return name in SAYS or name in TAKES_NO_WORDS or _is_of_error(parent)
        if isinstance(parent, ast.keyword) and parent.arg in NAMES_NO_WORDS:
            return True
        if isinstance(parent, ast.Compare | ast.Assert):
            return True
        if isinstance(parent, ast.Subscript) and child is parent.slice:
            return True
        if isinstance(parent, ast.Dict) and child in parent.keys:
            return True
        child = parent
    return False


def errors_in_english(source: str, errors: Collection[str]) -> Iterator[Found]:
    """Errors of a module whose sentence is put together before it is known in which language it is read.

    Args:
        source: The module.
        errors: Classes of errors that people read, and what stands for one of them.
    """
    tree = ast.parse(source)
    plain = {
        ast.unparse(node.targets[0])
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant | ast.JoinedStr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and _name(node.func) in errors:
            sentence = node.args[0]
            is_made = isinstance(sentence, ast.JoinedStr | ast.BinOp) or _called(sentence) in MAKE_TEXTS
            if is_made or ast.unparse(sentence) in plain:
                yield Found(node.lineno, ast.unparse(sentence))


def _called(node: ast.expr) -> str:
    return _name(node.func) if isinstance(node, ast.Call) else ""


def _is_of_error(call: ast.Call) -> bool:
    """Whether it makes an error with its sentence and values, which is said later."""
    return _name(call.func).endswith("Error") and bool(call.args) and isinstance(call.args[0], ast.Constant)


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else called.id if isinstance(called, ast.Name) else ""
