"""The check-in at a terminal: what is open of a day is asked for, and each habit answered by one key."""

import sys
from argparse import Namespace
from datetime import date
from typing import TextIO

from habit_desktop.app.commands.marks import predict_first
from habit_desktop.app.context import Answer, opened, say
from habit_desktop.app.failures import EXPECTED
from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.habit import Json
from habit_desktop.domain.one_line import one_line
from habit_desktop.engine.marking import check_day
from habit_desktop.engine.readings import TodayReading, TodayRow
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from habit_desktop.engine.today import read_today
from habit_desktop.engine.undoing import last_done
from habit_desktop.system import single_key
from habit_desktop.system.telling import Message, tell
from habit_desktop.wording.changes import change_words, undone
from habit_desktop.wording.check_in import answered, asked, keys, left_over, no_such_key, nothing_of_yours, summary
from habit_desktop.wording.dates import day_title
from habit_desktop.wording.joins import called
from habit_desktop.wording.language import _

OPEN = (Mark.PENDING, Mark.UNKNOWN)


def check_in(options: Namespace) -> int:
    """Ask for every open habit of a day until all are answered or the person has had enough."""
    with opened(options) as session:
        day = options.day or session.today()
        check_day(day, session.today())
        if day == session.today():
            predict_first(session)
        out = sys.stderr if options.json else sys.stdout
        with single_key.typed_answers(sys.stdin, out) as answers:
            document = _CheckIn(session, day, answers, out).run()
        return say(Answer(document), options)


class _CheckIn:
    """One walk through the open habits of a day."""

    def __init__(self, session: Session, day: date, answers: single_key.Answers, out: TextIO) -> None:
        self._session, self._day, self._answers, self._out = session, day, answers, out
        self._changes: list[tuple[int, str | None]] = []  # the place of each answered habit, and its change

    def run(self) -> Json:
        """Ask, and return the day's marks as they are in the end."""
        reading = self._reading()
        asked_for = [row.habit.id for row in reading.rows if row.mark in OPEN]
        title = day_title(self._day, self._session.today())
        self._say(called(title, left_over(len(asked_for), len(reading.rows))))
        place: int | None = 0
        while place is not None and place < len(asked_for):
            place = self._ask(asked_for[place], place, len(asked_for))
        rows = [row for row in self._reading().rows if row.habit.id in asked_for]
        if asked_for:
            still_open = sum(row.mark in OPEN for row in rows)
            self._say(summary(len(rows) - still_open, still_open))
        return [{"id": row.habit.id, "name": row.habit.name, "mark": str(row.mark)} for row in rows]

    def _ask(self, habit: str, place: int, of: int) -> int | None:
        """Ask for one habit and return the place of the next, None where there is to be none."""
        self._session.refresh()
        row = self._row(habit)
        if row.mark not in OPEN:  # it was answered elsewhere meanwhile
            return place + 1
        self._say(asked(row.habit, place + 1, of, row.amount, row.chance.probability if row.chance else None))
        self._out.write(one_line(f"    {keys(row.habit)} > "))
        self._out.flush()
        match self._answers().lower():
            case "q" | single_key.END:
                return None
            case "n" | "":
                return place + 1
            case "u":
                return self._undo(place)
            case answer:
                return place + int(self._carry_out(habit, place, answer))

    def _carry_out(self, habit: str, place: int, answer: str) -> bool:
        """Write an answer down, and say what became of it; return whether there was anything to write."""
        try:
            if not self._written(habit, answer):
                self._say(f"    {no_such_key(answer)}")
                return False
        except EXPECTED as refusal:
            self._say(f"    {refusal}")
            return False
        self._changes.append((place, last_done(self._session.folder.events)))
        self._tell()
        row = self._row(habit)
        self._say(f"    {answered(row.habit, row.mark, row.amount)}")
        return True

    def _written(self, habit: str, answer: str) -> bool:
        match answer:
            case "d" | " ":
                self._session.complete(habit, self._day)
            case "s":
                self._session.skip(habit, self._day)
            case "m" | "x":
                self._session.miss(habit, self._day)
            case _other:
                return self._counted(habit, answer)
        return True

    def _counted(self, habit: str, answer: str) -> bool:
        """Record an amount, or so much more where it has a plus; return whether there was one."""
        try:
            amount = float(answer.replace(",", "."))
        except ValueError:
            return False
        if answer.startswith("+"):
            self._session.add_amount(habit, self._day, amount)
        else:
            self._session.complete(habit, self._day, amount)
        return True

    def _undo(self, place: int) -> int:
        """Take back the last answer of this check-in and return its place; another's change stays."""
        if not self._changes or self._changes[-1][1] != last_done(self._session.folder.events):
            self._say(f"    {nothing_of_yours()}")
            return place
        before, _change = self._changes.pop()
        events = self._session.undo()
        self._tell()
        names = {history.id: history.habit.name for history in self._session.histories().values()}
        words = change_words([event.fact for event in events], names.get(events[0].habit or ""), events[0].day)
        self._say(f"    {undone(words)}")
        return before

    def _reading(self) -> TodayReading:
        return read_today(self._session, self._day)

    def _row(self, habit: str) -> TodayRow:
        found = next((row for row in self._reading().rows if row.habit.id == habit), None)
        if found is None:
            raise Refused(_("A habit was taken away meanwhile; what was answered is kept."))
        return found

    def _tell(self) -> None:
        """A window that is open shows each answer at once."""
        tell(self._session.folder.path, Message.CHANGED)

    def _say(self, line: str) -> None:
        print(one_line(line), file=self._out)
