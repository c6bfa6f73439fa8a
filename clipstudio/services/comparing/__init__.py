"""Two runs side by side, from what is stored of them."""
