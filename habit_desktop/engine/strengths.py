"""How strong each habit is, worked out anew only where its history is another one."""

from datetime import date

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.day import DAY
from habit_desktop.domain.history import History
from habit_desktop.domain.strength import habit_strengths
from habit_desktop.engine.session import Session


class Strengths:
    """The strengths of a session's habits in use, as pages show them: today counts once it is answered."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[str, tuple[date, History, float]] = {}

    def now(self) -> dict[str, float]:
        """Return the strength (0–1) of each habit in use."""
        return {
            habit: self._of(history) for habit, history in self._session.histories().items() if not history.archived
        }

    def _of(self, history: History) -> float:
        today = self._session.today()
        known = self._known.get(history.id)
        if known is None or known[:2] != (today, history):
            self._known[history.id] = known = today, history, self._work_out(history, today)
        return known[2]

    def _work_out(self, history: History, today: date) -> float:
        found = self._session.day_of(history.id, today)
        until = today - DAY if found and found.mark is Mark.PENDING else today
        return habit_strengths(history.habit, history.loop_entries(until), until).get(until, 0.0)
