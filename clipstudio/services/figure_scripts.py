"""A short script in Python that computes a figure's numbers again from its table, without clipstudio."""

from __future__ import annotations

from pathlib import Path

from clipstudio.domain.errors import ClipstudioError, system_reason
from clipstudio.domain.whole_files import whole_file
from clipstudio.reporting.figure_pictures import figure_text
from clipstudio.results.figures import Figure
from clipstudio.services.figure_files import figure_header
from clipstudio.services.script_parts import FOOT, HEAD, NOTHING, PARTS

TABLE = "figure.csv"
_INTRODUCTION = '''\
"""Computes the numbers of a figure again from its table, which clipstudio saves as .csv, and prints both.

python THIS.py [TABLE.csv], with numpy, scipy and statsmodels.
"""

'''
_OF_NAMES = (
    *("comparison", "model", "question", "measure", "names", "threshold", "tied_to", "edit", "rate_of", "kind"),
    *(
        "category",
        "label",
        "answer",
        "group",
        "true",
        "given",
        "from",
        "to",
        "first_group",
        "second_group",
        "source",
    ),
)
"""Columns that say what a row is of, in any figure."""


def figure_script(figure: Figure, table: str = TABLE) -> str:
    """The script of a figure.

    Args:
        figure: Whose numbers are computed again.
        table: Name of the file that holds its numbers, as `write_figure` writes them.
    """
    header = [str(name) for name in figure_header(figure)]
    parts = [part for part in PARTS if part.needs <= set(header)]
    imports = "".join(dict.fromkeys(line for part in parts for line in part.imports.splitlines(keepends=True)))
    text = figure_text(figure)
    head = HEAD.format(
        title=ascii(text.title),
        answer=ascii(text.answer),
        table=ascii(table),
        levels=text.levels,
        names=ascii([name for name in header if name in _OF_NAMES] or header[:1]),
    )
    head = head.replace("import sys\n", f"import sys\n\n{imports}" if imports else "import sys\n", 1)
    codes = [part.code for part in parts] or [NOTHING]
    return "\n".join([_INTRODUCTION + head, *codes, FOOT])


def write_script(figure: Figure, path: Path, table: str = TABLE) -> None:
    """Write the script of a figure.

    Raises:
        ClipstudioError: The file cannot be written.
    """
    try:
        with whole_file(path) as partial:
            partial.write_text(figure_script(figure, table), encoding="utf-8")
    except OSError as error:
        raise ClipstudioError(
            "“{path}” cannot be written: {strerror}.", path=path, strerror=system_reason(error)
        ) from error
