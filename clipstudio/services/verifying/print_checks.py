"""Whether a pack's report prints what its counts give."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from clipstudio.domain.packs import Check, Outcome
from clipstudio.reporting.document import Chart, Report
from clipstudio.reporting.figure_pictures import figure_text
from clipstudio.reporting.html import report_html
from clipstudio.reporting.pdf import report_pdf
from clipstudio.results.figures import FORMULA_STARTS
from clipstudio.results.words import counted
from clipstudio.services.packing.blocks import charts_of
from clipstudio.services.program_facts import program_version
from clipstudio.services.verifying.figures import FigureMaker, check_figure_lines
from clipstudio.services.verifying.finding import found_in
from clipstudio.services.verifying.opening import OpenPack
from clipstudio.services.verifying.printed import printed, printed_faults

HTML, PDF = "data/report.html", "data/report.pdf"
WORDS = "Words and drawings of report.html"
SAME_BYTES = "Made anew from the words of report.json and from the figures, it has the same bytes."


@dataclass(slots=True)
class PrintChecks:
    """Holds what a report prints against the figures that were made anew.

    Attributes:
        pack: The pack.
        report: The report with these figures; it lacks those that could not be made.
        maker: What made them.
        ids: All figures that the report names.
        program: The program that made the pack.
    """

    pack: OpenPack
    report: Report
    maker: FigureMaker
    ids: Sequence[str]
    program: str

    def html(self) -> Iterator[Check]:
        """A line for every figure: its numbers in its file and as printed; and one for all other words."""
        raw, expected = self.pack.read(HTML), report_html(self.report)
        kept = printed(raw.decode("utf-8", "replace"))
        found = kept if raw == expected else printed(expected.decode())
        charts = charts_of(self.report)
        for id in self.ids:
            yield self._made(id, charts[id], kept, found) if id in self.maker.made else self._not_made(id, kept)
        others = [
            f"{fault} (section {section or 'head'})"
            for section in dict.fromkeys((*kept, *found))
            if section not in self.ids
            for fault in printed_faults(kept.get(section, ()), found.get(section, ()))
        ]
        if others:
            yield found_in(WORDS, others, "")
        elif raw == expected:
            yield Check(WORDS, Outcome.AGREES, SAME_BYTES)
        elif self._is_whole and self._is_of_here:
            words = "Its words agree, but drawings or markup are not those that report.json and the figures give."
            yield Check(WORDS, Outcome.DIFFERS, words)
        else:
            yield Check(WORDS, Outcome.NOT_RECOMPUTED, f"its words agree; the drawings: {self._why}.")

    def pdf(self) -> Check:
        """Whether the PDF is made of the same."""
        if self.pack.read(PDF) == report_pdf(self.report):
            return Check("report.pdf", Outcome.AGREES, SAME_BYTES)
        if self._is_whole and self._is_of_here:
            words = "It is not the PDF that report.json and the figures give."
            return Check("report.pdf", Outcome.DIFFERS, words)
        return Check("report.pdf", Outcome.NOT_RECOMPUTED, f"{self._why}; read report.html instead.")

    @property
    def _is_whole(self) -> bool:
        return set(self.ids) <= set(self.maker.made)

    @property
    def _is_of_here(self) -> bool:
        return self.program == f"clipstudio {program_version()}"

    @property
    def _why(self) -> str:
        if not self._is_of_here:
            return f"it was made by {self.program}, and this is clipstudio {program_version()}"
        return "figures that cannot be made again are in it"

    def _made(
        self, id: str, chart: Chart, kept: Mapping[str, Sequence[str]], found: Mapping[str, Sequence[str]]
    ) -> Check:
        made = self.maker.made[id]
        title = figure_text(chart.figure).title.partition("   n = ")[0]
        what = f"Figure {id}, {title}"
        lines = check_figure_lines(self.pack, id, made)
        count = counted(sum(1 for _ in chart.figure.lines()), "line")
        faults = (*lines, *printed_faults(kept.get(id, ()), found.get(id, ())))
        return found_in(what, faults, f"{made.words}; {count} in its file and in report.html.")

    def _not_made(self, id: str, kept: Mapping[str, Sequence[str]]) -> Check:
        """A figure that cannot be made again: at least what is printed of it must be what its file says."""
        text = self.pack.read(f"data/figures/{id}.csv").decode("utf-8", "replace")
        lines = [" | ".join(map(_printed_cell, line)) for line in list(csv.reader(io.StringIO(text)))[1:]]
        section = [" ".join(line.split()) for line in kept.get(id, ())]
        missing = [line for line in lines if " ".join(line.split()) not in section]
        if missing:
            return Check(f"Figure {id}", Outcome.DIFFERS, f"report.html does not print its line “{missing[0]}”.")
        if not (reason := self.maker.not_recomputed(id)):
            return Check(f"Figure {id}", Outcome.DIFFERS, "The pack does not hold what it is made from.")
        words = f"{reason}; report.html prints the {counted(len(lines), 'line')} of its file."
        return Check(f"Figure {id}", Outcome.NOT_RECOMPUTED, words)


def _printed_cell(cell: str) -> str:
    """A cell of a figure's file as the report prints it: shares with six digits that count."""
    if cell[:1] == "'" and cell[1:].startswith(FORMULA_STARTS):
        return cell[1:]
    try:
        return cell if cell.lstrip("-").isdigit() else f"{float(cell):.6g}"
    except ValueError:
        return cell
