"""Starting at login in words. States that live in the engine arrive as their values."""

from habit_desktop.wording.language import _


def login_name() -> str:
    """The setting."""
    return _("Open at login")


def login_switch() -> str:
    """What its switch says."""
    return _("In the tray")


def login_meaning(state: str, said: str = "") -> str:
    """What happens at login; ``said`` is what starts where that is something else, or why nobody knows."""
    match state:
        case "on":
            return _("Opens in the tray when you log in, without a window, so that reminders come.")
        case "off":
            return _("Reminders come once you have opened it yourself.")
        case "turned_off":
            return _("Switched off in this desktop’s own list of programs that start at login.")
        case "other":
            return _("Something else starts under this name: {command}. Switch it on to start this instead.").format(
                command=said
            )
        case _unknown:
            return said or _("This system does not let the program see to that; its own settings may.")


def not_set(place: str, why: str) -> str:
    """What is noted down about the login could not be changed."""
    return _("{place} could not be changed: {why}. Nothing else was changed.").format(place=place, why=why)


def not_from_the_demo() -> str:
    """The demo asked to open at login."""
    return _("The demo is gone once it is closed: it does not open at login.")
