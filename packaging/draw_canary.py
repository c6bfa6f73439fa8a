"""Draw the canary's pictures into resources/canary: run once, and again only to make another canary.

Each is a picture of the drawn sample over clouds and under grain, so that, as in a photograph, there is detail of
every size: without it a decoder or a resizer that loses some would pass unnoticed. The largest is large enough to
be decoded at half its size for models of up to 410 pixels.
"""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from clipstudio.sample.pictures import draw_series

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "canary"
SIZES = ((448, 448), (2048, 1640), (512, 640), (300, 400))
SEED = 7


def clouds(rng: np.random.Generator, width: int, height: int) -> NDArray[np.float64]:
    """Noise whose amplitude falls with the frequency, as it does in photographs: (height, width, 3), spread 1."""
    frequency = np.hypot(np.fft.fftfreq(height)[:, None], np.fft.fftfreq(width)[None, :])
    frequency[0, 0] = np.inf
    spectrum = np.fft.fft2(rng.normal(size=(3, height, width))) / frequency
    channels = np.fft.ifft2(spectrum).real
    channels /= channels.std(axis=(1, 2), keepdims=True)
    # The channels of a photograph vary mostly together.
    return np.moveaxis(0.8 * channels[:1] + 0.4 * channels, 0, -1)


def main() -> None:
    """Write the pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(SEED)
    drawn = islice(draw_series("canary", 100, SEED), len(SIZES))
    for number, (picture, (width, height)) in enumerate(zip(drawn, SIZES, strict=True), start=1):
        flat = np.asarray(picture.image().resize((width, height), Image.Resampling.BICUBIC), np.float64)
        grain = rng.normal(scale=2.0, size=(height, width, 1))
        pixels = 0.6 * flat + 0.4 * (128 + 48 * clouds(rng, width, height)) + grain
        image = Image.fromarray(np.clip(np.rint(pixels), 0, 255).astype(np.uint8))
        exif = image.getexif()
        if number == len(SIZES):
            exif[0x0112] = 6  # lies on its side: noticed if the orientation were no longer applied
        image.save(FOLDER / f"{number}.jpg", quality=80, exif=exif)


if __name__ == "__main__":
    main()
