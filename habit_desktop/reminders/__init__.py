"""Decisions: to speak or to stay quiet, each with its reason."""
