"""The parts of the habit dialog: what is asked, checked and shown."""
