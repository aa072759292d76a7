"""Questions asked in a window of their own; they return plain values."""
