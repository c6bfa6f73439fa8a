"""Projects that are a review that somebody sent: to be judged here, and sent back."""

from __future__ import annotations

from clipstudio.storage.project_reader import ProjectReader


def is_received(project: ProjectReader) -> bool:
    """Whether the images of a project came with a review, and none from a file of this computer."""
    if project.images.any_files():  # at once in any other project
        return False
    return project.images.count() > 0 and bool(project.reviews.reviews())


def holds_harmful_review(project: ProjectReader) -> bool:
    """Whether the project is a harmful review that was sent: all its images are those that are reviewed."""
    return is_received(project) and any(record.plan.is_harmful for record in project.reviews.reviews())
