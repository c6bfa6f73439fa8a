"""What the results of a report add to a model card, a dataset card, and Croissant metadata."""
