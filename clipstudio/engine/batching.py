"""How many images a model is given at once: as many as keep a step short, and as many as fit."""

from __future__ import annotations

STEP_SECONDS = 0.5
"""A step is to take no longer, so that cancelling and pausing take well under a second."""

_CPU_START, _CPU_MOST = 1, 32
_GPU_START, _GPU_MOST = 32, 256


class BatchSize:
    """A batch size that grows while steps are short, and is halved when the device runs out of memory.

    Attributes:
        now: Images to give the model next.
        most: Never more than this; a size that did not fit lowers it for good.
    """

    def __init__(self, start: int, most: int) -> None:
        self.now = start
        self.most = most

    @classmethod
    def on(cls, device: str) -> BatchSize:
        """What suits a device: from a single image on a processor, for a large model needs a second for each."""
        return cls(_CPU_START, _CPU_MOST) if device == "cpu" else cls(_GPU_START, _GPU_MOST)

    @classmethod
    def fixed(cls, size: int) -> BatchSize:
        """The size that the user asked for; only a lack of memory lowers it."""
        return cls(size, size)

    def took(self, images: int, seconds: float) -> None:
        """Learn from a step: after a full batch that took less than half of `STEP_SECONDS`, double."""
        if images >= self.now and 2 * seconds <= STEP_SECONDS:
            self.now = min(self.most, 2 * self.now)

    def did_not_fit(self) -> bool:
        """Halve after the device ran out of memory; False when a single image is too much."""
        if self.now == 1:
            return False
        self.now //= 2
        self.most = self.now
        return True
