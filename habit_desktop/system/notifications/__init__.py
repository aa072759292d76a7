"""Reminders outside the window: the desktop's notification service, or a small popup of our own."""
