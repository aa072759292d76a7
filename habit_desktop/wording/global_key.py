"""A key that opens the quick check from anywhere, in words. States that live in the engine arrive as their values."""

from habit_desktop.wording.language import _


def key_name() -> str:
    """The setting."""
    return _("A key for the quick check")


def key_switch() -> str:
    """What its switch says."""
    return _("Anywhere")


def key_description() -> str:
    """What the desktop shows beside the key where it lists them."""
    return _("Open the quick check")


def key_meaning(state: str, said: str, command: str) -> str:
    """How the key stands; ``said`` is what to press where it is bound, ``command`` what can be bound by hand."""
    match state:
        case "off":
            return _("Opens the quick check from any program. The desktop may ask which key it shall be.")
        case "asked":
            return _("The desktop has been asked for a key, and may ask you which one.")
        case "bound" if said:
            return _("{key} opens the quick check from any program.").format(key=said)
        case "bound":
            return _("It is bound; the desktop’s keyboard settings say which key it is.")
        case "refused":
            return _("The desktop gave no key. Its keyboard settings can bind one to: {command}").format(
                command=command
            )
        case _missing:
            return _(
                "This desktop gives programs no such key. Its keyboard settings may bind one to: {command}"
            ).format(command=command)
