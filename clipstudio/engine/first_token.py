"""The last layer of a vision transformer, worked out for the one token that becomes the embedding.

A model that takes its class token as the embedding computes a last layer for all other tokens too, and throws it
away. In that layer the others are needed only to be looked at, so their own rows can be left out: of a ViT-B's
twelve layers about nine tenths of one, with the same numbers for what remains.

This module imports torch at once: import it where a model is loaded, not at start-up.
"""

from __future__ import annotations

from typing import Any

from torch import Tensor, nn

from clipstudio.engine.offline import open_clip


def shorten(visual: nn.Module) -> bool:
    """Let the last layer of an image encoder work for its class token alone, where nothing else is used.

    Returns:
        Whether that could be done: the encoder is open_clip's own vision transformer in its usual form.
    """
    rules = open_clip().transformer
    if not isinstance(visual, rules.VisionTransformer):
        return False
    if visual.attn_pool is not None or visual.pool_type != "tok" or visual.output_tokens:
        return False
    blocks: Any = visual.transformer.resblocks
    if type(blocks[-1]) is not rules.ResidualAttentionBlock or not blocks[-1].attn.batch_first:
        return False
    blocks[-1] = FirstTokenBlock(blocks[-1])
    return True


class FirstTokenBlock(nn.Module):
    """A residual attention block whose result is its first token alone."""

    def __init__(self, block: nn.Module) -> None:
        super().__init__()
        self.block: Any = block

    def forward(self, tokens: Tensor, attn_mask: Tensor | None = None) -> Tensor:
        """(images, tokens, width) to (images, 1, width); the mask is open_clip's and never set for images."""
        block = self.block
        seen = block.ln_1(tokens)
        told, _ = block.attn(seen[:, :1], seen, seen, need_weights=False)
        first = tokens[:, :1] + block.ls_1(told)
        result: Tensor = first + block.ls_2(block.mlp(block.ln_2(first)))
        return result
