"""The labels experiment: which of many labels are tied to which group, and what the threshold does to that."""
