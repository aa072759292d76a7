"""People who do not exist: drawn from a seed, lived day by day, with the true chance of every day known."""
