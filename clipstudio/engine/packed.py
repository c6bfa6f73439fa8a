"""A processor's own order for weights: the matrices of an image encoder laid out once as oneDNN reads them.

torch multiplies float32 matrices on a processor through MKL, and lays bfloat16 weights out anew for every
product. oneDNN, which comes with torch, is quicker with weights that it laid out itself. torch's compiler uses the
same two operators, but needs a C++ compiler on the user's machine; here they are called directly, after a trial
that they are there.

In bfloat16 only the products are computed so; what they are added up to along the layers stays in float32. That
costs next to nothing, and moves an embedding several times less than a model that is in bfloat16 throughout.

This module imports torch at once: import it where a model is loaded, not at start-up.
"""

from __future__ import annotations

from functools import cache

import torch
from torch import Tensor, nn
from torch.nn.functional import scaled_dot_product_attention

from clipstudio.domain.progress import Progress, Work, finish
from clipstudio.engine.offline import open_clip

_ROWS = 400
"""Rows of the products that the layout is chosen for: some images of a vision transformer. Others stay correct."""

_PATCH = 8
"""Convolutions over patches of at least this many pixels a side are products, and packed as such."""


def pack(module: nn.Module, dtype: torch.dtype) -> int:
    """The same as `packing`, at once."""
    return finish(packing(module, dtype))


def packing(module: nn.Module, dtype: torch.dtype) -> Work[int]:
    """Replace the linear layers, patch embedding and self-attention in ``module`` by packed ones.

    Yields progress in layers.

    ``module`` must be in float32 on the processor, and remains so towards its callers; it can be neither moved nor
    saved any more.

    Args:
        module: An image encoder.
        dtype: What its products are computed in.

    Returns:
        How many layers were replaced; 0 where this build of torch or this processor cannot, and for encoders other
        than open_clip's own vision transformer: those may reach for the bare weights of their layers.
    """
    if not isinstance(module, open_clip().transformer.VisionTransformer) or not _can_pack(dtype):
        return 0
    packed = 0
    parents = list(module.modules())
    for done, parent in enumerate(parents):
        yield Progress("Preparing the model", done, len(parents), "layers")
        for name, child in list(parent.named_children()):
            layer = _packed(parent, child, dtype)
            if layer is not None:
                setattr(parent, name, layer)
                packed += 1
    return packed


def linear(weight: Tensor) -> nn.Module:
    """A linear layer in float32 on the processor, packed where that can be done."""
    if _can_pack(weight.dtype):
        return PackedLinear(weight, None, weight.dtype)
    layer = nn.Linear(weight.shape[1], weight.shape[0], bias=False)
    layer.weight = nn.Parameter(weight, requires_grad=False)
    return layer


class PackedLinear(nn.Module):
    """`nn.Linear` with its weights in oneDNN's order."""

    def __init__(self, weight: Tensor, bias: Tensor | None, dtype: torch.dtype) -> None:
        super().__init__()
        packed = torch.ops.mkldnn._reorder_linear_weight(weight.detach().to(dtype).contiguous(), _ROWS)
        # In a tuple, so that torch does not take them for weights which it could move or save.
        self._parts = (packed, None if bias is None else bias.detach().to(dtype))
        self._dtype = dtype
        # open_clip asks a layer's weight for its precision: this stands for it, and holds a single number.
        self.weight = weight.new_empty(()).expand(weight.shape)

    def forward(self, rows: Tensor) -> Tensor:
        """(..., wide) to (..., high), of the type that came in."""
        packed, bias = self._parts
        product: Tensor = torch.ops.mkldnn._linear_pointwise(rows.to(self._dtype), packed, bias, "none", [], "")
        return product.to(rows.dtype)


