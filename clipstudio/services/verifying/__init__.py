"""Checking an evidence pack: its files, and every figure of its report, computed anew from what it holds."""
