"""Leaving a project while work is under way: what would be lost, what is kept, and the choice."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtWidgets import QMessageBox, QWidget

from clipstudio.domain.language import listed, quoted, tr, tr_count
from clipstudio.services.jobs import JobReport, JobState
from clipstudio.ui.user_words import tooltip


class Unsaved(Enum):
    """What to do about edits that are not saved."""

    STAY = auto()
    SAVE = auto()
    DISCARD = auto()


class Leave(Enum):
    """What to do about the work that is under way."""

    STAY = auto()
    WAIT = auto()
    STOP = auto()


def in_words(reports: Sequence[JobReport]) -> str:
    """What runs and what waits, what of it would be lost, and what is kept."""
    waiting = [quoted(report.title) for report in reports if report.state is JobState.WAITING]
    running = [_running(report) for report in reports if report.state is not JobState.WAITING]
    said = []
    if running:
        said.append(
            tr_count("{jobs} is not finished.", "{jobs} are not finished.", len(running), jobs=listed(running))
        )
        said.append(
            tr(
                "If you stop now, there will be no result. Images already imported or embedded are kept, and the "
                "work goes on from there when you start it again."
            )
        )
    if waiting:
        said.append(
            tr_count(
                "{jobs} is waiting and would be dropped.",
                "{jobs} are waiting and would be dropped.",
                len(waiting),
                jobs=listed(waiting),
            )
        )
    return " ".join(said)


def ask(window: QWidget, reports: Sequence[JobReport]) -> Leave:
    """Let the user choose; Escape means to stay."""
    box = QMessageBox(QMessageBox.Icon.Question, tr("Work in progress"), tooltip(in_words(reports)), parent=window)
    stay = box.addButton(tr("Keep working"), QMessageBox.ButtonRole.RejectRole)
    wait = box.addButton(tr("Close when done"), QMessageBox.ButtonRole.AcceptRole)
    stop = box.addButton(tr("Stop and close"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    return Leave.WAIT if clicked is wait else Leave.STOP if clicked is stop else Leave.STAY


def ask_unsaved(window: QWidget, names: Sequence[str]) -> Unsaved:
    """Let the user choose what becomes of the edits of label sets; Escape means to stay."""
    which = listed([quoted(name) for name in names])
    text = tr("The edits of {which} are not saved as a version yet. Save them?", which=which)
    buttons = QMessageBox.StandardButton
    box = QMessageBox(QMessageBox.Icon.Question, tr("Unsaved edits"), tooltip(text), parent=window)
    box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
    box.setDefaultButton(buttons.Save)
    box.setEscapeButton(buttons.Cancel)
    answer = box.exec()
    box.deleteLater()
    return {buttons.Save: Unsaved.SAVE, buttons.Discard: Unsaved.DISCARD}.get(buttons(answer), Unsaved.STAY)


def _running(report: JobReport) -> str:
    return f"{quoted(report.title)} ({report.words})" if report.words else quoted(report.title)
