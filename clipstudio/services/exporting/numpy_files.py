"""Tables as arrays of numpy: no pickles, and rows of numbers as one matrix that is never in memory as a whole."""

from __future__ import annotations

import json
import zipfile
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any

import numpy as np
import pyarrow as pa
from numpy.lib import format as npy
from numpy.typing import NDArray

from clipstudio.domain.exports import ExportError, ExportWish
from clipstudio.domain.progress import Work
from clipstudio.services.exporting.tables import ArrowColumn, ArrowField, ExportTable
from clipstudio.services.exporting.writing import is_rows_of_numbers, place_names, plain_column, write_parts

_VALUES = "_values"
_NAMES = "_names"
_COPIED = 1 << 20


def write_npz(table: ExportTable, path: Path, wish: ExportWish) -> Work[int]:
    """Write a table as .npz: an array for each column, and ``NAME_names`` or ``NAME_values`` with its words.

    Columns with few different texts are int32 places among NAME_values, -1 for none. A text that is not known is
    empty, a number NaN.
    """
    held: dict[str, list[ArrowColumn]] = {
        field.name: [] for field in table.schema if not is_rows_of_numbers(field)
    }
    matrices = [field for field in table.schema if is_rows_of_numbers(field)]
    with TemporaryDirectory(dir=path.parent, prefix=".") as folder, ExitStack() as files:
        raw = {
            field.name: files.enter_context((Path(folder) / f"{place}.raw").open("w+b"))
            for place, field in enumerate(matrices)
        }

        def write(batch: pa.RecordBatch) -> None:
            for name, columns in held.items():
                columns.append(batch.column(name))
            for field in matrices:
                raw[field.name].write(_values(batch.column(field.name)).tobytes())

        rows = yield from write_parts(table, write)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            for field in table.schema:
                if is_rows_of_numbers(field):
                    _put_matrix(archive, field, raw[field.name], rows)
                else:
                    _put_column(archive, field, held.pop(field.name))
            facts = json.dumps(dict(table.facts or {}) | {"what": wish.what.value}, ensure_ascii=False)
            _put(archive, "facts", np.array(facts))
        return rows


def write_npy(table: ExportTable, path: Path, wish: ExportWish) -> Work[int]:
    """Write the matrix of a table alone; its rows are those of every other format, in the same order.

    Raises:
        ExportError: The table has none.
    """
    matrix = next((field for field in table.schema if is_rows_of_numbers(field)), None)
    if matrix is None or table.rows is None:
        raise ExportError("Only all probabilities or embeddings are one matrix. Use .npz, or no filter.")
    width, dtype = matrix.type.list_size, matrix.type.value_type.to_pandas_dtype()
    with path.open("wb") as file:
        _head(file, (table.rows, width), np.dtype(dtype).newbyteorder("<"))

        def write(batch: pa.RecordBatch) -> None:
            file.write(_values(batch.column(matrix.name)).tobytes())

        return (yield from write_parts(table, write))


def _values(column: ArrowColumn) -> NDArray[Any]:
    flat: NDArray[Any] = column.flatten().to_numpy(zero_copy_only=False)
    return flat.astype(flat.dtype.newbyteorder("<"), copy=False)


def _head(file: IO[bytes], shape: tuple[int, ...], dtype: np.dtype[Any]) -> None:
    header = {"descr": npy.dtype_to_descr(dtype), "fortran_order": False, "shape": shape}
    npy.write_array_header_1_0(file, header)


def _put(archive: zipfile.ZipFile, name: str, values: NDArray[Any]) -> None:
    with archive.open(_entry(name), "w", force_zip64=True) as file:
        npy.write_array(file, values, allow_pickle=False)


def _entry(name: str) -> zipfile.ZipInfo:
    # Without a time of its own, so that the same table gives the same bytes.
    entry = zipfile.ZipInfo(f"{name.replace('/', '_')}.npy")
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _put_matrix(archive: zipfile.ZipFile, field: ArrowField, raw: IO[bytes], rows: int) -> None:
    dtype = np.dtype(field.type.value_type.to_pandas_dtype()).newbyteorder("<")
    raw.seek(0)
    with archive.open(_entry(field.name), "w", force_zip64=True) as file:
        _head(file, (rows, field.type.list_size), dtype)
        while part := raw.read(_COPIED):
            file.write(part)
    if (names := place_names(field)) is not None:
        _put(archive, f"{field.name}{_NAMES}", np.array(names))


def _put_column(archive: zipfile.ZipFile, field: ArrowField, parts: list[ArrowColumn]) -> None:
    if pa.types.is_dictionary(field.type):
        codes = [part.indices.fill_null(-1).to_numpy(zero_copy_only=False) for part in parts]
        values = parts[0].dictionary.to_pylist() if parts else []
        _put(archive, field.name, np.concatenate(codes) if codes else np.zeros(0, np.int32))
        _put(archive, f"{field.name}{_VALUES}", np.array(values, dtype=np.str_))
        return
    plain = [plain_column(part) for part in parts]
    if pa.types.is_string(field.type) or pa.types.is_timestamp(field.type):
        _put_texts(archive, field.name, plain)
        return
    numbers = [part.to_numpy(zero_copy_only=False) for part in plain]
    _put(archive, field.name, np.concatenate(numbers) if numbers else np.zeros(0))


def _put_texts(archive: zipfile.ZipFile, name: str, parts: list[ArrowColumn]) -> None:
    """An array of texts, a part at a time: numpy gives each the room of the longest."""
    longest = max((len(text) for part in parts for text in part.to_pylist() if text), default=0)
    dtype = np.dtype(f"<U{max(1, longest)}")
    with archive.open(_entry(name), "w", force_zip64=True) as file:
        _head(file, (sum(map(len, parts)),), dtype)
        for part in parts:
            file.write(np.array(part.fill_null("").to_pylist(), dtype=dtype).tobytes())
