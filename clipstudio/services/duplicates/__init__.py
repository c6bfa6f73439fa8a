"""Near duplicates: found, decided on, and left out of audits."""
