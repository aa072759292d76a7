"""What the desktop lacks, said once where everybody looks."""

from habit_desktop.ui.pages.today.told_bar import ToldBar
from habit_desktop.wording.machine import fine_label, show_how_label


class MissingBar(ToldBar):
    """Says what is missing until it is read; the way leads to how it is turned on."""

    def __init__(self) -> None:
        super().__init__(show_how_label(), fine_label())
