"""The models probe: what it found, and what every face says of it."""
