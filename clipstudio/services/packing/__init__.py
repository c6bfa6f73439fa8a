"""Evidence packs: a report with every count behind it, which `verify` recomputes without the project."""
