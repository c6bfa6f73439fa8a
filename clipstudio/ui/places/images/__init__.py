"""Images: look through the project's images, filter and sort them, see one large."""
