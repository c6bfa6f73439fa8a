"""Parts of the script that computes a figure's numbers again, by the columns that its table has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

HEAD = '''\
import csv
import sys

TITLE = {title}
OURS = {answer}
"""What the figure says."""
TABLE = sys.argv[1] if len(sys.argv) > 1 else {table}
NAMES = {names}
"""Columns that say what a row is of."""
LEVELS = {levels}
"""Of the intervals: several where two runs stand side by side."""

with open(TABLE, encoding="utf-8-sig", newline="") as file:
    rows = list(csv.DictReader(file))
agree, differ = 0, 0


def number(row, column):
    """A cell as a number; None where it is empty: not estimable."""
    return float(row[column]) if row.get(column) not in (None, "") else None


def beside(row, column, value):
    """Print what was computed beside what the table says."""
    global agree, differ
    ours = number(row, column)
    if ours is None:
        return
    same = abs(ours - value) <= 1e-9 + 1e-6 * abs(ours)
    agree, differ = agree + same, differ + (not same)
    name = ", ".join(row[each] for each in NAMES if row[each])
    print(f"{{name}}: {{column}} {{ours:.6g}}, computed {{value:.6g}}{{'' if same else '  DIFFERS'}}")


print(TITLE)
'''

FOOT = """\
print(f"{agree} numbers agree, {differ} differ.")
if differ:
    print("Where images of one person or sequence belong together, our intervals and tests allow for it, and are")
    print("wider than those computed here from counts alone: `clipstudio export PROJECT rates` has effective_n.")
if OURS:
    print("Ours:", OURS)
"""

NOTHING = """\
for row in rows:
    print(", ".join(f"{column}: {cell}" for column, cell in row.items() if cell))
print("This table holds no counts from which its numbers follow: `clipstudio export` writes those behind them.")
"""


@dataclass(frozen=True, slots=True)
class ScriptPart:
    """Some numbers of a table that follow from others.

    Attributes:
        needs: The columns that it takes.
        imports: What it imports.
        code: The lines.
    """

    needs: frozenset[str]
    code: str
    imports: str = ""


def _part(needs: str, code: str, imports: str = "") -> ScriptPart:
    return ScriptPart(frozenset(needs.split()), code, imports)


def _shares(share: str, count: str = "count", n: str = "n") -> ScriptPart:
    return _part(
        f"{share} {count} {n}",
        f"""\
for row in rows:
    if number(row, "{n}"):
        beside(row, "{share}", number(row, "{count}") / number(row, "{n}"))
""",
    )


_CONFINT = "from statsmodels.stats.proportion import proportion_confint\n"


def _intervals(count: str, needs: str) -> ScriptPart:
    """The interval of each share, by whichever of the two methods the figure was made with."""
    return _part(
        f"{needs} n low high",
        f"""\
def off(row, ends):
    \"\"\"How far an interval is from ours.\"\"\"
    return abs(number(row, "low") - ends[0]) + abs(number(row, "high") - ends[1])


intervals = {{"wilson": [], "beta": []}}
for row in rows:
    if number(row, "low") is not None and number(row, "n") and {count} is not None:
        for method, found in intervals.items():
            n = number(row, "n")
            ends = [proportion_confint(round({count}), n, 1 - level, method) for level in LEVELS]
            found.append((row, min(ends, key=lambda each: off(row, each))))
method = min(intervals, key=lambda each: sum(off(*pair) for pair in intervals[each]))
called = {{"wilson": "Wilson's score interval", "beta": "Clopper and Pearson's exact interval"}}[method]
print(f"{{called}}, {{' or '.join(f'{{100 * level:.4g}} %' for level in LEVELS)}}")
for row, (low, high) in intervals[method]:
    beside(row, "low", low)
    beside(row, "high", high)
""",
        _CONFINT,
    )


_GAPS = """\
by_label = {}
for row in rows:
    if number(row, "rate") is not None and row["group"] not in ("all images", "all others"):
        label = ", ".join(row[each] for each in NAMES if each != "group" and row[each])
        by_label.setdefault(label, []).append((number(row, "count") / number(row, "n"), row["group"]))
for label, rates in by_label.items():
    (least, lowest), (most, highest) = min(rates), max(rates)
    print(f"{label}: gap {100 * (most - least):.1f} points, {highest} over {lowest}")
"""

_CHANGES = """\
for row in rows:
    n = number(row, "n")
    if not n or number(row, "change") is None:
        continue
    beside(row, "change", (number(row, "after") - number(row, "before")) / n)
    beside(row, "change", (number(row, "gained") - number(row, "lost")) / n)
    moved = round(number(row, "gained") + number(row, "lost"))
    if number(row, "p") is not None:  # McNemar's exact test
        beside(row, "p", binomtest(round(number(row, "gained")), moved).pvalue if moved else 1.0)
"""

_TIED = """\
for row in rows:
    tables = [[number(row, f"{side}_count") for side in ("first", "second")]]
    sizes = [number(row, f"{side}_n") for side in ("first", "second")]
    tables.append([n - count for n, count in zip(sizes, tables[0])])
    for side, count, n in zip(("first", "second"), tables[0], sizes):
        if n:
            beside(row, f"{side}_rate", count / n)
    if row["test"] == "chi²":
        statistic, p = chi2_contingency(tables, correction=False)[:2]
        beside(row, "statistic", statistic)
        beside(row, "p", p)
        beside(row, "cramers_v", np.sqrt(statistic / sum(sizes)))
"""

_COVERAGE = """\
for row in rows:
    for rate, column in ((0.1, "interval_at_10_percent"), (0.5, "interval_at_50_percent")):
        if number(row, "images"):
            n = number(row, "images")
            low, high = proportion_confint(rate * n, n, 1 - LEVELS[0], "wilson")
            beside(row, column, (high - low) / 2)
"""

_SWEPT = '(number(row, "value") * number(row, "n") if row["measure"] == "rate" else None)'

PARTS: Sequence[ScriptPart] = (
    _shares("rate"),
    _shares("share"),
    _shares("before_rate", "before"),
    _shares("after_rate", "after"),
    _intervals('number(row, "count")', "count"),
    _intervals('number(row, "accuracy") * number(row, "n")', "accuracy"),
    _intervals(_SWEPT, "value measure threshold"),
    _part("group rate count n", _GAPS),
    _part("change before after gained lost n p", _CHANGES, "from scipy.stats import binomtest\n"),
    _part(
        "first_rate second_rate test cramers_v",
        _TIED,
        "import numpy as np\nfrom scipy.stats import chi2_contingency\n",
    ),
    _part("images interval_at_10_percent interval_at_50_percent", _COVERAGE, _CONFINT),
)
"""In the order in which they stand in a script."""
