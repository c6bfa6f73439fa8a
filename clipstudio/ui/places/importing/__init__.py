"""The import of images, a form that the Images place shows."""
