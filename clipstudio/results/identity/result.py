"""The result of the identity probe, and which images a number of it counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from clipstudio.domain.audits import Rate
from clipstudio.domain.group_names import said_name
from clipstudio.domain.language import number, said_later, tr
from clipstudio.probes.identity import PoolReading, chance
from clipstudio.probes.shares import Share
from clipstudio.results.targets import Group, Target, group_of
from clipstudio.statistics.means import Mean

TOPS = (1, 5)
"""Among how many first names the right one is looked for."""

NO_ANSWER = "no image is answered"


@dataclass(frozen=True, slots=True)
class PoolMean:
    """A share on average over all lists of a size, of all images whose name is known.

    Attributes:
        n: Images.
        mean: The mean, a fraction; None where not estimable.
        low: Lower end of its interval.
        high: Upper end.
        reason: Why it is not estimable.
        clusters: Clusters that the images lie in; None where images are taken as independent.
        effective_n: Independent images that would tell as much, at most n.
    """

    n: int
    mean: float | None
    low: float | None
    high: float | None
    reason: str | None = None
    clusters: int | None = None
    # A whole number is written without ".0": a document is the same whenever it is read.
    effective_n: int | float | None = None


@dataclass(frozen=True, slots=True)
class GroupNaming:
    """How often the own name of a group's images is found in a list.

    Attributes:
        attributes: Attribute name to value; empty for all images.
        top1: Images whose own name is the first answer.
        top5: Images whose own name is among the first five.
        unanswered: Further images, of which nothing tells the names of the list apart.
        mean1: Top-1 on average over all lists of the size; None in results of earlier versions.
        mean5: The same of top-5.
    """

    attributes: Mapping[str, str]
    top1: Rate
    top5: Rate
    unanswered: int
    mean1: PoolMean | None
    mean5: PoolMean | None

    def rate(self, top: int) -> Rate:
        """The share for the first 1 or 5 names."""
        return self.top1 if top == 1 else self.top5

    def mean(self, top: int) -> PoolMean | None:
        """The mean over all lists for the first 1 or 5 names."""
        return self.mean1 if top == 1 else self.mean5


@dataclass(frozen=True, slots=True)
class PoolResult:
    """What came of one list of candidate names.

    Attributes:
        names: Names in the list.
        overall: Of all images.
        groups: Of every group of every comparison.
    """

    names: int
    overall: GroupNaming
    groups: tuple[GroupNaming, ...]

    def of(self, group: Mapping[str, str]) -> GroupNaming:
        """A group's part; that of all images for an empty group.

        Raises:
            KeyError: There is no such group.
        """
        if not group:
            return self.overall
        for naming in self.groups:
            if dict(naming.attributes) == dict(group):
                return naming
        raise KeyError(f"no group {dict(group)} in this run")

    def of_comparison(self, attributes: Sequence[str]) -> tuple[GroupNaming, ...]:
        """The groups of the comparison by these attributes."""
        return tuple(naming for naming in self.groups if tuple(naming.attributes) == tuple(attributes))

    def chance(self, top: int) -> float:
        """How often blind guessing has the right name among the first."""
        return chance(self.names, top)


@dataclass(frozen=True, slots=True)
class TemplateFacts:
    """The sentence that a name is put in, whether it is as published, and what is to be known of it."""

    text: str
    status: str
    note: str


@dataclass(frozen=True, slots=True)
class NameFacts:
    """Where the candidate names come from.

    Attributes:
        own: Names of images.
        others: Further names.
        source: Where those come from.
        left_out_as_repeated: Further names that were given twice.
        sha256: Digest of the list.
    """

    own: int
    others: int
    source: str
    left_out_as_repeated: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ComparisonGroups:
    """A comparison's attributes, the images that lack a value, and its groups in the order of their codes."""

    attributes: tuple[str, ...]
    missing: int
    groups: tuple[Mapping[str, str], ...]


