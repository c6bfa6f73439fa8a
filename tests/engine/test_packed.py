"""Quicker layers give the numbers of those they replace, and leave alone what they cannot stand for."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from clipstudio.engine import packed
from clipstudio.engine.architectures import build
from clipstudio.engine.first_token import FirstTokenBlock, shorten
from clipstudio.engine.offline import open_clip
from clipstudio.engine.packed import PackedAttention, PackedLinear, pack
from tests.engine.conftest import TINY


@pytest.fixture
def module() -> nn.Module:
    """The tiny model, with biases that are not zero as they are at first."""
    torch.manual_seed(3)
    made = build("tiny", TINY).eval().requires_grad_(False)
    for name, weight in made.named_parameters():
        if name.endswith("bias"):
            weight.normal_(std=0.2)
    return made


@pytest.fixture
def pixels() -> torch.Tensor:
    return torch.randn(3, 3, 64, 64, generator=torch.Generator().manual_seed(4))


@torch.inference_mode()
def test_packed_layers_give_the_same_embeddings(module: nn.Module, pixels: torch.Tensor) -> None:
    before = module.encode_image(pixels)
    # Two blocks, each with two layers of attention and two of its own.
    assert pack(module.visual) == 8
    kinds = [type(each) for each in module.visual.modules()]
    assert kinds.count(PackedAttention) == 2
    assert nn.Linear not in kinds
    torch.testing.assert_close(module.encode_image(pixels), before, rtol=1e-4, atol=1e-5)


@torch.inference_mode()
def test_the_shortened_last_layer_gives_the_same_embeddings(module: nn.Module, pixels: torch.Tensor) -> None:
    before = module.encode_image(pixels)
    assert shorten(module.visual)
    assert isinstance(module.visual.transformer.resblocks[-1], FirstTokenBlock)
    torch.testing.assert_close(module.encode_image(pixels), before, rtol=1e-4, atol=1e-5)
    pack(module.visual)
    torch.testing.assert_close(module.encode_image(pixels), before, rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("change", [{"pool_type": "avg"}, {"attentional_pool": True}, {"output_tokens": True}])
def test_an_encoder_that_uses_its_other_tokens_is_not_shortened(change: dict[str, object]) -> None:
    module = build("tiny", {**TINY, "vision_cfg": {**TINY["vision_cfg"], **change}})
    assert not shorten(module.visual)


def test_a_convolutional_encoder_is_not_shortened() -> None:
    assert not shorten(nn.Conv2d(3, 3, 1))


@torch.inference_mode()
def test_an_attention_to_something_else_is_packed_right() -> None:
    torch.manual_seed(5)
    attention = nn.MultiheadAttention(16, 2, batch_first=True).eval()
    nn.init.normal_(attention.in_proj_bias)
    query, key = torch.randn(2, 3, 16), torch.randn(2, 5, 16)
    expected, _ = attention(query, key, key, need_weights=False)
    found, _ = PackedAttention(attention)(query, key, key)
    torch.testing.assert_close(found, expected, rtol=1e-4, atol=1e-5)


def test_cross_attention_blocks_are_left_alone() -> None:
    block = open_clip().transformer.ResidualAttentionBlock(16, 2, is_cross_attention=True)
    pack(nn.Sequential(block))
    assert type(block.attn) is nn.MultiheadAttention


@torch.inference_mode()
def test_without_the_operators_nothing_is_replaced(module: nn.Module, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_args: object) -> None:
        raise AttributeError("no such operator")

    monkeypatch.setattr(packed, "PackedLinear", gone)
    packed._can_pack.cache_clear()
    try:
        assert pack(module.visual) == 0
    finally:
        packed._can_pack.cache_clear()


@torch.inference_mode()
def test_a_packed_layer_says_its_precision_and_holds_no_second_copy() -> None:
    layer = PackedLinear(torch.ones(40, 30), None)
    assert (layer.weight.dtype, layer.weight.shape) == (torch.float32, (40, 30))
    assert layer.weight.untyped_storage().nbytes() == 4
