"""A screen of a few lines, and habits to be reminded of on it."""

from habit_desktop.domain.event import Fact, ReminderHeldUp, ReminderShown, ReminderSuppressed
from habit_desktop.domain.habit import Json
from habit_desktop.engine.ports import Notice, Way
from habit_desktop.engine.session import Session
from habit_desktop.runtime.reminding import Reminding
from tests.engine.living import StandingClock, made


def at(*times: str) -> list[Json]:
    """Reminders at these times of every day."""
    return [{"at": time, "weekdays": [*range(7)]} for time in times]


class Screen:
    """Keeps what is on it, and counts how often each notice was shown."""

    def __init__(self) -> None:
        self.shown: list[str] = []
        self.bodies: list[str] = []
        self.keys: list[str] = []

    def show(self, notice: Notice) -> None:
        self.shown.append(notice.key)
        self.bodies.append(notice.body)
        self.keys = [*(key for key in self.keys if key != notice.key), notice.key]

    def withdraw(self, key: str) -> None:
        self.keys.remove(key)

    def way(self, key: str) -> Way:
        return Way.POPUP if key in self.keys else Way.NOTIFICATION


def on_screen(reminding: Reminding, screen: Screen) -> str:
    """Look, let the screen say that it shows the newest reminder, and return its key."""
    reminding.look()
    reminding.on_shown(screen.keys[-1])
    return screen.keys[-1]


def recorded(session: Session, *kinds: type[Fact]) -> list[tuple[str, str]]:
    """The habit's decisions on record, each with its reason."""
    events = session.folder.events.events_of(kinds or (ReminderShown, ReminderSuppressed))
    facts = [event.fact for event in events]
    return [(type(f).__name__, f.reason) for f in facts if isinstance(f, ReminderShown | ReminderSuppressed)]


def at_six(session: Session, clock: StandingClock, policy: str = "always", **fields: str) -> str:
    """A habit to be reminded of at six, at six."""
    habit = made(session, reminders=at("18:00"), policy=policy, **fields)
    clock.show(0, "18:00")
    return habit


def held_up(session: Session) -> list[str]:
    """What reminders waited for, as recorded."""
    events = session.folder.events.events_of((ReminderHeldUp,))
    return [event.fact.cause for event in events if isinstance(event.fact, ReminderHeldUp)]
