"""Figures drawn: on the screen, and in PNG and SVG by the same code."""
