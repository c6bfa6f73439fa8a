"""All that can be exported, and every format that tables are written in: the only lists of both."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from clipstudio.domain.exports import ExportWish, What
from clipstudio.services.exporting import of_groups, of_images, of_reviews, of_runs
from clipstudio.services.exporting.csv_files import write_csv
from clipstudio.services.exporting.json_lines import write_json_lines
from clipstudio.services.exporting.numpy_files import write_npy, write_npz
from clipstudio.services.exporting.parquet_files import write_parquet
from clipstudio.services.exporting.tables import ExportTable
from clipstudio.services.exporting.workbooks import write_workbook
from clipstudio.services.exporting.writing import Writer
from clipstudio.storage.project_file import ProjectFile

TABLES: Mapping[What, Callable[[ProjectFile, ExportWish], ExportTable]] = {
    What.ASSIGNMENTS: of_runs.assignments,
    What.PROBABILITIES: of_runs.probabilities,
    What.RATES: of_groups.rates,
    What.GAPS: of_groups.gaps,
    What.EMBEDDINGS: of_images.embeddings,
    What.ATTRIBUTES: of_images.attributes,
    What.ANSWERS: of_reviews.answers,
}

WRITERS: Mapping[str, Writer] = {
    ".csv": write_csv,
    ".xlsx": write_workbook,
    ".parquet": write_parquet,
    ".jsonl": write_json_lines,
    ".npz": write_npz,
    ".npy": write_npy,
}
