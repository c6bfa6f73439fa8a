"""VERIFY.md: how to check a pack, for somebody who has neither the program nor the project."""

from __future__ import annotations

from collections.abc import Sequence

_TEXT = """# How to check this evidence pack

{title}

You need neither the images nor the model nor the project.

## The files, with what every computer has

Unzip the pack, open a terminal in the folder `{folder}`, and run

    sha256sum -c manifest-sha256.txt

(macOS: `shasum -a 256 -c manifest-sha256.txt`). Every line must end in OK. This shows that no file was changed
since the pack was made. It does not show who made it: compare the SHA-256 of the whole zip file with the one
that its author gives you by another channel, such as by telephone or on paper.

## The numbers, with clipstudio

    clipstudio verify PACK.zip

computes every figure of the report again and says of each whether it agrees. From rows of single images, where
the pack holds them: labels given from probabilities, counts from labels and groups, rates, intervals and tests
from counts. From counts alone otherwise. What it cannot compute again it names, with the reason. The exit code
is 0 only if all agrees.

## The numbers, without clipstudio

- `data/rows/*.parquet`: a row for every image of a run, with probabilities, labels given and codes of groups.
- `data/counts/*.csv`: what follows from them: count, n, rate and interval of every label and category in every
  group.
- `data/figures/*.csv`: the numbers of every figure of the report, by its name in `data/report.html`.
- `data/labels`, `data/plans`, `data/provenance`: what was asked, of what, with what.
- `data/log.jsonl`: what was made when. Each line holds the SHA-256 of the line before it.

Every field, and a reader of fifty lines in Python, are described in clipstudio's docs/evidence-pack.md.

## What is not in this pack

{left_out}

Images are named by hashes that only the project can make, or not at all. Whoever has both a picture and the
model can still find its row, by computing the probabilities anew: treat the rows as you would treat the images.
"""


def instructions(title: str, folder: str, left_out: Sequence[str]) -> str:
    """The text of VERIFY.md.

    Args:
        title: Of the report.
        folder: The bag's folder in the zip file.
        left_out: What was left out and why.
    """
    listed = "\n".join(f"- {each}" for each in ("The images and the models.", *left_out))
    return _TEXT.format(title=title, folder=folder, left_out=listed)
