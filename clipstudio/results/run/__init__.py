"""What an audit's run says: its answer with three figures, and what the terminal prints."""
