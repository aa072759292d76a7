"""All habits at a glance."""
