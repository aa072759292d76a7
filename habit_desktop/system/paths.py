"""Where the app keeps what it writes."""

import os
from pathlib import Path

from platformdirs import user_data_dir

from habit_desktop.storage.private_file import private_folder
from habit_desktop.wording.language import _

APP_NAME = "habit-desktop"
DATA_DIR_VARIABLE = "HABIT_DESKTOP_DATA_DIR"


class DataFolderUnusable(Exception):
    """The data folder cannot be made or written; the message says which and why, nothing was changed."""


def data_dir(argument: Path | None = None) -> Path:
    """Return the data folder, absolute: the argument, else the environment's, else the system's usual place."""
    named = argument or os.environ.get(DATA_DIR_VARIABLE)
    return Path(named).expanduser().absolute() if named else usual_data_dir()


def usual_data_dir() -> Path:
    """Return where the data lies that nobody has put elsewhere."""
    return Path(user_data_dir(APP_NAME, appauthor=False)).absolute()


def make_data_dir(folder: Path) -> Path:
    """Return the folder, which now exists and can be written; a new one is readable by its owner only."""
    try:
        private_folder(folder)
    except OSError as error:
        raise DataFolderUnusable(
            _("The data folder {folder} cannot be used: {strerror}. Nothing was changed.").format(
                folder=folder, strerror=error.strerror
            )
        ) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise DataFolderUnusable(
            _(
                "The data folder {folder} cannot be used: it may not be written. Nothing was changed; check its "
                "permissions, and whether its drive may be written."
            ).format(folder=folder)
        )
    return folder
