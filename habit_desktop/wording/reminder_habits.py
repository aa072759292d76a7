"""How each habit reminds, and whether its reminders fade."""

from habit_desktop.domain.habit import Policy
from habit_desktop.domain.tally import Rate
from habit_desktop.wording.joins import list_of
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.numbers import amount
from habit_desktop.wording.policies import policy_words


def fading(reminded: Rate, before: Rate, days: int, *, stands: bool) -> str:
    """On how many due days a habit was reminded of, against as many days before, and whether it stands on its own."""
    if not reminded.done and not before.done:
        return _("not reminded of in {days} days").format(days=2 * days) if reminded.counted else _("not due lately")
    told = ngettext(
        "reminded of on {done} of {counted} day", "reminded of on {done} of {counted} days", round(reminded.counted)
    )
    now = told.format(done=amount(reminded.done), counted=reminded.counted)
    if not before.counted:
        return _("{now}; there is nothing before to compare with").format(now=now)
    told = _("{now}, {done} of {counted} before").format(now=now, done=amount(before.done), counted=before.counted)
    return _("{told}: it stands on its own").format(told=told) if stands else told


def habits_title(standing: int, names: tuple[str, ...]) -> str:
    """How reminders work for each habit, as a sentence: what fades, where anything does."""
    if standing == 1:
        return _("“{name}” stands on its own: its reminders fade").format(name=names[0])
    if standing:
        return ngettext(
            "{count} habit stands on its own: its reminders fade",
            "{count} habits stand on their own: their reminders fade",
            standing,
        ).format(count=standing)
    return _("How each habit reminds")


def habits_legend(days: int) -> str:
    """What the lines below say."""
    return _("Days with a reminder among the due days of the last {days} days, and of the {days} days before.").format(
        days=days
    )


def all_habits(rest: int) -> str:
    """The button that shows the other habits."""
    return ngettext("Show {count} more habit", "Show {count} more habits", rest).format(count=rest)


def times_words(times: tuple[str, ...]) -> str:
    """The times of a habit on the button that opens them."""
    return list_of(times) if times else _("No time")


def policy_set(name: str, policy: str) -> str:
    """A habit reminds in another way: ``Read reminds: in one list``."""
    words = policy_words(Policy(policy))
    return _("{name} reminds: {policy}").format(name=name, policy=words[:1].lower() + words[1:])
