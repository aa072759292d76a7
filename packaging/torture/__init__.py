"""Kills real processes of the app at random moments, and looks whether anything it had acknowledged is gone."""
