"""Review by hand: making reviews, judging, exchange, and what answers say."""
