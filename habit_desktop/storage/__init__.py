"""SQL and files: what was recorded is kept, and nothing else is."""
