"""What results say: numbers in words, the same for the window, the command line and reports."""
