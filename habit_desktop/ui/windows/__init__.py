"""The windows and their pages."""
