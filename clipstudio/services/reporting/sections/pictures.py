"""Examples of the images behind the marks of a figure, where the auditor asked for them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.errors import ImageError
from clipstudio.domain.images import ImageRow
from clipstudio.domain.reports import Pictures as How
from clipstudio.domain.reports import PictureWish
from clipstudio.engine.examples import BLURRED_EDGE, blurred_example, clear_example
from clipstudio.reporting.document import Block, Notice, Paragraph, Picture, Pictures
from clipstudio.results.figures import Figure, RowFigure
from clipstudio.results.targets import Target
from clipstudio.results.words import counted, images, number
from clipstudio.services.browsing import ImageBrowser
from clipstudio.services.reporting.material import Material, Reported
from clipstudio.storage.project_reader import ProjectReader

CLEAR_EDGE = 240
"""Pixels of the longest edge of a clear picture."""
READ_EDGE = 480
"""Pixels of what a picture is made from."""
MOST_MARKS = 12
"""Marks of one figure whose images are shown."""
MOST_TRIED = 50
"""Images of one mark that are tried, where files are not there or cannot be decoded."""

ABOUT = (
    "Pictures are examples of the images behind a mark. They show what the model did with them, and say nothing "
    "about the people in them."
)


def about_pictures(wish: PictureWish) -> Iterator[Block]:
    """How pictures are shown, by which right, and what that does not protect from; nothing without pictures."""
    if wish.how is How.NONE:
        return
    yield Paragraph(f"{ABOUT} They are drawn at random, with the seed {wish.seed}.")
    if wish.how is How.BLURRED:
        yield Paragraph(
            f"They are blurred: this file holds {BLURRED_EDGE} pixels of each, along its longest edge. Whoever "
            "has the image itself can still tell which one it is."
        )
    else:
        yield Notice(
            f"Pictures are shown clear. Right to show them, as the author states it: {wish.right.strip()}"
        )


def hidden_images(material: Material, reported: Reported) -> NDArray[np.int64]:
    """The images of suppressed groups of a run: a picture of “all images” is none of theirs.

    Nothing is read where no pictures are asked for.
    """
    found = [np.empty(0, np.int64)]
    is_asked = material.plan.pictures.how is not How.NONE and material.suppression.groups
    for record in reported.records if is_asked else ():
        arrays = material.project.runs.arrays(record.id)
        for place, comparison in enumerate(record.comparisons):
            groups = enumerate(comparison.groups)
            codes = [code for code, group in groups if material.suppression.hides(group.attributes)]
            found.append(arrays.images[np.isin(arrays.groups[:, place], codes)])
    return np.concatenate(found)


def pictures_of(
    material: Material,
    reported: Reported,
    figure: Figure,
    pictured: set[Target],
    hidden: NDArray[np.int64],
) -> Iterator[Block]:
    """Examples of the marks of a figure of a run, as far as they can be shown.

    Args:
        material: What the report is made from.
        reported: The run.
        figure: One of its figures.
        pictured: The marks whose pictures were shown before; those of this figure are added.
        hidden: Ids of images of which there may be none.
    """
    wish = material.plan.pictures
    if wish.how is How.NONE or not isinstance(figure, RowFigure):
        return
    targets = [each for each in shown_targets(figure) if each not in pictured]
    few = 0
    for target in targets[:MOST_MARKS]:
        pictured.add(target)
        behind = np.unique(reported.source.images(target).ids)
        if len(behind) < max(1, material.suppression.minimum):
            few += len(behind) > 0
            continue
        found = _examples(material.project, wish, target, np.setdiff1d(behind, hidden))
        if found:
            yield Pictures(f"{target.caption}: {number(len(found))} of {images(len(behind))}", found)
    if few:
        yield Paragraph(
            f"No pictures of {counted(few, 'mark')} with fewer than {images(material.suppression.minimum)}.",
            is_quiet=True,
        )
    if len(targets) > MOST_MARKS:
        yield Paragraph(f"Pictures are shown of the first {MOST_MARKS} marks.", is_quiet=True)


def shown_targets(figure: RowFigure) -> list[Target]:
    """What the marks of a figure stand for, without those that are suppressed or not estimable."""
    targets = (part.target for row in figure.rows if not row.refusal for part in row.parts)
    return list(dict.fromkeys(each for each in targets if each is not None))


def _examples(
    project: ProjectReader, wish: PictureWish, target: Target, among: NDArray[np.int64]
) -> tuple[Picture, ...]:
    """Pictures of a mark, drawn by the seed among its images; those that cannot be read are passed over."""
    size = min(len(among), MOST_TRIED)
    drawn = np.random.default_rng(wish.seed).choice(among, size, replace=False) if size else among
    browser, found = ImageBrowser(project), list[Picture]()
    for row in browser.rows(drawn.tolist()):
        if len(found) == wish.count:
            break
        if (picture := _picture(browser, wish, row, target.caption)) is not None:
            found.append(picture)
    return tuple(found)


def _picture(browser: ImageBrowser, wish: PictureWish, row: ImageRow, caption: str) -> Picture | None:
    try:
        data = browser.picture(row, READ_EDGE)
        if data is None:
            return None
        made = blurred_example(data) if wish.how is How.BLURRED else clear_example(data, CLEAR_EDGE)
    except ImageError:
        return None
    name = row.name if wish.are_named else ""
    kind = "Blurred picture" if wish.how is How.BLURRED else "Picture"
    of = f" “{name}”" if name else ""
    return Picture(*made, alt=f"{kind}{of} of an image behind “{caption}”", name=name)
