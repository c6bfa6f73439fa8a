"""In which parts two plan files of one project are not the same, as phrases of a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from clipstudio.domain.language import quoted, tr
from clipstudio.results.words import images
from clipstudio.services.plans.plan_file import PlanFile


def differing(held: PlanFile, now: PlanFile) -> Iterator[str]:
    """What is not as it was in an earlier plan file: what is asked, and what it is asked of."""
    if held.sha256 != now.sha256:
        yield from _asked_otherwise(held, now)
    if held.precision != now.precision:
        yield tr("another precision: {now} in place of {before}", now=now.precision, before=held.precision)
    if held.images.sha256 != now.images.sha256:
        # The digests of values and clusters are of the images: with other images they say nothing.
        yield _images(held, now)
        return
    changed = [name for name in held.attributes if held.attributes[name] != now.attributes.get(name)]
    if changed:
        names = tr(" and ").join(quoted(name) for name in changed)
        yield tr("values of {names} changed after the lock", names=names)
    if held.clusters != now.clusters:
        yield tr("which images belong together (clusters) changed after the lock")


def _asked_otherwise(held: PlanFile, now: PlanFile) -> Iterator[str]:
    before, after = ([each.identity for each in file.models] for file in (held, now))
    if before != after:
        was, is_now = (tr(" and ").join(quoted(each.name) for each in file.models) for file in (held, now))
        yield tr("another model: {now} in place of {before}", now=is_now, before=was)
    if [each.content.sha256 for each in held.label_sets] != [each.content.sha256 for each in now.label_sets]:
        yield tr("another label set")
    fields = sorted(name for name in held.plan | now.plan if held.plan.get(name) != now.plan.get(name))
    if fields:
        yield tr("other choices: {names}", names=", ".join(fields))
    if held.captions != now.captions:
        yield tr("other captions")


def _images(held: PlanFile, now: PlanFile) -> str:
    before, after = set(held.images.listed or ()), set(now.images.listed or ())
    if not before or not after:
        counts = images(now.images.count), images(held.images.count)
        return tr("other images: {now} in place of {before}", now=counts[0], before=counts[1])
    gone, new = len(before - after), len(after - before)
    words = (
        tr("{images} no longer there", images=images(gone)) if gone else "",
        tr("{images} new", images=images(new)) if new else "",
    )
    return tr("other images: {which}", which=tr(" and ").join(filter(None, words)))
