"""Charts and tables of results."""