@dataclass(frozen=True, slots=True)
class IdentityResult:
    """What a run of the identity probe keeps besides its arrays.

    Attributes:
        purpose: What the user did it for.
        attribute: The attribute that holds each image's name.
        template: The sentence that a name is put in.
        names: Where the candidate names come from.
        candidates: The names, in the order in which they join a list; they never leave the project.
        asked: Images that could be asked.
        without_name: Images that have no name.
        never_mentioned: Names of images that the predictions never mention.
        comparisons: What groups are compared.
        pools: The lists, the shortest first.
    """

    purpose: str
    attribute: str
    template: TemplateFacts
    names: NameFacts
    candidates: tuple[str, ...]
    asked: int
    without_name: int
    never_mentioned: int
    comparisons: tuple[ComparisonGroups, ...]
    pools: tuple[PoolResult, ...]

    def pool(self, names: int) -> PoolResult:
        """The list of so many names.

        Raises:
            KeyError: There is none.
        """
        for pool in self.pools:
            if pool.names == names:
                return pool
        raise KeyError(f"no list of {names} names in this run")


class NamedAs(StrEnum):
    """What became of an image that was asked."""

    FOUND = said_later("found")
    """Its own name is among the first."""
    MISSED = said_later("not found")
    UNANSWERED = said_later("not answered")
    """Nothing tells the names apart."""


_CAPTIONS = {
    (NamedAs.FOUND, True): said_later("found as the first of {names} names · {title}"),
    (NamedAs.FOUND, False): said_later("found among the first {top} of {names} names · {title}"),
    (NamedAs.MISSED, True): said_later("not found as the first of {names} names · {title}"),
    (NamedAs.MISSED, False): said_later("not found among the first {top} of {names} names · {title}"),
    (NamedAs.UNANSWERED, True): said_later("not answered as the first of {names} names · {title}"),
    (NamedAs.UNANSWERED, False): said_later("not answered among the first {top} of {names} names · {title}"),
}
"""Which images they are, by what became of them and whether the first name alone counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityTarget(Target):
    """Images of a group that a list of names was asked of.

    Attributes:
        names: Names in the list.
        group: The group.
        named: What became of the images.
        top: Among how many first names the own one is looked for; 0 where nothing is answered.
    """

    names: int
    group: Group
    named: NamedAs
    top: int = 0


def pool_result(pool: PoolReading) -> PoolResult:
    """The result to be kept of what was counted in a list."""
    overall = _naming((pool.top1, pool.top5), (pool.mean1, pool.mean5), pool.unanswered[0])
    groups = zip(pool.groups, pool.group_means, pool.unanswered[1:], strict=True)
    return PoolResult(pool.names, overall, tuple(_naming(*group) for group in groups))


def count_behind(result: IdentityResult, target: IdentityTarget) -> int:
    """How many images a target stands for."""
    naming = result.pool(target.names).of(dict(target.group))
    if target.named is NamedAs.UNANSWERED:
        return naming.unanswered
    rate = naming.rate(target.top)
    return rate.count if target.named is NamedAs.FOUND else rate.n - rate.count


def target_of(
    names: int, naming: GroupNaming, title: str, top: int, named: NamedAs, meaning: str = ""
) -> IdentityTarget:
    """The images of a group of which the own name is among the first, or is not.

    Args:
        names: Names in the list.
        naming: The group's part of it.
        title: The group in words.
        top: 1 or 5.
        named: Found or missed.
        meaning: The same in a plain sentence with its counts.
    """
    caption = tr(_CAPTIONS[named, top == 1], top=top, names=number(names), title=said_name(title))
    group = group_of(naming.attributes)
    return IdentityTarget(caption=caption, meaning=meaning, names=names, group=group, named=named, top=top)


def _naming(shares: tuple[Share, Share], means: tuple[Mean, Mean], unanswered: int) -> GroupNaming:
    top1, top5 = (share.rate for share in shares)
    if unanswered and not top1.n:
        top1, top5 = (replace(rate, reason=NO_ANSWER) for rate in (top1, top5))
    mean1, mean5 = (
        PoolMean(mean.n, mean.mean, mean.low, mean.high, mean.reason, mean.clusters, mean.effective_n)
        for mean in means
    )
    return GroupNaming(dict(shares[0].attributes), top1, top5, unanswered, mean1, mean5)
