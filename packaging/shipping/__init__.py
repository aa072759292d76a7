"""What is handed out: the wheel, the folder that starts by itself, the Debian package; see RELEASE.md."""
