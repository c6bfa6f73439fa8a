"""The layouts of well-known data sets and of annotation tools, each read into one table."""
