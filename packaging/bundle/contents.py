"""What goes into a bundle and what is left out: rules over names."""

from __future__ import annotations

import re
from pathlib import Path

LEFT_OUT_FILES: dict[str, str] = {
    r"(^|/)(tests?|testing/_internal|_pytesttester)/": "tests of libraries",
    r"\.(h|hpp|cuh|hh|inl|cpp|cc|c|cu|pyx|pxd|pxi|pyi|cmake|a|lib|la|pdb|prl|ipynb|rst|f|f90)$": (
        "headers, sources, static libraries and what builds against them"
    ),
    r"(^|/)include/": "headers",
    r"^torch/(bin/(?!torch_shm_manager)|share/|test/)": "torch's programs for tests and its build files",
    r"^torch/lib/lib(torchbind_test|jitbackend_test|backend_with_compiler|aoti_custom_ops)\.": "torch's own tests",
    r"(^|/)(lib)?(nvidia|cu(dart|blas|dnn|fft|sparse|solver|rand)|nccl|nvrtc|triton|torch_cuda|c10_cuda)": (
        "CUDA parts: a bundle computes on the processor"
    ),
    r"^torchvision(\.libs)?/.*\.(so|dylib|dll|pyd)(\.|$)": "torchvision's operators, see torchvision_operators.py",
    r"^pyarrow/(lib)?arrow_(flight|python_flight|gandiva)": "pyarrow's network services",
    r"^pyarrow/lib(arrow_flight|arrow_python_flight|gandiva)": "the same, on Linux and macOS",
    r"^pyarrow/_(flight|substrait|gandiva|s3fs|gcsfs|azurefs|hdfs|cuda)\.": "pyarrow's other file systems",
    r"(^|/)Qt/(qml|metatypes|libexec|modules|phrasebooks|resources)/": "Qt's parts for building and for QML",
    r"(^|/)(lib)?Qt6?(Qml|Quick|Designer|Help|Test|Sql|Pdf|Web|Multimedia|3D|Charts|UiTools|Concurrent|Labs)": (
        "Qt modules that nothing imports"
    ),
    r"(^|/)(lib)?Qt6?EglF": "screens without a desktop",
    r"(^|/)plugins/(qmltooling|designer|sqldrivers|network\w+|tls|virtualkeyboard|generic|egldevice\w+)/": (
        "Qt plugins for what the program does not do"
    ),
    r"(^|/)plugins/platforms/(lib)?q(eglfs|linuxfb|vnc|vkkhrdisplay|minimalegl)": "screens without a desktop",
    r"(^|/)plugins/platformthemes/(lib)?qgtk3": "GTK's own dialogs: those of the desktop come by its portal",
    r"(^|/)plugins/platforminputcontexts/(lib)?qtvirtualkeyboard": "a keyboard on the screen",
    r"(^|/)plugins/imageformats/(lib)?q(pdf|icns|tga|wbmp)": "image formats that no image of a collection has",
    r"(^|/)translations/(?!qtbase_(en|de)\.)": (
        "translations of Qt modules that are left out, and into languages that the window does not speak"
    ),
    r"^(sklearn/datasets|statsmodels/datasets|patsy/tests|scipy/datasets|networkx/readwrite/tests)/": "data sets",
    r"^PySide6/(Qt/lib/libQt6OpenGLWidgets|(lib)?Qt(6)?OpenGL(Widgets)?\.(abi3|pyd|so|framework))": (
        "OpenGL for Python, see without_opengl.py"
    ),
    r"^hf_xet[-/]": "a faster way to the hub's files: those are fetched the ordinary way",
    r"\.dist-info/(?!METADATA$|entry_points\.txt$)": (
        "what pip notes of a package: licences stand in licences.txt, and the rest is for installing"
    ),
    r"^statsmodels/(?!(stats|tools|compat)/)": "models that are not fitted here: of statsmodels come intervals",
    r"^pyarrow/libarrow_python\.so(\.\d+\.\d+\.\d+)?$": "two more copies of the same library",
    r"^pyarrow/src/": "sources",
    r"^lib-dynload/(readline|_tkinter|_test\w*|xx\w*|ossaudiodev|nis)\.": "for a prompt and for tests",
}
"""Pattern over a file's path in the bundle, and what it leaves out."""

