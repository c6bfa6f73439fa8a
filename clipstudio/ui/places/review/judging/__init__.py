"""The page where one judges."""
