"""The user guide: its pages, how they are found, and the window they are read in."""
