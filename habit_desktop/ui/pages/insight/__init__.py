"""What was learned about a habit, and by what."""
