"""Files nobody meant to write, read by every reader: each says what is in them, or refuses in its own words."""
