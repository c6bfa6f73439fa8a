"""Quicker layers give the numbers of those they replace, and leave alone what they cannot stand for."""

from __future__ import annotations

import copy

import pytest
import torch
from torch import nn

from clipstudio.engine import packed
from clipstudio.engine.architectures import build
from clipstudio.engine.first_token import FirstTokenBlock, shorten
from clipstudio.engine.offline import open_clip
from clipstudio.engine.packed import PackedAttention, PackedLinear, PackedPatches, linear, pack
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
    # The patches, and two blocks, each with its attention and two layers of its own.
    assert pack(module.visual, torch.float32) == 7
    kinds = [type(each) for each in module.visual.modules()]
    assert kinds.count(PackedAttention) == 2
    assert not {nn.Linear, nn.Conv2d, nn.MultiheadAttention} & set(kinds)
    torch.testing.assert_close(module.encode_image(pixels), before, rtol=1e-4, atol=1e-5)


@torch.inference_mode()
def test_the_shortened_last_layer_gives_the_same_embeddings(module: nn.Module, pixels: torch.Tensor) -> None:
    before = module.encode_image(pixels)
    assert shorten(module.visual)
    assert isinstance(module.visual.transformer.resblocks[-1], FirstTokenBlock)
    torch.testing.assert_close(module.encode_image(pixels), before, rtol=1e-4, atol=1e-5)
    pack(module.visual, torch.float32)
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
    found, _ = PackedAttention(attention, torch.float32)(query, key, key)
    torch.testing.assert_close(found, expected, rtol=1e-4, atol=1e-5)


def test_cross_attention_blocks_are_left_alone(module: nn.Module) -> None:
    block = open_clip().transformer.ResidualAttentionBlock(16, 2, is_cross_attention=True)
    module.visual.add_module("other", block)
    assert pack(module.visual, torch.float32) > 0
    assert type(block.attn) is nn.MultiheadAttention


@torch.inference_mode()
def test_an_encoder_that_reaches_for_bare_weights_is_left_alone(pixels: torch.Tensor) -> None:
    resnet = {"image_size": 64, "layers": [1, 1, 1, 1], "width": 16, "patch_size": None}
    module = build("tiny-resnet", {**TINY, "vision_cfg": resnet}).eval()
    before = module.encode_image(pixels)
    assert pack(module.visual, torch.float32) == 0
    assert torch.equal(module.encode_image(pixels), before)


@torch.inference_mode()
def test_without_the_operators_nothing_is_replaced(module: nn.Module, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_args: object) -> None:
        raise AttributeError("no such operator")

    monkeypatch.setattr(packed, "PackedLinear", gone)
    packed._can_pack.cache_clear()
    try:
        assert pack(module.visual, torch.float32) == 0
    finally:
        packed._can_pack.cache_clear()


@torch.inference_mode()
def test_a_packed_layer_says_its_precision_and_holds_no_second_copy() -> None:
    layer = PackedLinear(torch.ones(40, 30), None, torch.float32)
    assert (layer.weight.dtype, layer.weight.shape) == (torch.float32, (40, 30))
    assert layer.weight.untyped_storage().nbytes() == 4


@torch.inference_mode()
def test_in_bfloat16_only_the_products_are_rounded(module: nn.Module, pixels: torch.Tensor) -> None:
    if not packed._can_pack(torch.bfloat16):
        pytest.skip("this processor cannot multiply in bfloat16")
    before = torch.nn.functional.normalize(module.encode_image(pixels), dim=-1)
    throughout = copy.deepcopy(module).to(torch.bfloat16).encode_image(pixels.bfloat16()).float()
    pack(module.visual, torch.bfloat16)
    found = module.encode_image(pixels)
    assert found.dtype == torch.float32
    error, coarser = (
        (torch.nn.functional.normalize(each, dim=-1) - before).norm(dim=-1).max() for each in (found, throughout)
    )
    assert 0 < error < coarser / 1.5


@torch.inference_mode()
@pytest.mark.parametrize("size", [(32, 48), (37, 50)])
def test_packed_patches_equal_the_convolution(size: tuple[int, int]) -> None:
    torch.manual_seed(6)
    convolution = nn.Conv2d(3, 5, kernel_size=(8, 16), stride=(8, 16))
    pixels = torch.randn(2, 3, *size)
    found = PackedPatches(convolution, torch.float32)(pixels)
    torch.testing.assert_close(found, convolution(pixels), rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize(
    "changes", [{"stride": 4}, {"padding": 1}, {"groups": 3}, {"kernel_size": 4, "stride": 4}]
)
def test_other_convolutions_are_left_alone(module: nn.Module, changes: dict[str, int]) -> None:
    convolution = nn.Conv2d(**{"in_channels": 3, "out_channels": 6, "kernel_size": 8, "stride": 8, **changes})
    module.visual.conv1 = convolution
    assert pack(module.visual, torch.float32) > 0
    assert module.visual.conv1 is convolution


@torch.inference_mode()
def test_a_lone_linear_layer_works_packed_or_not(monkeypatch: pytest.MonkeyPatch) -> None:
    weight, rows = torch.randn(4, 16), torch.randn(3, 16)
    torch.testing.assert_close(linear(weight)(rows), rows @ weight.T, rtol=1e-4, atol=1e-5)
    monkeypatch.setattr(packed, "_can_pack", lambda _dtype: False)
    torch.testing.assert_close(linear(weight)(rows), rows @ weight.T, rtol=1e-4, atol=1e-5)
