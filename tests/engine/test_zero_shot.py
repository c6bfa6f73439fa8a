"""Label sets as matrices, and the softmax over them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from clipstudio.domain.labels import Label, LabelSet
from clipstudio.engine import zero_shot
from clipstudio.engine.clip_model import ClipModel
from clipstudio.engine.offline import open_clip
from clipstudio.engine.zero_shot import classifier, probabilities

WORDS = ("a doctor", "a thief", "a suspicious person", "an animal", "a gorilla", "a cook", "a plane")
TEMPLATES = ("a photo of {label}", "a blurry picture of {label}.", "{label}")


def test_the_classifier_equals_open_clips(model: ClipModel) -> None:
    label_set = LabelSet("words", tuple(Label(word) for word in WORDS), TEMPLATES)
    library = open_clip()
    theirs = library.build_zero_shot_classifier(
        model._module,
        library.SimpleTokenizer(context_length=77),
        classnames=WORDS,
        templates=[template.replace("{label}", "{}") for template in TEMPLATES],
        num_classes_per_batch=2,
    )
    ours = classifier(model, label_set)
    np.testing.assert_allclose(ours, theirs.T.numpy(), atol=1e-5)
    assert np.linalg.norm(ours[0] - ours[1]) > 1e-2


def test_a_label_with_its_own_prompts_is_their_mean(model: ClipModel) -> None:
    prompts = ("a cook at work", "somebody cooking", "a chef")
    label_set = LabelSet("mixed", (Label("thief"), Label("cook", prompts=prompts)), TEMPLATES)
    mean = model.encode_prompts(prompts).mean(axis=0)
    matrix = classifier(model, label_set)
    np.testing.assert_allclose(matrix[1], mean / np.linalg.norm(mean), atol=1e-6)
    assert matrix.shape == (2, 32)


def test_probabilities_are_the_softmax_of_scaled_cosines(monkeypatch: pytest.MonkeyPatch) -> None:
    generator = np.random.default_rng(5)
    vectors, labels = (generator.normal(size=(rows, 16)) for rows in (103, 4))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    labels /= np.linalg.norm(labels, axis=1, keepdims=True)
    exact = np.exp(100.0 * vectors @ labels.T)
    exact /= exact.sum(axis=1, keepdims=True)

    monkeypatch.setattr(zero_shot, "ROWS_AT_ONCE", 10)
    found = probabilities(vectors.astype(np.float32), labels.astype(np.float32), 100.0)
    assert found.dtype == np.float32
    np.testing.assert_allclose(found, exact, atol=2e-5)


def test_a_great_scale_does_not_overflow() -> None:
    vectors = np.eye(3, dtype=np.float32)
    found = probabilities(vectors, vectors, 10_000.0)
    np.testing.assert_array_equal(found, np.eye(3))


def test_no_images_give_no_rows() -> None:
    assert probabilities(np.empty((0, 8), np.float32), np.eye(8, dtype=np.float32), 100.0).shape == (0, 8)


def test_vectors_may_lie_in_a_mapped_file(tmp_path: Path) -> None:
    stored = np.memmap(tmp_path / "vectors", np.float16, "w+", shape=(5, 4))
    stored[:] = np.eye(4)[[0, 1, 2, 3, 0]]
    found = probabilities(stored, np.eye(4, dtype=np.float32), 50.0)
    assert found.argmax(axis=1).tolist() == [0, 1, 2, 3, 0]
