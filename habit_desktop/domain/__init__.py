"""Plain values and pure functions about habits, days and marks."""
