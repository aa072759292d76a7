"""Whether the machine runs on mains, one file per platform."""
