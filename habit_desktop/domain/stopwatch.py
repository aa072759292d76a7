"""A stopwatch that runs for a habit: since when, and for which habit day."""

from datetime import UTC, date, datetime

from habit_desktop.domain.value import value


@value
class Stopwatch:
    """Runs for the habit day on which it was started, also past midnight; ``started`` is an aware instant."""

    habit: str
    day: date
    started: datetime

    def elapsed_s(self, now: datetime) -> float:
        """Return how long it has run; 0 where the clock was set back."""
        return max(0.0, (now - self.started).total_seconds())


def stopwatch_text(stopwatch: Stopwatch) -> str:
    """Return a stopwatch as a line to be kept."""
    return f"{stopwatch.started.astimezone(UTC).isoformat()} {stopwatch.day.isoformat()} {stopwatch.habit}"


def stopwatch_of(text: str) -> Stopwatch | None:
    """Return the stopwatch of a kept line; None where the line is none."""
    try:
        started, day, habit = text.split(" ", 2)
        at = datetime.fromisoformat(started)
        return Stopwatch(habit, date.fromisoformat(day), at) if at.tzinfo else None
    except ValueError:
        return None
