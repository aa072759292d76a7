"""What the operating system lends us."""
