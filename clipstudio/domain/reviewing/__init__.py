"""Review by hand: what is asked of which images, and what auditors answered."""
