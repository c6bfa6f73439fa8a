"""What Article 10 and Annex IV of Regulation (EU) 2024/1689 ask for that a report speaks of, in short."""

from __future__ import annotations

from dataclasses import dataclass

from clipstudio.domain.reports import SectionName


@dataclass(frozen=True, slots=True)
class Provision:
    """A provision of the Act.

    Attributes:
        name: Where it stands.
        asks: What it asks for, in words of our own.
        sections: Sections of a report that speak of it.
        not_covered: What no report of this program covers.
        own_words: Those sections that only say it in the author's own words.
        is_signed: Whether it asks for a date and a signature.
    """

    name: str
    asks: str
    sections: tuple[SectionName, ...]
    not_covered: str
    own_words: tuple[SectionName, ...] = ()
    is_signed: bool = False


_S = SectionName

PROVISIONS = (
    Provision(
        "Article 10(2)(b)",
        "Governance of how data are collected and where they come from; for personal data, also of the purpose "
        "for which they were first collected.",
        (_S.DATA, _S.USE),
        "The program sees files and not how they came about: only the author can say. The training data of the "
        "model.",
        (_S.DATA, _S.USE),
    ),
    Provision(
        "Article 10(2)(c)",
        "Governance of how data are prepared: annotation, labelling, cleaning, updating, enrichment, aggregation.",
        (_S.GROUPS, _S.REVIEWS, _S.MODELS),
        "What was done before the images came into the project. The training data of the model.",
    ),
    Provision(
        "Article 10(2)(f)",
        "Examination for biases that are likely to affect health and safety, to harm fundamental rights, or to "
        "lead to discrimination that Union law prohibits, above all where outputs influence later inputs.",
        (_S.RESULTS, _S.REVIEWS, _S.LIMITS),
        "Whether a gap that was found does harm or is discrimination that the law prohibits; attributes, words "
        "and uses that were not tested; feedback from outputs to inputs.",
    ),
    Provision(
        "Article 10(2)(g)",
        "Appropriate measures to detect, prevent and mitigate the biases that the examination finds.",
        (_S.RESULTS, _S.PLANS),
        "Prevention and mitigation: this report detects and measures. Whether a measure that was taken works "
        "takes another test.",
    ),
    Provision(
        "Article 10(2)(h)",
        "Data gaps and shortcomings that prevent compliance are identified, and how they can be addressed.",
        (_S.DATA, _S.LIMITS),
        "Whether a gap prevents compliance, and how it can be addressed.",
    ),
    Provision(
        "Article 10(3)",
        "Data sets that are relevant, sufficiently representative and, to the best extent possible, free of "
        "errors and complete for the intended purpose, with appropriate statistical properties, also as regards "
        "the persons or groups on whom the system is to be used.",
        (_S.DATA, _S.GROUPS),
        "Whether the images represent the people on whom a system will be used: groups are counted among the "
        "images at hand, and no population is known. Errors in attributes beyond what sources disagree on.",
    ),
    Provision(
        "Article 10(4)",
        "Data sets that take account, as far as the intended purpose requires, of the geographical, contextual, "
        "behavioural or functional setting in which the system is to be used.",
        (_S.USE,),
        "The setting is known only from the author's own words, and was not checked against the images.",
        (_S.USE,),
    ),
    Provision(
        "Article 10(5)",
        "Special categories of personal data may be processed, by way of exception, as far as strictly "
        "necessary to detect and correct bias in a high-risk AI system, with safeguards and if all conditions "
        "of points (a) to (f) are met: other data, synthetic or anonymised ones included, would not do; re-use "
        "is limited and the data secured, such as by pseudonymisation; access is controlled and documented; "
        "nothing is passed on to others; the data are deleted in time; and the records of processing give the "
        "reasons.",
        (_S.GROUPS, _S.LIMITS),
        "Whether attributes named here are such data (what is said of a person's ethnic origin, religion or "
        "health, for example, may be), on which legal basis they are processed, and whether the conditions are "
        "met. The program passes nothing on; who can read its files is not known to it.",
    ),
    Provision(
        "Annex IV, point 2(b)",
        "The design specifications: the general logic, key design choices with their rationale and assumptions, "
        "also about the persons or groups on whom the system is to be used, the main classification choices, "
        "expected output and its quality.",
        (_S.LABELS, _S.PLANS, _S.USE),
        "The system around the model, and the design of the model itself. Labels and rules are those that were "
        "tested, which need not be those in use.",
    ),
    Provision(
        "Annex IV, point 2(d)",
        "Where relevant, datasheets of the training: methods, data sets, their provenance, scope and main "
        "characteristics, how data were obtained, selected, labelled and cleaned.",
        (_S.DATA, _S.GROUPS),
        "The training data and methods: a report describes the images that were tested.",
    ),
    Provision(
        "Annex IV, point 2(g)",
        "Procedures and data of validation and testing; metrics of accuracy, robustness and compliance with "
        "other requirements of Chapter III, Section 2, and of potentially discriminatory impacts; test logs and "
        "reports, dated and signed by those responsible.",
        (_S.PLANS, _S.DATA, _S.RESULTS, _S.RECOMPUTE),
        "Robustness and cybersecurity. How often a model gives a label is not its accuracy: accuracy is told "
        "only where a result says so.",
        is_signed=True,
    ),
    Provision(
        "Annex IV, point 3",
        "Monitoring, functioning and control: capabilities and limitations in performance, with accuracy for "
        "the persons or groups on whom the system is to be used and overall; foreseeable unintended outcomes "
        "and risks to health, safety, fundamental rights and of discrimination; human oversight; specifications "
        "of input data.",
        (_S.RESULTS, _S.LIMITS, _S.MODELS),
        "The system in use: its intended purpose, human oversight, monitoring, and risks beyond what was tested.",
    ),
    Provision(
        "Annex IV, point 4",
        "Why the metrics of performance are appropriate for the system.",
        (_S.RESULTS,),
        "Why these metrics suit a system is for its provider to say.",
        (_S.RESULTS,),
    ),
)
"""In the order of the Act."""
