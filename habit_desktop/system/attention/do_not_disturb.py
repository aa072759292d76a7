"""Whether the person has asked their desktop not to be disturbed, as its notification service tells it over D-Bus."""

from jeepney import DBusAddress, Message, MessageFlag, Properties, new_method_call
from jeepney.io.blocking import DBusConnection

from habit_desktop.reminders.presence import Attention
from habit_desktop.system.session_bus import NoSessionBus, answer_to, open_session_bus

_TIMEOUT_S = 0.5
_SERVICE = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_XFCONF = DBusAddress("/org/xfce/Xfconf", bus_name="org.xfce.Xfconf", interface="org.xfce.Xfconf")


def _questions() -> tuple[Message, ...]:
    """Return what KDE, dunst and Xfce are asked; each answers one of them, with a boolean in a variant."""
    plasma = Properties(DBusAddress(_PATH, bus_name=_SERVICE, interface=_SERVICE)).get("Inhibited")
    dunst = Properties(DBusAddress(_PATH, bus_name=_SERVICE, interface="org.dunstproject.cmd0")).get("paused")
    xfce = new_method_call(_XFCONF, "GetProperty", "ss", ("xfce4-notifyd", "/do-not-disturb"))
    for question in (plasma, dunst, xfce):
        question.header.flags |= MessageFlag.no_auto_start
    return plasma, dunst, xfce


class DoNotDisturb:
    """Asks over a bus connection that is kept. GNOME tells nobody; it keeps what comes meanwhile in its list."""

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection

    def attention(self) -> Attention | None:
        """Return whether one may disturb, None where nobody answers."""
        answers = [answer for question in _questions() if (answer := self._answer(question)) is not None]
        if not answers:
            return None
        return Attention.DO_NOT_DISTURB if any(answers) else Attention.FREE

    def close(self) -> None:
        """Leave the bus."""
        self._connection.close()

    def _answer(self, question: Message) -> bool | None:
        match answer_to(question, self._connection, _TIMEOUT_S):
            case (("b", told),):
                return bool(told)
        return None


def do_not_disturb() -> DoNotDisturb | None:
    """Return the source, None without a session bus."""
    try:
        return DoNotDisturb(open_session_bus())
    except NoSessionBus:
        return None
