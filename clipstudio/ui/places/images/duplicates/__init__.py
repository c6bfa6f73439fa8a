"""The page of images that look alike."""
