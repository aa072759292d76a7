"""Whether the chances and the reminders were right, in words."""

from datetime import date

from habit_desktop.learning.account import FEWEST_OUTCOMES, FEWEST_TO_RANK, Charge, Lean, Voice
from habit_desktop.wording.dates import near_day
from habit_desktop.wording.joins import capitalised, halves_of, text_of
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.numbers import MINUS, amount, days, decimals, percent

CLOSE = 0.005
CLEAR_ERRORS = 1.96


def right_title(said: float, happened: float, lean: Lean) -> str:
    """What was said and what happened on average, and where the chances clearly lean."""
    both = _("It said {said} on average, and {happened} happened").format(
        said=percent(said), happened=percent(happened)
    )
    match lean:
        case Lean.EVEN:
            return both
        case Lean.TOO_SURE:
            return _("{both}; it is a little too sure of itself").format(both=both)
        case Lean.TOO_CAREFUL:
            return _("{both}; it is a little too careful").format(both=both)


def right_legend(counted: int, replayed: int) -> str:
    """How the dots are read, over how many days, and how many of them were worked out afterwards."""
    parts = [
        _("A dot on the line was right; larger dots hold more days, bars their 80 % range."),
        _("{days} with an answer.").format(days=days(counted)),
    ]
    if replayed:
        parts.append(
            ngettext(
                "{count} was worked out afterwards, strictly from the days before it.",
                "{count} were worked out afterwards, each strictly from the days before it.",
                replayed,
            ).format(count=amount(replayed))
        )
    return text_of(parts)


def right_too_early(counted: int) -> str:
    """What stands in place of dots that would be luck."""
    return ngettext(
        "Not enough yet: {known} of {needed} days with a chance and an answer. It needs {count} more.",
        "Not enough yet: {known} of {needed} days with a chance and an answer. It needs {count} more.",
        FEWEST_OUTCOMES - counted,
    ).format(known=counted, needed=FEWEST_OUTCOMES, count=FEWEST_OUTCOMES - counted)


def dot_title(said: float, done: int, counted: int) -> str:
    """What a dot stands for: ``said 70 %, happened 72 % (n = 61)``."""
    return said_row(percent(said), percent(done / counted), amount(counted))


def said_row(said: str, happened: str, days: str) -> str:
    """A row of what was said, what happened and on how many days, as a sentence."""
    return _("said {said}, happened {happened} (n = {count})").format(said=said, happened=happened, count=days)


def dot_facts(done: int, counted: int, low: float, high: float) -> str:
    """The days behind a dot, and the range in which the true share lies."""
    told = ngettext(
        "{done} of {count} day done; likely {low} to {high}",
        "{done} of {count} days done; likely {low} to {high}",
        counted,
    )
    return told.format(done=amount(done), count=amount(counted), low=percent(low), high=percent(high))


def ahead_title(average: float, network: tuple[float, float], rules: tuple[float, float]) -> str:
    """Who predicts best, and whether that is clear yet.

    ``average`` is the average's loss a day; the others are how much less they lose, with the standard error of that.
    """
    (gain, error), by_network = max(network, rules), network >= rules
    ahead = gain / average if average > 0 else 0.0
    if ahead < CLOSE:
        return _("Nothing beats your plain average so far")
    if by_network:
        title = _("The network is {ahead} ahead of your average").format(ahead=percent(ahead))
    else:
        title = _("The simple rules are {ahead} ahead of your average").format(ahead=percent(ahead))
    return title if gain > CLEAR_ERRORS * error else _("{title}, which may still be luck").format(title=title)


def charge_words(charge: Charge, today: date) -> str:
    """Who has the most say, and since when."""
    names = {
        Voice.RULES: _("the simple rules"),
        Voice.PRIOR: _("the network as delivered"),
        Voice.NETWORK: _("your own network"),
    }
    if charge.since is None:
        return _("In charge: {who}, from the start.").format(who=names[charge.who])
    return _("In charge: {who}, since {day}.").format(who=names[charge.who], day=near_day(charge.since, today))


def course_legend(counted: int) -> str:
    """What the lines of the course are."""
    return _("Mean surprise per day (log loss, in nats) over {days}, from the first on; lower is better.").format(
        days=days(counted)
    )


def course_point(day: str, network: float, rules: float, average: float) -> tuple[str, str]:
    """A day of the course, and where each stood."""
    facts = _("network {network}, simple rules {rules}, your average {average}")
    return day, facts.format(network=decimals(network, 3), rules=decimals(rules, 3), average=decimals(average, 3))


def skills_title(best: str | None, worst: str | None, *, clear: bool) -> str:
    """Which habit is understood best, and which least, where that is clear."""
    if best is None:
        return _("Which habits are understood is not known yet")
    if worst is None:
        return _("{best} is the only habit known well enough so far").format(best=best)
    if not clear:
        return _("No habit is clearly understood better than the others yet")
    return _("{best} is understood best, {worst} least").format(best=best, worst=worst)


def skills_legend() -> str:
    """What the dots of the habits are."""
    return _(
        "How much less surprise than by the habit’s plain average, with its 80 % range; "
        "drawn towards the others while little is known."
    )


def signed_percent(share: float) -> str:
    """A share with its sign: ``+6 %``."""
    rounded = round(100 * share)
    sign = "±" if rounded == 0 else "+" if rounded > 0 else MINUS
    return f"{sign}{percent(abs(rounded) / 100)}"


def skill_facts(skill: float, low: float, high: float, counted: int) -> str:
    """How well a habit is understood."""
    return _("{skill} against its average (likely {low} to {high}), {days}").format(
        skill=signed_percent(skill), low=signed_percent(low), high=signed_percent(high), days=days(counted)
    )


def skill_too_early(counted: int) -> str:
    """A habit of which too little is known."""
    return _("not enough yet: {days}").format(days=days_so_far(counted))


def days_so_far(counted: int) -> str:
    """How many days of a habit there are, of those it takes: ``12 of 30 days``."""
    return _("{known} of {needed} days").format(known=counted, needed=FEWEST_TO_RANK)


def of_days(done: int, counted: int) -> str:
    """A count of days: ``36 of 40``."""
    return _("{done} of {count}").format(done=amount(done), count=amount(counted))


def hits_title(quiet: tuple[int, int], reminded: tuple[int, int]) -> str:
    """What became of quiet and of reminded days, each (done, days)."""
    parts = []
    if quiet[1]:
        parts.append(
            ngettext("of {count} quiet day {done} was done", "of {count} quiet days {done} were done", quiet[1]).format(
                count=quiet[1], done=quiet[0]
            )
        )
    if reminded[1]:
        parts.append(
            ngettext(
                "of {count} day with a reminder {done} was done",
                "of {count} days with a reminder {done} were done",
                reminded[1],
            ).format(count=reminded[1], done=reminded[0])
        )
    return capitalised(halves_of(parts))


def hits_legend() -> str:
    """What the counts say, and what they do not."""
    return _(
        "Reminders come on unlikely days: that fewer of these are done does not tell whether reminders help. "
        "Those held back by chance do."
    )


def no_hits() -> tuple[str, str]:
    """The title and the sentence where no decision about a reminder has met its day’s end."""
    return (
        _("No reminder has been decided yet"),
        _("Once reminders were shown or held back, this counts how those days ended."),
    )
