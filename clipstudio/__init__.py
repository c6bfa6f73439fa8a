"""clipstudio: audit what CLIP-type models do to the people in your images."""
