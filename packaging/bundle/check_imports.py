"""Whether a bundle has all that the program imports: every import statement of the checkout is carried out in it.

Run in a bundle: dist/clipstudio/clipstudio -P packaging/bundle/check_imports.py
"""

from __future__ import annotations

import ast
import importlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "clipstudio"
ALSO = ("faiss", "timm", "open_clip.timm_model", "torchvision.transforms", "torch.nn.functional")
"""Imported by name, or by a script that runs in a process of its own."""


def imports(tree: ast.AST) -> Iterator[tuple[str, str | None]]:
    """Modules with the names taken from them, wherever in a file they are imported; not those for types alone."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            continue
        if isinstance(node, ast.Import):
            yield from ((name.name, None) for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.module, name.name) for name in node.names)
        yield from imports(node)


def fault(module: str, name: str | None) -> str | None:
    """Why an import does not work, or None."""
    try:
        found = importlib.import_module(module)
        if name is not None and not hasattr(found, name):
            importlib.import_module(f"{module}.{name}")
    except Exception as error:  # whatever it is, the program would meet it
        return f"{module}.{name or ''}: {type(error).__name__}: {error}"
    return None


def main() -> int:
    """Try them all; 1 where one does not work."""
    os.environ |= {"HF_HUB_OFFLINE": "1", "QT_QPA_PLATFORM": "offscreen"}
    files = sorted(PACKAGE.rglob("*.py"))
    wanted = {pair for file in files for pair in imports(ast.parse(file.read_text(encoding="utf-8")))}
    wanted |= {(name, None) for name in ALSO}
    # The program brings open_clip in its own way, with timm put off.
    from clipstudio.engine.offline import bring_timm

    bring_timm()
    faults = [said for module, name in sorted(wanted, key=str) if (said := fault(module, name))]
    for said in faults:
        print(said, file=sys.stderr)
    print(f"{len(wanted)} imports of {len(files)} files: {len(faults)} do not work")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
