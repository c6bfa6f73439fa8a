"""Prompts as a model reads them: each distinct one once, what is cut counted, what is alike told."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from clipstudio.domain.errors import ModelError
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.progress import Work, finish
from clipstudio.domain.prompts import CutLabel, alike_in_words, cut_in_words
from clipstudio.engine.clip_model import ClipModel
from clipstudio.engine.hub_tokenizer import HubTokenizer
from clipstudio.engine.label_reading import read_labels
from clipstudio.engine.tokenizing import ClipTokenizer
from clipstudio.engine.zero_shot import classifier, classify, score, sigmoid_probabilities
from tests.engine.words import write_tokenizer

LONG = "a very long description of one person and of nothing else " * 10


def images(count: int) -> np.ndarray:
    vectors = np.random.default_rng(0).normal(size=(count, 32)).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def labels_between(first: Label, count: int, last: Label) -> LabelSet:
    return LabelSet("s", (first, *(Label(f"thing number {number}") for number in range(count)), last))


@pytest.mark.parametrize("between", [0, 1, 3, 10, 62, 127, 128])
def test_equal_prompts_tie_wherever_they_stand(model: ClipModel, between: int) -> None:
    prompt = ("a photo of a dog",)
    label_set = labels_between(Label("dog", prompts=prompt), between, Label("hound", prompts=prompt))
    rows = classifier(model, label_set)
    np.testing.assert_array_equal(rows[0], rows[-1])
    probabilities = score(model, images(500), rows)
    np.testing.assert_array_equal(probabilities[:, 0], probabilities[:, -1])
    np.testing.assert_allclose(probabilities.sum(axis=1), 1, atol=1e-5)
    # As if each stood alone beside the others, but that the two share: the exact softmax in float64.
    logits = model.logit_scale * images(500).astype(float) @ rows.astype(float).T
    exact = np.exp(logits - logits.max(axis=1, keepdims=True))
    np.testing.assert_allclose(probabilities, exact / exact.sum(axis=1, keepdims=True), atol=3e-5)


def test_the_same_prompts_in_another_order_tie(model: ClipModel) -> None:
    prompts = ("a dog", "a hound", "a picture of a dog", "an old dog", "a dog at work")
    rows = classifier(model, labels_between(Label("a", prompts=prompts), 3, Label("b", prompts=prompts[::-1])))
    np.testing.assert_array_equal(rows[0], rows[-1])


def test_prompts_that_differ_behind_the_limit_tie(model: ClipModel) -> None:
    first, last = Label("honest", prompts=(LONG + "honest",)), Label("criminal", prompts=(LONG + "criminal",))
    found = finish(classify(model, labels_between(first, 3, last)))
    np.testing.assert_array_equal(found.vectors[0], found.vectors[-1])
    assert found.reading.alike == (("honest", "criminal"),)
    assert [(each.label, each.prompts, each.tokens) for each in found.reading.cut] == [
        ("honest", 1, 113), ("criminal", 1, 113)
    ]  # fmt: skip


def test_equal_labels_have_equal_sigmoids() -> None:
    rows = images(40)[[0, 1, 2, 3, 4, 0, 5, 6, 7, 8, 0]]
    found = sigmoid_probabilities(images(300), rows, 20.0, -3.0)
    np.testing.assert_array_equal(found[:, 0], found[:, 5])
    np.testing.assert_array_equal(found[:, 0], found[:, 10])
    np.testing.assert_allclose(found, 1 / (1 + np.exp(-(20.0 * images(300) @ rows.T - 3.0))), atol=1e-5)


def test_each_distinct_sequence_is_encoded_once(model: ClipModel, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    encode = model._module.encode_text
    monkeypatch.setattr(model._module, "encode_text", lambda tokens: seen.append(len(tokens)) or encode(tokens))
    vectors = model.encode_prompts(["a dog", "A  DOG", "a cat", "a dog", LONG + "x", LONG + "y"])
    assert sum(seen) == 3
    assert vectors.shape == (6, 32)
    for one, other in ((0, 1), (0, 3), (4, 5)):
        np.testing.assert_array_equal(vectors[one], vectors[other])
    assert not np.array_equal(vectors[0], vectors[2])


def test_lengths_count_the_marks_of_start_and_end() -> None:
    tokenizer = ClipTokenizer(8, {})
    tokens, lengths = tokenizer.read(
        ["dog", "one two three four five six", "one two three four five six seven", ""]
    )
    assert lengths == [3, 8, 9, 2]
    assert tokens.shape == (4, 8)
    assert torch.equal(tokens[:, 0], torch.full((4,), 49406))


def test_lengths_of_a_hubs_tokenizer(tmp_path: Path) -> None:
    write_tokenizer(tmp_path)
    tokenizer = HubTokenizer(tmp_path, {"context_length": 6})
    texts = [
        "dog",
        "a photo of a cat",
        "a photo of a cat dog",
        "a photo of a photo of a photo of a photo of a cat",
    ]
    assert tokenizer.read(texts)[1] == [2, 6, 7, 15]
    assert tokenizer.limit == 6


@pytest.mark.parametrize(("words", "cut"), [(4, False), (5, True)])
def test_a_label_is_cut_when_one_of_its_prompts_is(words: int, cut: bool) -> None:
    label_set = LabelSet("s", (Label(" ".join(["dog"] * words)), Label("cat")), ("a {label}", "{label}"))
    reading = finish(read_labels(ClipTokenizer(7, {}), label_set)).reading
    assert reading.prompts == 4
    assert reading.cut == ((CutLabel("dog dog dog dog dog", 1, 8),) if cut else ())


def test_labels_that_differ_in_what_is_not_read_are_alike() -> None:
    texts = ("Thief", "thief", "a nurse", "THIEF ", "doctor", "A nurse")
    reading = finish(read_labels(ClipTokenizer(77, {}), LabelSet("s", tuple(map(Label, texts))))).reading
    assert reading.alike == (("Thief", "thief", "THIEF "), ("a nurse", "A nurse"))
    assert reading.cut == ()


def test_reading_yields_a_step_for_each_batch(model: ClipModel) -> None:
    label_set = LabelSet("many", tuple(Label(f"person {number}") for number in range(3_000)))
    steps = []
    work: Work[object] = classify(model, label_set)
    for step in work:
        steps.append(step)
        if len(steps) == 10:
            work.close()
    assert len(steps) == 10
    assert {step.task for step in steps} == {"Reading the labels"}
    assert steps[-1].total == 3_000
    assert steps[-1].done <= 4 * model.prompts_at_once


def test_a_large_text_tower_reads_few_prompts_at_once() -> None:
    from clipstudio.engine.architectures import find_architecture
    from clipstudio.engine.clip_model import _prompts_at_once

    config = find_architecture("ViT-L-14").config
    with torch.device("meta"):
        from clipstudio.engine.architectures import build

        module = build("ViT-L-14", config)
    assert 1 <= _prompts_at_once(module, "cpu", config) <= 2
    assert _prompts_at_once(module, "cuda", config) == 128


def test_a_prompt_without_a_vector_is_named(model: ClipModel, monkeypatch: pytest.MonkeyPatch) -> None:
    encode = model._module.encode_text

    def spoilt(tokens: torch.Tensor) -> torch.Tensor:
        features = encode(tokens).clone()
        features[(tokens == 1929).any(dim=1)] = float("nan")  # "dog"
        return features

    monkeypatch.setattr(model._module, "encode_text", spoilt)
    with pytest.raises(ModelError, match=r"“tiny” gives no vector for “a photo of a dog” in float32"):
        classifier(model, LabelSet("s", (Label("cat"), Label("dog"))))


def test_sentences_name_the_labels() -> None:
    cut = [CutLabel("a" * 100 + " end", 1, 130), CutLabel("short", 2, 80)]
    told = cut_in_words(cut, 77)
    assert told.startswith("2 labels have prompts longer than the 77 tokens that the model reads")
    assert "“" + "a" * 28 + " … end” (130 tokens); “short” (80 tokens)." in told
    assert cut_in_words(cut[1:], 77).startswith("One label has a prompt longer")
    assert cut_in_words([], 77) == alike_in_words([]) == ""
    assert cut_in_words([cut[1]] * 7, 77, total=900).endswith("; and 895 more.")
    assert cut_in_words([], 77, total=3) == (
        "3 labels have prompts longer than the 77 tokens that the model reads, and the end is cut off."
    )
    assert alike_in_words([], total=2).startswith(
        "The model reads the same words for labels in 2 groups. No image"
    )
    assert "“dog” and “hound”. No image" in alike_in_words([["dog", "hound"]])
