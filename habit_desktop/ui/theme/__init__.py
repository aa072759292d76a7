"""The look: colours, type, icons, and how they follow the system."""
