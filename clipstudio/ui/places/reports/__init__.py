"""The Reports place."""
