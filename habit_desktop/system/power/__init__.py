"""Whether the machine runs on its battery."""
