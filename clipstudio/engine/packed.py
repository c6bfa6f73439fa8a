"""A processor's own order for weights: the matrices of an image encoder laid out once as oneDNN reads them.

torch multiplies float32 matrices on a processor through MKL, and lays bfloat16 weights out anew for every
product. oneDNN, which comes with torch, is quicker with weights that it laid out itself, at the same precision.
torch's compiler uses the same two operators, but needs a C++ compiler on the user's machine; here they are called
directly, after a trial that they are there.

This module imports torch at once: import it where a model is loaded, not at start-up.
"""

from __future__ import annotations

from functools import cache

import torch
from torch import Tensor, nn
from torch.nn.functional import scaled_dot_product_attention

from clipstudio.engine.offline import open_clip

_ROWS = 400
"""Rows of the products that the layout is chosen for: some images of a vision transformer. Others stay correct."""


def pack(module: nn.Module) -> int:
    """Replace the linear layers and the self-attention in ``module`` by packed ones.

    ``module`` must have its final precision and lie on the processor; it can be neither moved nor saved any more.

    Returns:
        How many layers were replaced; 0 where this build of torch or this processor cannot.
    """
    if not _can_pack(next(module.parameters()).dtype):
        return 0
    packed = 0
    for block in module.modules():
        if isinstance(block, open_clip().transformer.ResidualAttentionBlock) and _sees_itself(block):
            block.attn = PackedAttention(block.attn)
            packed += 2
    for parent in list(module.modules()):
        for name, child in list(parent.named_children()):
            # Not subclasses: their owners may reach for the bare weights.
            if type(child) is nn.Linear:
                setattr(parent, name, PackedLinear(child.weight, child.bias))
                packed += 1
    return packed


def linear(weight: Tensor, bias: Tensor | None = None) -> nn.Module:
    """A linear layer on the processor, packed where that can be done."""
    if _can_pack(weight.dtype):
        return PackedLinear(weight, bias)
    layer = nn.Linear(weight.shape[1], weight.shape[0], bias=bias is not None, dtype=weight.dtype)
    layer.weight = nn.Parameter(weight, requires_grad=False)
    if bias is not None:
        layer.bias = nn.Parameter(bias, requires_grad=False)
    return layer


class PackedLinear(nn.Module):
    """`nn.Linear` with its weights in oneDNN's order."""

    def __init__(self, weight: Tensor, bias: Tensor | None) -> None:
        super().__init__()
        packed = torch.ops.mkldnn._reorder_linear_weight(weight.detach().contiguous(), _ROWS)
        # In a tuple, so that torch does not take them for weights which it could move or save.
        self._parts = (packed, None if bias is None else bias.detach())
        # open_clip asks a layer's weight for its precision: this stands for it, and holds a single number.
        self.weight = weight.new_empty(()).expand(weight.shape)

    def forward(self, rows: Tensor) -> Tensor:
        """(..., wide) to (..., high), as `nn.Linear`."""
        packed, bias = self._parts
        product: Tensor = torch.ops.mkldnn._linear_pointwise(rows, packed, bias, "none", [], "")
        return product


class PackedAttention(nn.Module):
    """`nn.MultiheadAttention`, batch first, without masks: what looks and what is looked at may differ."""

    def __init__(self, attention: nn.MultiheadAttention) -> None:
        super().__init__()
        assert attention.in_proj_weight is not None
        width = attention.embed_dim
        weight, bias = attention.in_proj_weight, attention.in_proj_bias
        self.heads = attention.num_heads
        self.looking = PackedLinear(weight[:width], bias[:width])
        self.looked_at = PackedLinear(weight[width:], bias[width:])
        self.project_out = PackedLinear(attention.out_proj.weight, attention.out_proj.bias)

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


def _sees_itself(block: nn.Module) -> bool:
    """Whether a block's attention is torch's own, in its usual form, of an image's tokens to each other."""
    attention = block.attn
    return (
        type(attention) is nn.MultiheadAttention
        and attention.batch_first
        and attention.in_proj_weight is not None
        and attention.bias_k is None
        and not attention.add_zero_attn
        and not hasattr(block, "ln_1_kv")
    )


@cache
def _can_pack(dtype: torch.dtype) -> bool:
    """Try one small product: the operators are not part of torch's public face, and may change."""
    weight, rows = torch.ones(16, 16, dtype=dtype), torch.ones(2, 16, dtype=dtype)
    try:
        with torch.inference_mode():
            return bool((PackedLinear(weight, None)(rows) == 16).all())
    except (AttributeError, RuntimeError, TypeError):
        return False
