"""The document of a run under its former module, for scripts written against it; new code uses ``results``."""

from clipstudio.results.documents.run import run_document

__all__ = ["run_document"]
