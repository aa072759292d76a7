"""Faults put into the domain and the reminders, one at a time: a test has to notice each."""
