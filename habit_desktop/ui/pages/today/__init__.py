"""The ten seconds a day: what is due, and its answer."""
