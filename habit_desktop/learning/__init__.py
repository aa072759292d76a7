"""Arrays: from the history of a habit to a chance for today."""
