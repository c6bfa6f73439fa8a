"""Counts, rates and intervals: pure functions on arrays."""
