"""What the overview takes longer to know: how strong habits are and what stands out, worked out beside the window."""

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from datetime import date

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.day import DAY
from habit_desktop.domain.history import History
from habit_desktop.domain.stepwise import done_at_once
from habit_desktop.domain.strength import habit_strengths
from habit_desktop.engine.credits import Credits
from habit_desktop.engine.findings import Finding, FindingsTask, findings_task, steps
from habit_desktop.engine.session import Session


@dataclass(frozen=True, slots=True)
class OverviewTask:
    """Plain values, so that a worker touches no database; a habit's strength is told up to its day.

    ``looked_at`` is None where the findings are known.
    """

    strengths: tuple[tuple[History, date], ...]
    looked_at: FindingsTask | None

    @property
    def is_empty(self) -> bool:
        """Whether everything is known."""
        return not self.strengths and self.looked_at is None

    @property
    def days(self) -> int:
        """How many days of habits are to be gone through."""
        looked = self.looked_at.days * len(self.looked_at.habits) if self.looked_at else 0
        return looked + sum((until - history.created).days for history, until in self.strengths)


class Known:
    """What the overview has been told by now."""

    def __init__(self) -> None:
        self.credits = Credits()
        self.findings: tuple[Finding, ...] | None = None
        self._strengths: dict[str, tuple[History, date, float]] = {}
        self._looked_at: FindingsTask | None = None

    @property
    def strengths(self) -> Mapping[str, float]:
        """The strength (0–1) of each habit, also where it is of a moment ago."""
        return {habit: strength for habit, (_history, _until, strength) in self._strengths.items()}

    def task(self, session: Session) -> OverviewTask:
        """Return what is to be worked out for all to be known."""
        open_days = [(history, _until(session, history)) for history in session.histories().values()]
        wanted = tuple((history, until) for history, until in open_days if not self._has(history, until))
        looked_at = findings_task(session, self.credits)
        return OverviewTask(wanted, None if looked_at == self._looked_at else looked_at)

    def learn_strengths(self, strengths: Mapping[str, float], task: OverviewTask) -> None:
        """Know the strengths of a task."""
        for history, until in task.strengths:
            if history.id in strengths:
                self._strengths[history.id] = history, until, strengths[history.id]

    def learn_findings(self, findings: tuple[Finding, ...], task: OverviewTask) -> None:
        """Know the findings of a task, if it looked for any."""
        if task.looked_at is not None:
            self.findings, self._looked_at = findings, task.looked_at

    def work_out(self, task: OverviewTask) -> None:
        """Know all of a task, here and now."""
        working = work(task, lambda: False)
        findings = done_at_once(working, lambda strengths: self.learn_strengths(strengths or {}, task))
        self.learn_findings(findings or (), task)

    def _has(self, history: History, until: date) -> bool:
        known = self._strengths.get(history.id)
        return known is not None and known[0] is history and known[1] == until


def work(
    task: OverviewTask, should_stop: Callable[[], bool]
) -> Generator[Mapping[str, float] | None, None, tuple[Finding, ...] | None]:
    """Yield the strengths once they are all known, None between other steps, and return the findings.

    Being stopped, it returns None.
    """
    strengths = {}
    for history, until in task.strengths:
        yield None
        if should_stop():
            return None
        strengths[history.id] = habit_strengths(history.habit, history.loop_entries(until), until).get(until, 0.0)
    yield strengths
    if task.looked_at is None:
        return ()
    found = yield from steps(task.looked_at, should_stop)
    return None if should_stop() else found


def _until(session: Session, history: History) -> date:
    """Return the day up to which a strength is told: an open day does not count yet."""
    found = session.day_of(history.id, session.today())
    return session.today() - DAY if found and found.mark is Mark.PENDING else session.today()
