"""The Settings page: what a person decides, about their days and about this window."""
