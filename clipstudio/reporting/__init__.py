"""Figures and reports as files: drawn and typeset without a window."""
