"""The sections of a report, a file each: what is known of some runs, as blocks."""
