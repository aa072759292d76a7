"""How long the person has been away from the keyboard, one file per platform."""
