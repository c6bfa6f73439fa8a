"""The form that makes a review."""
