"""Habit Desktop: a habit tracker that learns, on this device alone, how likely each habit is today."""

__version__ = "0.1.0"
