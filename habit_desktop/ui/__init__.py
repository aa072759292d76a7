"""Windows, widgets and charts."""
