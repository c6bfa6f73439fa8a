"""The tile grid, its thumbnails and the large preview: at ease with 1,000,000 images."""
