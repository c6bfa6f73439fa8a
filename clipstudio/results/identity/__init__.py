"""The identity probe: what it found, and what every face says of it."""
