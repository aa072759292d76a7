"""What went wrong, kept on this device: a log of types and places, never of what a person wrote."""