class PackedPatches(nn.Module):
    """`nn.Conv2d` over patches that neither overlap nor leave gaps: one product for each."""

    def __init__(self, convolution: nn.Conv2d, dtype: torch.dtype) -> None:
        super().__init__()
        self.height, self.width = convolution.kernel_size
        self.project = PackedLinear(convolution.weight.flatten(1), convolution.bias, dtype)

    def forward(self, pixels: Tensor) -> Tensor:
        """(images, channels, height, width) to (images, features, patches down, patches across)."""
        images, channels, height, width = pixels.shape
        down, across = height // self.height, width // self.width
        whole = pixels[:, :, : down * self.height, : across * self.width]
        patches = whole.reshape(images, channels, down, self.height, across, self.width).permute(0, 2, 4, 1, 3, 5)
        features: Tensor = self.project(patches.reshape(images, down * across, -1))
        return features.transpose(1, 2).reshape(images, -1, down, across)


class PackedAttention(nn.Module):
    """`nn.MultiheadAttention`, batch first, without masks: what looks and what is looked at may differ."""

    def __init__(self, attention: nn.MultiheadAttention, dtype: torch.dtype) -> None:
        super().__init__()
        assert attention.in_proj_weight is not None
        size = attention.embed_dim
        weight, bias = attention.in_proj_weight, attention.in_proj_bias
        self.heads = attention.num_heads
        self.looking = PackedLinear(weight[:size], bias[:size], dtype)
        self.looked_at = PackedLinear(weight[size:], bias[size:], dtype)
        self.project_out = PackedLinear(attention.out_proj.weight, attention.out_proj.bias, dtype)

    def forward(
        self,
        query: Tensor,
        key: Tensor,
        value: Tensor,
        need_weights: bool = False,
        attn_mask: Tensor | None = None,
    ) -> tuple[Tensor, None]:
        """(images, tokens, width) to the same shape as ``query``; ``value`` is ``key``, as the blocks call it."""
        images, tokens, width = query.shape
        q = self.looking(query).view(images, tokens, self.heads, -1).transpose(1, 2)
        k, v = self.looked_at(key).view(images, key.shape[1], 2, self.heads, -1).permute(2, 0, 3, 1, 4)
        seen = scaled_dot_product_attention(q, k, v)
        return self.project_out(seen.transpose(1, 2).reshape(images, tokens, width)), None


def _packed(parent: nn.Module, child: nn.Module, dtype: torch.dtype) -> nn.Module | None:
    """The packed form of a layer; None for one that has none."""
    # Not subclasses: their owners may reach for the bare weights.
    if type(child) is nn.Linear:
        return PackedLinear(child.weight, child.bias, dtype)
    if type(child) is nn.Conv2d and _takes_patches(child):
        return PackedPatches(child, dtype)
    if type(child) is nn.MultiheadAttention and _sees_itself(parent, child):
        return PackedAttention(child, dtype)
    return None


def _takes_patches(convolution: nn.Conv2d) -> bool:
    return (
        convolution.kernel_size == convolution.stride
        and min(convolution.kernel_size) >= _PATCH
        and convolution.padding in ("valid", (0, 0))
        and convolution.dilation == (1, 1)
        and convolution.groups == 1
    )


def _sees_itself(block: nn.Module, attention: nn.MultiheadAttention) -> bool:
    """Whether an attention is in its usual form, in a block of open_clip that gives it one image's tokens."""
    return (
        isinstance(block, open_clip().transformer.ResidualAttentionBlock)
        and not hasattr(block, "ln_1_kv")
        and attention.batch_first
        and attention.in_proj_weight is not None
        and attention.bias_k is None
        and not attention.add_zero_attn
    )


@cache
def _can_pack(dtype: torch.dtype) -> bool:
    """Try one small product: the operators are not part of torch's public face, and may change."""
    try:
        with torch.inference_mode():
            return bool((PackedLinear(torch.ones(16, 16), None, dtype)(torch.ones(2, 16)) == 16).all())
    except (AttributeError, RuntimeError, TypeError):
        return False
