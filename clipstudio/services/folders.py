"""Where clipstudio keeps what belongs to no project."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.projects import SAMPLE_FOLDER

HOME_VARIABLE = "CLIPSTUDIO_HOME"
"""Environment variable that moves all of it to one folder of the user's choice."""


def data_folder() -> Path:
    """The application's data folder: registered models, the sample, the log.

    Raises:
        ClipstudioError: The user has no home folder, and the variable names no other.
    """
    if home := os.environ.get(HOME_VARIABLE):
        return Path(home)
    try:
        return platformdirs.user_data_path("clipstudio", appauthor=False)
    except RuntimeError as error:
        raise ClipstudioError(
            "This user has no home folder, in which clipstudio could keep models, settings and its log. Name "
            "another folder in {variable}.",
            variable=HOME_VARIABLE,
        ) from error


def documents_folder() -> Path:
    """The user's folder of documents, where new files are offered to be put; it may not exist."""
    try:
        return platformdirs.user_documents_path()
    except RuntimeError:  # a user without a home folder
        return data_folder()


def sample_folder() -> Path:
    """Where the sample is made when nobody says otherwise."""
    return documents_folder() / SAMPLE_FOLDER


def models_folder() -> Path:
    """Where the model registry lies."""
    return data_folder() / "models"


def log_file() -> Path:
    """The file that faults of the program are written to; the user may send it."""
    return data_folder() / "clipstudio.log"


def settings_file() -> Path:
    """What the user chose."""
    return data_folder() / "settings.toml"