LEFT_OUT_MODULES: dict[str, str] = {
    r"^(?!jinja2\.).*(^|\.)(tests|conftest)(\.|$)": "tests of libraries, but not what Jinja calls tests",
    r"^torch\.(utils\.tensorboard|utils\.benchmark\.examples|onnx\._internal\.exporter\._testing)": "tools",
    r"^(triton|tensorboard|matplotlib|IPython|pytest|hypothesis|_?tkinter|networkx|hf_xet|patsy)(\.|$)": (
        "what the program never imports"
    ),
    r"^(formulaic|statsmodels\.(?!(stats|tools|compat|_version)(\.|$)))": "models that are not fitted here",
    r"^(pyqtgraph\.(examples|opengl)|numpy\.distutils)(\.|$)": "examples, and tools for building",
    r"^torch\.testing\._internal\.(?!logging_tensor$|common_dtype$)": (
        "torch's own tests, but for what torch takes of them"
    ),
    r"^torch\._inductor\.(codegen|fx_passes|kernel|autoheuristic|compile_worker)(\.|$)": (
        "torch's compiler of models: models run as they are"
    ),
    r"^pygments\.lexers\.(?!_mapping$|python$|special$)": "languages of programs, to be printed in colours",
    r"^(pip|setuptools|pkg_resources|wheel|PyInstaller|_pyinstaller\w*|ensurepip|lib2to3|idlelib)(\.|$)": (
        "what installs and builds"
    ),
    r"^PySide6\.(Qt(Qml|Quick|Designer|Help|Test|Sql|UiTools|Concurrent|Xml|PrintSupport))$": (
        "Qt modules that nothing imports"
    ),
}
"""Pattern over a module's name, and what it leaves out."""

SYSTEM_FOLDERS = ("/lib/", "/lib64/", "/usr/lib/")
KEPT_OF_SYSTEM = re.compile(
    r"^lib(ssl|crypto|ffi|sqlite3|bz2|lzma|expat|uuid|xcb-(cursor|icccm|image|keysyms|render-util|util))\."
)
"""Libraries of a Linux system that come along: what Python needs, and what Qt needs on top of an ordinary desktop.

All others are the system's business, above all those that must fit its drivers and its settings (the C++ library,
graphics, fonts, D-Bus, GLib): an old copy beside them does harm. The `.deb` depends on their packages.
"""

LEFT_OUT_OF_ICU = re.compile(
    r"^((unit|curr|lang|region|brkitr|translit|rbnf)/|unames\.icu$|.*\.cnv$|(?!res_)[a-z]{2,3}(_\w+)?\.res$)"
)
"""What Qt never asks ICU for: names of units, currencies, languages and countries, breaks between words, writing
systems, numbers in words, names of characters, encodings from before Unicode, and how dates are written. Qt's own
tables have what it needs of these. What stays: the order of words in each language, and names of time zones."""

NOT_STRIPPED = re.compile(r"openblas|gfortran|quadmath")
"""Libraries that lose what the loader needs when their symbols are stripped: patched after they were linked."""

_NEEDS_SOURCE = re.compile(r"_overload\b|_overload_method\b|@torch\.jit\.script\b|install_config_module\(")


def why_left_out(path: str, source: str = "") -> str | None:
    """The rule that leaves a file of the bundle out, in words, or None where it is wanted.

    Args:
        path: Where it would lie in the bundle, with slashes.
        source: Where it comes from; a link points at another file of the bundle.
    """
    if source.startswith(SYSTEM_FOLDERS) and not KEPT_OF_SYSTEM.search(path):
        return "libraries that every desktop has"
    return _first(LEFT_OUT_FILES, path) or (_first(LEFT_OUT_FILES, source) if not source.startswith("/") else None)


def why_not_imported(module: str) -> str | None:
    """The rule that leaves a module out, in words, or None where it is wanted."""
    return _first(LEFT_OUT_MODULES, module)


def modules_of(package: Path) -> list[str]:
    """All modules of a package, found as files: importing it would need what only the bundle has."""
    return [_name(file, package) for file in sorted(package.rglob("*.py"))]


def modules_read_as_source(package: Path) -> list[str]:
    """Modules of a package that torch reads as text when they are imported: scripted functions and settings.

    Not those that are packages: what is said of one holds for all below it, and these only define such functions.
    """
    return [
        _name(file, package)
        for file in sorted(package.rglob("*.py"))
        if file.stem != "__init__" and _NEEDS_SOURCE.search(file.read_text(encoding="utf-8", errors="replace"))
    ]


def _name(file: Path, package: Path) -> str:
    parts = file.relative_to(package.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _first(rules: dict[str, str], name: str) -> str | None:
    name = name.replace("\\", "/")
    return next((why for pattern, why in rules.items() if re.search(pattern, name)), None)
