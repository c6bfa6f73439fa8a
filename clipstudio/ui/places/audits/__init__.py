"""Audits: plan one, run it, read its result beside the images behind every number."""
