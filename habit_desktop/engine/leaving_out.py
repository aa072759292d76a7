"""Days the network is not to learn from: put on record, taken back, and what they mean for the next training.

They stay in the log, in rates and streaks, and in what the simple rules count: only the network passes them over.
"""

import uuid
from collections.abc import Iterable
from datetime import date

from habit_desktop.domain.event import DaysLeftOut, DaysTakenIn, TrainingRan, Via
from habit_desktop.domain.left_out import LeftOut, read_span, spans_left_out
from habit_desktop.engine.marking import check_day
from habit_desktop.engine.network import Network, made_by, network_in_charge, networks_on_disk
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from habit_desktop.language import _


def left_out(session: Session) -> tuple[LeftOut, ...]:
    """Return the spans the network is not to learn from at present, in the order of the days."""
    events = session.folder.events
    return spans_left_out(events.events_of((DaysLeftOut, DaysTakenIn)), events.undone_changes())


def rows_in(session: Session, first: date, last: date) -> int:
    """Return how many days of habits a network learns from in a span; each habit's first day teaches nothing."""
    return sum(first <= day <= last for day in _lessons(session))


def leave_out(session: Session, first: date, last: date, via: Via | None = None) -> str:
    """Record that the network is not to learn from a span, both days included, and return the change it is.

    Raises Refused where the days are the wrong way round, yet to come, or left out together already.
    """
    check_day(first, session.today())
    check_day(last, session.today())
    if last < first:
        raise Refused(
            _("{last} comes before {first}; nothing was changed.").format(
                last=last.isoformat(), first=first.isoformat()
            )
        )
    if _is_left_out(session, first, last):
        raise Refused(_("{span} is left out already; nothing was changed.").format(span=_span(first, last)))
    return _record(session, first, DaysLeftOut(last), via)


def take_in(session: Session, first: date, last: date, via: Via | None = None) -> str:
    """Record that a span that was left out is learned from again, and return the change it is. Raises Refused."""
    if not _is_left_out(session, first, last):
        raise Refused(_("{span} is not among what is left out; nothing was changed.").format(span=_span(first, last)))
    return _record(session, first, DaysTakenIn(last), via)


def start_of_training(session: Session, spans: Iterable[LeftOut]) -> Network:
    """Return the network the next training goes on from: the one in charge.

    Where that has learned from days left out since, it is the newest of those it came from that has not.
    """
    network, looked_for = network_in_charge(session.folder, session.prior), list(spans)
    if not looked_for or network.version == 0:
        return network
    passed_over = {day for day in set(_lessons(session)) if any(span.covers(day) for span in looked_for)}
    if not passed_over:
        return network
    networks = networks_on_disk(session.folder, session.prior)
    tainted, base = _learned_from(session, networks, passed_over)
    version = network.version
    while version in tainted or version not in networks:
        version = base.get(version, 0)
    return networks[version]


def _learned_from(
    session: Session, networks: dict[int, Network], days: set[date]
) -> tuple[frozenset[int], dict[int, int]]:
    """Return the versions that know any of some days, themselves or by what they began as, and what that was."""
    tainted: set[int] = set()
    base: dict[int, int] = {}
    before = 0
    for event in session.folder.events.events_of((TrainingRan,)):
        ran = event.fact
        if not isinstance(ran, TrainingRan) or not ran.version or not _is_of(ran, networks):
            continue
        base[ran.version] = before if ran.base is None else ran.base
        if base[ran.version] in tainted or any(_learned(ran, event.day, day) for day in days):
            tainted.add(ran.version)
        before = ran.version
    return frozenset(tainted), base


def _learned(ran: TrainingRan, on: date, day: date) -> bool:
    """Tell whether a run on a day learned from another one; older runs, which do not say, from all before them."""
    first, last = ran.first or date.min, ran.last or on
    spans = [read_span(written) for written in ran.left_out]
    return first <= day <= last and day < on and not any(begin <= day <= end for begin, end in spans)


def _is_of(ran: TrainingRan, networks: dict[int, Network]) -> bool:
    return ran.version not in networks or made_by(ran, networks[ran.version])


def _lessons(session: Session) -> Iterable[date]:
    today = session.today()
    for habit in session.all_histories():
        counted = [day.day for day in session.days(habit) if day.outcome is not None and day.day < today]
        yield from counted[1:]


def _is_left_out(session: Session, first: date, last: date) -> bool:
    return any((span.first, span.last) == (first, last) for span in left_out(session))


def _record(session: Session, first: date, fact: DaysLeftOut | DaysTakenIn, via: Via | None) -> str:
    change = str(uuid.uuid4())
    session.record([(None, first, fact)], via, change)
    return change


def _span(first: date, last: date) -> str:
    return f"{first.isoformat()} to {last.isoformat()}"
