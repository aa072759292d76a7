"""The small window behind the tray's icon: what is left today, answered in seconds."""
