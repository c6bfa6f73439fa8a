"""The drawn world of the sample: pictures, what is known of each, and what was said of it."""
