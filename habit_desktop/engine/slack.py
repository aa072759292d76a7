"""What leaving today out would mean for a habit of so many times a period: two chances to reach its count."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from habit_desktop.domain.calendar import HabitDay
from habit_desktop.domain.history import History
from habit_desktop.domain.slack import Slack, slack_of
from habit_desktop.engine.readings import SlackChance
from habit_desktop.engine.session import Session

REMEMBERED_DAYS = 182
LIKE_ANY_DAY = 4  # a weekday is believed to be like any other as far as four of its days have not shown otherwise


def slack_chance(session: Session, history: History, day: date, chance: float | None) -> SlackChance | None:
    """Return the room a habit has on a day that is open, None where it counts no times.

    ``chance`` (0–1) is that of the day getting done; without it, nothing is said of the count.
    """
    days = session.days(history.id)
    slack = slack_of(history, days, day, session.settings().week_start)
    if slack is None or chance is None:
        return SlackChance(slack) if slack else None
    return with_chances(slack, chance, weekday_rates(days, day))


def with_chances(slack: Slack, chance: float, rates: Sequence[float]) -> SlackChance:
    """Return the room with its two chances, as things stand and with the open day left out.

    ``rates`` (7,) are the chances (0–1) of later days by weekday, Monday first; days are taken to be independent.
    """
    later = [rates[day.weekday()] for day in slack.days[1:]]
    return SlackChance(slack, at_least(slack.wanted, [chance, *later]), at_least(slack.wanted, later))


def at_least(count: int, chances: Iterable[float]) -> float:
    """Return the chance (0–1) that at least so many of independent days get done: a Poisson binomial tail."""
    if count <= 0:
        return 1.0
    done = [1.0] + [0.0] * count  # by number, the last one standing for the count and more
    for chance in chances:
        for number in range(count, 0, -1):
            stays = 1.0 if number == count else 1.0 - chance
            done[number] = done[number] * stays + done[number - 1] * chance
        done[0] *= 1.0 - chance
    return done[count]


def weekday_rates(days: Sequence[HabitDay], until: date) -> list[float]:
    """Return how often the days before one got done of late, by weekday, Monday first: (7,) shares (0–1)."""
    first = until - timedelta(days=REMEMBERED_DAYS)
    start = days[0].day if days else until
    recent = days[max(0, (first - start).days) : max(0, (until - start).days)]
    counted, done = [0] * 7, [0] * 7
    for each in recent:
        if each.outcome is not None:
            counted[each.day.weekday()] += 1
            done[each.day.weekday()] += each.outcome
    any_day = (sum(done) + 1) / (sum(counted) + 2)
    return [(d + LIKE_ANY_DAY * any_day) / (n + LIKE_ANY_DAY) for d, n in zip(done, counted, strict=True)]
