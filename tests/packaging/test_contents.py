"""The rules of what goes into a bundle, on names as they occur."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from tests.scripts import PACKAGING, module_of


@pytest.fixture(scope="module")
def contents() -> ModuleType:
    return module_of(PACKAGING / "bundle" / "contents.py")


@pytest.mark.parametrize(
    "path",
    [
        "torch/include/ATen/core/Tensor.h",
        "torch/bin/test_api",
        "torch/lib/libtorch_cuda.so",
        "torchvision/_C.so",
        "torchvision.libs/libjpeg.5980e1e3.so.8",
        "nvidia/cudnn/lib/libcudnn.so.9",
        "pandas/tests/io/data/x.csv",
        "pyarrow/libarrow_flight.so.2400",
        "pyarrow/libarrow_python.so",
        "numpy/_core/lib/libnpymath.a",
        "PySide6/Qt/lib/libQt6Qml.so.6",
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6/Qt/translations/qtdeclarative_de.qm",
        "PySide6/Qt/translations/qtbase_fr.qm",
        "PySide6/QtOpenGL.abi3.so",
        "PySide6/Qt/lib/libQt6OpenGLWidgets.so.6",
        "hf_xet/hf_xet.abi3.so",
        "hf_xet-1.8.0.dist-info/METADATA",
        "torch-2.13.0+cpu.dist-info/RECORD",
        "statsmodels/tsa/statespace/_kalman_filter.cpython-311-x86_64-linux-gnu.so",
    ],
)
def test_what_nobody_needs_is_left_out(contents: ModuleType, path: str) -> None:
    assert contents.why_left_out(path) is not None


@pytest.mark.parametrize(
    "path",
    [
        "torch/lib/libtorch_cpu.so",
        "pyarrow/libarrow_python.so.2400",
        "pyarrow/libarrow.so.2400",
        "open_clip/bpe_simple_vocab_16e6.txt.gz",
        "open_clip/model_configs/ViT-B-32.json",
        "clipstudio/resources/sample/clipstudio-sample.safetensors",
        "clipstudio/resources/report/report.typ",
        "clipstudio/storage/migrations/0001_initial.sql",
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/lib/libQt6OpenGL.so.6",
        "torch-2.13.0+cpu.dist-info/METADATA",
        "faiss/_swigfaiss.abi3.so",
    ],
)
def test_what_the_program_needs_stays(contents: ModuleType, path: str) -> None:
    assert contents.why_left_out(path, f"/somewhere/site-packages/{path}") is None


def test_qt_speaks_each_language_of_the_window(contents: ModuleType) -> None:
    files = list((PACKAGING.parent / "resources" / "languages").glob("clipstudio_*.qm"))
    assert files
    for file in files:
        path = f"PySide6/Qt/translations/{file.name.replace('clipstudio_', 'qtbase_')}"
        assert contents.why_left_out(path) is None


def test_of_the_system_comes_along_what_an_ordinary_desktop_lacks(contents: ModuleType) -> None:
    folder = "/lib/x86_64-linux-gnu/"
    assert contents.why_left_out("libxcb-cursor.so.0", f"{folder}libxcb-cursor.so.0") is None
    assert contents.why_left_out("libstdc++.so.6", f"{folder}libstdc++.so.6") is not None


def test_a_link_goes_where_its_file_goes(contents: ModuleType) -> None:
    assert contents.why_left_out("libarrow_flight.so.2400", "pyarrow/libarrow_flight.so.2400") is not None
    assert contents.why_left_out("libarrow.so.2400", "pyarrow/libarrow.so.2400") is None


def test_modules_that_are_read_as_text_are_found_in_the_text(contents: ModuleType, tmp_path: Path) -> None:
    package = tmp_path / "lib"
    package.mkdir()
    (package / "__init__.py").write_text("install_config_module(1)\n")
    (package / "scripted.py").write_text("@torch.jit.script\ndef f(x):\n    return x\n")
    (package / "plain.py").write_text("x = 1\n")
    assert contents.modules_read_as_source(package) == ["lib.scripted"]
    assert contents.modules_of(package) == ["lib", "lib.plain", "lib.scripted"]
    assert contents.why_not_imported("pandas.tests.io") is not None
    assert contents.why_not_imported("statsmodels.tsa.api") is not None
    assert contents.why_not_imported("torch._inductor.codegen.cpp") is not None
    for kept in ("pandas.io.parsers", "statsmodels", "statsmodels.stats.proportion", "torch._inductor.config"):
        assert contents.why_not_imported(kept) is None
