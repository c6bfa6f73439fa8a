"""What the denigration probe says: rates of categories by group, and what other labels do to them."""
