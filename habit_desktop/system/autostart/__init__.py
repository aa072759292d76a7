"""Starting at login, one file per platform."""
