"""All that can be exported, and every format that tables are written in: the only lists of both."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from clipstudio.domain.exports import ExportWish, What
from clipstudio.domain.progress import Work
from clipstudio.services.exporting import of_groups, of_images, of_reviews, of_runs
from clipstudio.services.exporting.coco import write_coco
from clipstudio.services.exporting.csv_files import write_csv
from clipstudio.services.exporting.fiftyone import write_fiftyone
from clipstudio.services.exporting.imagefolder import write_imagefolder
from clipstudio.services.exporting.json_lines import write_json_lines
from clipstudio.services.exporting.label_studio_runs import write_beside, write_label_studio
from clipstudio.services.exporting.numpy_files import write_npy, write_npz
from clipstudio.services.exporting.parquet_files import write_parquet
from clipstudio.services.exporting.prov import write_prov
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

FORMATS: Mapping[What, Callable[[ProjectFile, ExportWish, Path], Work[int]]] = {
    What.LABEL_STUDIO: write_label_studio,
    What.IMAGEFOLDER: write_imagefolder,
    What.FIFTYONE: write_fiftyone,
    What.COCO: write_coco,
    What.PROV: write_prov,
}
"""Of other tools. Each is handed a file, or a folder that is there and empty."""

BESIDE: Mapping[What, Callable[[ProjectFile, ExportWish, Path], None]] = {What.LABEL_STUDIO: write_beside}
"""What is written beside a file, once that is there."""

WRITERS: Mapping[str, Writer] = {
    ".csv": write_csv,
    ".xlsx": write_workbook,
    ".parquet": write_parquet,
    ".jsonl": write_json_lines,
    ".npz": write_npz,
    ".npy": write_npy,
}
