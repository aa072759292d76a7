"""The pictures there are to be, of every page and of the grid of Today."""

from PySide6.QtCore import QSize

from habit_desktop.app.pictures import sizes_of
from habit_desktop.ui.pages.catalogue import Page

VIEWS = [*(page.name.lower() for page in Page), "today-grid"]


def pictured(scale: int = 1) -> dict[str, QSize]:
    """The pictures there are of a scale, with their sizes in pixels."""
    suffix = "" if scale == 1 else f"@{scale}x"
    return {
        f"{view}-{theme}-{name}{suffix}.png": size * scale
        for view in VIEWS
        for theme in ("light", "dark")
        for name, size in sizes_of(view).items()
    }
