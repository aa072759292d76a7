"""That the last run ended by a mistake of the program's own, said once where everybody looks."""

from habit_desktop.ui.pages.today.told_bar import ToldBar
from habit_desktop.wording.problems import open_log_label, read_label


class CrashBar(ToldBar):
    """Says so until it is read; the way leads to the log."""

    def __init__(self) -> None:
        super().__init__(open_log_label(), read_label())
