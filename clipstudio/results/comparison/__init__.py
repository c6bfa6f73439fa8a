"""Two runs side by side: what differs in what was asked, and in what was found."""
