"""Text to tokens: CLIP's own tokenizer, or one from files that are checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipstudio.domain.errors import ModelError
from clipstudio.engine.architectures import find_architecture
from clipstudio.engine.hub_tokenizer import HubTokenizer, tokenizer_digest
from clipstudio.engine.offline import open_clip
from clipstudio.engine.tokenizing import tokenizer
from tests.engine.conftest import TINY
from tests.engine.words import write_tokenizer


def test_texts_are_cleaned_cut_and_padded_to_the_context_length(tmp_path: Path) -> None:
    write_tokenizer(tmp_path)
    made = HubTokenizer(tmp_path, {"context_length": 6, "tokenizer_kwargs": {"clean": "canonicalize"}})
    tokens = made(["A   photo, of a CAT!", "dog", "a photo of a photo of a photo"])
    # "</s>" is 0: at the end of every text, also of one that is cut, and after it.
    assert tokens.tolist() == [[2, 3, 4, 2, 5, 0], [6, 0, 0, 0, 0, 0], [2, 3, 4, 2, 3, 0]]
    assert str(tokens.dtype) == "torch.int64"


def test_punctuation_stays_unless_the_configuration_drops_it(tmp_path: Path) -> None:
    write_tokenizer(tmp_path)
    assert HubTokenizer(tmp_path, {"context_length": 4})(["cat!"]).tolist() == [[5, 1, 0, 0]]


def test_a_separator_is_dropped_where_the_configuration_says_so(tmp_path: Path) -> None:
    write_tokenizer(tmp_path, sep_token="of")
    settings = {"context_length": 4, "tokenizer_kwargs": {"strip_sep_token": True}}
    assert HubTokenizer(tmp_path, settings)(["photo of cat"]).tolist() == [[3, 0, 5, 0]]


def test_files_that_will_not_do_are_told(tmp_path: Path) -> None:
    write_tokenizer(tmp_path, pad_token=None)
    with pytest.raises(ModelError, match="do not say which token fills up short texts"):
        HubTokenizer(tmp_path, {})
    with pytest.raises(ModelError, match="a kind of tokenizer that clipstudio does not know"):
        HubTokenizer(tmp_path, {"tokenizer_kwargs": {"language": "fr"}})
    (tmp_path / "tokenizer_config.json").write_text("{")
    with pytest.raises(ModelError, match=r"tokenizer_config\.json cannot be read"):
        HubTokenizer(tmp_path, {})
    (tmp_path / "tokenizer.json").write_text("{}")
    with pytest.raises(ModelError, match=r"tokenizer\.json cannot be read"):
        HubTokenizer(tmp_path, {})


def test_the_digest_sees_every_file_that_decides(tmp_path: Path) -> None:
    write_tokenizer(tmp_path)
    first = tokenizer_digest(tmp_path)
    (tmp_path / "README.md").write_text("hello")
    assert tokenizer_digest(tmp_path) == first
    write_tokenizer(tmp_path, clean=True)
    assert tokenizer_digest(tmp_path) != first
    (tmp_path / "tokenizer.json").unlink()
    with pytest.raises(ModelError, match="no longer there"):
        tokenizer_digest(tmp_path)


def test_an_architecture_that_needs_files_says_which(tmp_path: Path) -> None:
    config = find_architecture("ViT-B-16-SigLIP").config
    with pytest.raises(ModelError, match="the tokenizer of “timm/ViT-B-16-SigLIP”. Put its files"):
        tokenizer("ViT-B-16-SigLIP", config)
    write_tokenizer(tmp_path)
    assert tokenizer("ViT-B-16-SigLIP", config, tmp_path)(["cat"]).shape == (1, 64)


def test_a_vocabulary_too_small_for_the_tokenizer_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"has 1,000 words, but CLIP's tokenizer uses 49,408"):
        tokenizer("small", {**TINY, "text_cfg": {**TINY["text_cfg"], "vocab_size": 1000}})
    write_tokenizer(tmp_path)
    text = {**TINY["text_cfg"], "vocab_size": 3, "hf_tokenizer_name": "lab/words"}
    with pytest.raises(ModelError, match="has 3 words, but this tokenizer uses 7"):
        tokenizer("small", {**TINY, "text_cfg": text}, tmp_path)


def test_the_words_of_clips_tokenizer_are_read_once_whatever_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    tokenizer("first", {"text_cfg": {}})
    monkeypatch.setattr(open_clip(), "SimpleTokenizer", None)  # to make another would fail
    short, long = (tokenizer("other", {"text_cfg": {"context_length": limit}}) for limit in (4, 6))
    assert [len(made(["a photo of a photo"])[0]) for made in (short, long)] == [4, 6]
