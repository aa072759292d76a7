"""Whether the person can be spoken to just now, one file per platform."""
