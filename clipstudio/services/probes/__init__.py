"""The probes as use cases: read, score, let the pure part count, keep the result, tell it as JSON."""
