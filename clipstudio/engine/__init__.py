"""Models, decoding, embedding and scoring: the only layer that knows torch, open_clip and Pillow."""
