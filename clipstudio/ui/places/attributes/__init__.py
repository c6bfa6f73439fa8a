"""The Attributes place: what is known of the people in the images, and tables that tell it."""
