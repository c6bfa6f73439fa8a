"""Reviews: made, judged and read."""
