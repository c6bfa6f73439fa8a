"""Models: finding, downloading, adding and checking them, and keeping one loaded."""
