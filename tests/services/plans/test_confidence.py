"""The confidence level in plan files: at the usual level, plans are what they were before they had one."""

from __future__ import annotations

import pytest

from clipstudio.services.plans.reading import PlanFileError, plan_of_text, plan_text

AUDIT = """\
format = "clipstudio-plan"
version = 1
kind = "audit"
name = "kept"
images = {by = "filter", count = 2, sha256 = "00"}
models = [{name = "m", fingerprint = "f1"}]

[plan]
scoring = "top1"
comparisons = [["gender"]]
minimum_n = 10
interval = "wilson"

[[label_sets]]
name = "two"
templates = ["a {label}"]
labels = [{label = "x", category = "crime-related"}, {label = "y"}]
"""
PROBE = AUDIT.replace('kind = "audit"', 'kind = "denigration"').replace('scoring = "top1"\n', "")
DIGESTS = {
    AUDIT: "1f3972feb9d9b560baecb2a1c54a3b857f402deb8662ffe517fbb8d2b40e6764",
    PROBE: "d9b2114c57b765c10ed32e36016f9e4d93b1e562dc28792749229a610a702d8f",
}
"""As versions that knew 95 % alone wrote them."""


def at(plan: str, confidence: object) -> str:
    return plan.replace("minimum_n = 10\n", f"minimum_n = 10\nconfidence = {confidence}\n")


@pytest.mark.parametrize("plan", DIGESTS)
def test_at_the_usual_level_a_plan_keeps_its_digest(plan: str) -> None:
    for text in (plan, at(plan, 0.95)):
        file = plan_of_text(text)
        assert file.sha256 == DIGESTS[plan]
        assert "confidence" not in plan_text(file)


@pytest.mark.parametrize("plan", DIGESTS)
@pytest.mark.parametrize("confidence", [0.8, 0.9, 0.975, 0.99, 0.999])
def test_another_level_is_asked_otherwise_and_read_again(plan: str, confidence: float) -> None:
    file = plan_of_text(at(plan, confidence))
    assert file.plan["confidence"] == confidence
    assert file.sha256 != DIGESTS[plan]
    again = plan_of_text(plan_text(file))
    assert (again.plan, again.sha256) == (file.plan, file.sha256)


@pytest.mark.parametrize("confidence", [0.5, 0.9999, 1, 95])
def test_a_level_that_is_none_is_named_with_its_line(confidence: float) -> None:
    with pytest.raises(PlanFileError) as caught:
        plan_of_text(at(AUDIT, confidence))
    assert str(caught.value) == ("line 12: the field “plan.confidence” must be from 0.8 (80 %) to 0.999 (99.9 %).")


def test_a_level_in_words_is_no_number() -> None:
    with pytest.raises(PlanFileError, match=r"line 12: the field “plan.confidence” should be a valid number"):
        plan_of_text(at(AUDIT, '"high"'))
