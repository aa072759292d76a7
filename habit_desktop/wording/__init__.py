"""The one place where facts become sentences."""
