"""Lists and tables as Qt item models."""
