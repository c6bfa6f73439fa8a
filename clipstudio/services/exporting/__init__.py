"""What a project holds as files that other programs read."""
