"""What the attributes probe found: for whom a model is right about an attribute, and what it takes for what."""
