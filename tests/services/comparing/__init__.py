"""Tests of two runs side by side."""
