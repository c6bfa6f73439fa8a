"""Bringing images, tables of attributes and predictions into a project."""

from clipstudio.services.importing.images import ImportReport, ImportRequest, import_images

__all__ = ["ImportReport", "ImportRequest", "import_images"]
