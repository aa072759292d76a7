"""What the machine offers, what its lack means, and how it is turned on: a fact and a way, no alarm.

Parts and desktops that live in the engine arrive as their values.
"""

from collections.abc import Collection

from habit_desktop.wording.joins import list_of
from habit_desktop.wording.language import _


def machine_title() -> str:
    """The heading of what was found."""
    return _("What this desktop offers")


def part_name(part: str) -> str:
    """A part's name."""
    names = {
        "notifications": _("Notifications"),
        "buttons": _("Buttons on notifications"),
        "tray": _("Tray"),
        "idle": _("Unused time"),
        "power": _("Battery or mains"),
        "attention": _("Do not disturb"),
    }
    return names.get(part, part)


def part_state(there: bool) -> str:
    """Whether a part is there, in a word."""
    return _("There") if there else _("Not here")


def offer_said(part: str, there: bool, by: str = "", *, missed: bool = True) -> str:
    """What a part being there, or not, means for the app; buttons are not ``missed`` without notifications."""
    sentence = _there(part) if there else _not_there(part) if missed else _("The app’s own windows have the same ones.")
    return _("{sentence} ({by})").format(sentence=sentence, by=by) if there and by else sentence


def _there(part: str) -> str:
    words = {
        "notifications": _("Reminders come as notifications of the desktop."),
        "buttons": _("A reminder is answered where it appears."),
        "tray": _("A closed window stays reachable at its icon."),
        "idle": _("The network trains when nobody uses the computer."),
        "power": _("Training waits for mains power where you want it to."),
        "attention": _("A reminder waits while something fills the screen, or you asked not to be disturbed."),
    }
    return words.get(part, "")


def _not_there(part: str) -> str:
    words = {
        "notifications": _("No notification service answers: reminders come in small windows of the app’s own."),
        "buttons": _("The notification service shows no buttons: a reminder is read there and answered in the window."),
        "tray": _("No panel takes icons in: a closed window stays in the task bar, minimised."),
        "idle": _(
            "The system does not say how long it was unused: the app goes by its own window, and trains at the latest "
            "a week after the last time."
        ),
        "power": _("The system does not say whether it runs on battery: it is taken to be plugged in."),
        "attention": _(
            "The desktop does not say when not to disturb: reminders come, and it may hold them back itself."
        ),
    }
    return words.get(part, "")


def hint(part: str, desktop: str, *, wayland: bool) -> str:
    """How a missing part is turned on; empty where nothing can be done, or nothing needs to be."""
    match part:
        case "notifications":
            return _notifications_hint(desktop, wayland=wayland)
        case "buttons":
            return _("Services that show buttons are dunst, mako, xfce4-notifyd and those of GNOME and KDE.")
        case "tray":
            return _tray_hint(desktop, wayland=wayland)
        case "idle":
            return _idle_hint(desktop, wayland=wayland)
        case _other:
            return ""


def _notifications_hint(desktop: str, *, wayland: bool) -> str:
    match desktop:
        case "windows" | "macos":
            return _("Install the app with “pip install desktop-notifier” beside it, and start it again.")
        case "xfce":
            return _("Install “xfce4-notifyd” and start it: it answers at once.")
        case "lxqt":
            return _("Install “lxqt-notificationd” and turn it on under Session Settings, Basic Settings.")
        case "mate":
            return _("Install “mate-notification-daemon” and start it.")
        case "gnome" | "kde" | "cinnamon":
            return _("It belongs to your desktop and may have stopped: log out and in again.")
        case _other if wayland:
            return _("Install and start one, such as mako, fnott or swaync; reminders use it at once.")
        case _other:
            return _("Install and start one, such as dunst or xfce4-notifyd; reminders use it at once.")


def _tray_hint(desktop: str, *, wayland: bool) -> str:
    match desktop:
        case "gnome":
            return _(
                "GNOME shows icons with the extension “AppIndicator and KStatusNotifierItem Support”: install it "
                "(on Debian and Ubuntu “gnome-shell-extension-appindicator”), log in again, and turn it on under "
                "Extensions."
            )
        case "kde":
            return _("Add the widget “System Tray” to a panel.")
        case "xfce":
            return _("Add “Status Tray Plugin” to a panel: right click, Panel, Add New Items.")
        case "lxqt":
            return _("Add “Status Notifier” to the panel: right click, Manage Widgets.")
        case "cinnamon":
            return _("Add the applet “XApp Status” or “System Tray” to the panel.")
        case "mate":
            return _("Add “Notification Area” to a panel: right click, Add to Panel.")
        case _other if wayland:
            return _("Panels with a tray are Waybar (its module “tray”), sfwbar and xfce4-panel.")
        case _other:
            return _("Panels with a tray are lxqt-panel, xfce4-panel, polybar and trayer.")


def _idle_hint(desktop: str, *, wayland: bool) -> str:
    if desktop in ("windows", "macos", "gnome"):
        return ""
    if wayland:
        return _("Nothing needs to be done. Under Wayland, GNOME alone tells it; in an X11 session every desktop does.")
    return _("Install “libxss1” (libXss), and see that the X server has its extension MIT-SCREEN-SAVER.")


def missing_told(missing: Collection[str]) -> str:
    """What is missing, said once in the window: ``This desktop does not offer right now: notifications, a tray. …``."""
    names = {
        "notifications": _("notifications"),
        "buttons": _("buttons on notifications"),
        "tray": _("a tray"),
        "idle": _("how long the computer is unused"),
    }
    told = list_of(name for part, name in names.items() if part in missing)
    return _(
        "This desktop does not offer right now: {missing}. The app tracks, reminds and learns all the same, in "
        "other ways."
    ).format(missing=told)


def show_how_label() -> str:
    """The button that leads to how it is turned on."""
    return _("How to turn it on")


def fine_label() -> str:
    """The button that has read it."""
    return _("Fine as it is")


def look_again_name() -> str:
    """The row for who has just turned something on."""
    return _("Turned something on?")


def look_again_meaning(*, looking: bool) -> str:
    """What looking again does."""
    if looking:
        return _("The app is looking.")
    return _("The app looks at each start, and whenever this page is opened.")


def look_again_label() -> str:
    """The button that looks anew."""
    return _("Look again")
