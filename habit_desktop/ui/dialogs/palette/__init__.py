"""The palette: every habit and every command, found by a few letters."""
