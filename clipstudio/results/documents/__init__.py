"""The JSON that `--json` writes: pieces that several experiments share, and readers of those in project files."""
