"""Being in the desktop's menu, and taking leave, in words. States arrive as their values."""

from habit_desktop.wording.language import _


def menu_meaning(state: str, said: str = "") -> str:
    """What the desktop's menu holds; ``said`` is what starts where that is another copy."""
    match state:
        case "on":
            return _("The menu shows Habit Desktop.")
        case "off":
            return _("The menu does not show Habit Desktop; “habit-desktop menu on” puts it there.")
        case "package":
            return _("The menu shows Habit Desktop for everybody here: its package put it there.")
        case "other":
            return _("The menu starts another copy: {command}. “habit-desktop menu on” lets it start this one.").format(
                command=said
            )
        case _unknown:
            return _("On this system the installer sees to the menu.")


def taken_out() -> str:
    """What uninstall has done itself."""
    return _("Taken out of the menu and out of what starts at login.")


def data_stays(folder: str) -> str:
    """Where the data is that stays."""
    return _("Your habits stay where they are, in {folder}: delete that folder yourself if you want them gone.").format(
        folder=folder
    )


def no_data(folder: str) -> str:
    """There is nothing that could stay."""
    return _("Nothing is left behind: {folder} does not exist.").format(folder=folder)


def remove_by(command: str) -> str:
    """Which command takes the program itself away."""
    return _("Now remove the program itself: {command}").format(command=command)


def remove_folder(folder: str) -> str:
    """Which folder is the program itself."""
    return _("Now remove the program itself: delete the folder {folder}").format(folder=folder)
