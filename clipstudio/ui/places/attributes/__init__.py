"""The Attributes place: what is known of the people in the images, and the tables it comes from."""
