"""Models, decoding, embedding and scoring: the only layer that knows torch, open_clip and Pillow."""

from clipstudio.engine.half_loaded import stand_in_while_loading

stand_in_while_loading()
