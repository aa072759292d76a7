"""What the machine offers, looked up anew each time."""
