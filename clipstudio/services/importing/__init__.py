"""Bringing images, tables of attributes and predictions into a project."""

from clipstudio.services.importing.images import ImportReport, ImportRequest, check_files, import_images

__all__ = ["ImportReport", "ImportRequest", "check_files", "import_images"]
