"""What is dropped on a window from elsewhere."""

from PySide6.QtCore import QMimeData


def dropped_file(data: QMimeData) -> str:
    """The first file or folder of this computer among what is dropped; empty where there is none."""
    return next((url.toLocalFile() for url in data.urls() if url.isLocalFile()), "")
