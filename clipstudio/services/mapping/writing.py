"""Embedding maps as files: CSV, Parquet or JSON, by the end of the file's name."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from clipstudio.domain.errors import ClipstudioError, system_reason
from clipstudio.domain.maps import COMPONENTS, PLACED_BY, EmbeddingMap
from clipstudio.domain.whole_files import whole_file
from clipstudio.services.json_files import write_json
from clipstudio.services.table_files import write_table
from clipstudio.storage.parameters import chunks, plain
from clipstudio.storage.project_reader import ProjectReader

SUFFIXES = (".csv", ".parquet", ".json")
TITLES = ("file", "sha256", "x", "y", "laid_out")


def check_suffix(path: Path) -> None:
    """Refuse a name whose end is none that can be written.

    Raises:
        ClipstudioError: It is none.
    """
    if path.suffix.lower() not in SUFFIXES:
        raise ClipstudioError(
            "“{name}” cannot be a map: use {suffix_words}.", name=path.name, suffix_words=_SUFFIX_WORDS
        )


_SUFFIX_WORDS = ".csv, .parquet or .json"


def map_facts(made: EmbeddingMap, model: str, without: int) -> dict[str, Any]:
    """What a map was made from and how far it can be trusted, for JSON."""
    return {
        "model": model,
        "fingerprint": made.plan.fingerprint,
        "method": made.method.value,
        "components": COMPONENTS,
        "variance_in_first_two": made.explained,
        "seed": made.plan.seed,
        "images": len(made.images),
        "not_embedded": without,
        "laid_out": int(made.is_sampled.sum()),
        "laid_out_at_most": made.plan.sampled,
        "stratified_by": made.plan.by or None,
        "placed_by_nearest": PLACED_BY,
        "trustworthiness": made.trustworthiness,
        "trustworthiness_images": made.judged_on,
        "trustworthiness_neighbors": made.neighbours,
    }


def write_map(project: ProjectReader, made: EmbeddingMap, facts: dict[str, Any], path: Path) -> None:
    """Write where every image lies; JSON and Parquet also hold the facts of the map.

    Raises:
        ClipstudioError: The file cannot be written.
    """
    match path.suffix.lower():
        case ".json":
            titles = TITLES
            listed = [dict(zip(titles, row, strict=True)) for row in _rows(project, made)]
            write_json({**facts, "positions": listed}, path)
        case ".parquet":
            _write_parquet(project, made, facts, path)
        case _:
            write_table(_texts(project, made), path)


def _rows(project: ProjectReader, made: EmbeddingMap) -> Iterator[tuple[str, str, float, float, bool]]:
    place = 0
    for some in chunks(plain(made.images)):
        for row in project.images.rows(some):
            x, y = made.positions[place].tolist()
            yield str(row.path or ""), row.sha256, x, y, bool(made.is_sampled[place])
            place += 1


def _texts(project: ProjectReader, made: EmbeddingMap) -> Iterator[Sequence[str]]:
    yield TITLES
    for file, digest, x, y, is_laid in _rows(project, made):
        yield file, digest, f"{x:.6g}", f"{y:.6g}", "yes" if is_laid else "no"


def _write_parquet(project: ProjectReader, made: EmbeddingMap, facts: dict[str, Any], path: Path) -> None:
    import pyarrow
    from pyarrow import parquet

    columns = list(zip(*_rows(project, made), strict=True))
    kinds = (pyarrow.string(), pyarrow.string(), pyarrow.float32(), pyarrow.float32(), pyarrow.bool_())
    arrays = [pyarrow.array(column, kind) for column, kind in zip(columns, kinds, strict=True)]
    table = pyarrow.Table.from_arrays(arrays, names=list(TITLES))
    table = table.replace_schema_metadata({"clipstudio.map": json.dumps(facts)})
    try:
        with whole_file(path) as partial:
            parquet.write_table(table, partial)
    except OSError as error:
        raise ClipstudioError(
            "“{path}” cannot be written: {strerror}.", path=path, strerror=system_reason(error)
        ) from error
