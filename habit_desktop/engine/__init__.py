"""Use cases and ports: everything the app does, without a screen."""
