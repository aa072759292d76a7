"""What reminds, what stayed quiet, and why."""
