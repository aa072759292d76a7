"""How much room a habit of so many times a period has left, in words."""

from habit_desktop.domain.schedule import Period
from habit_desktop.domain.slack import Slack
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.numbers import days, percent, times


def rest_days_left(slack: Slack) -> str:
    """The room alone: ``2 rest days left this week``."""
    if slack.rest_days < 0:
        return _("only {reachable} of {times} still possible {period}").format(
            reachable=slack.done + len(slack.days), times=slack.times, period=_period(slack)
        )
    if slack.rest_days == 0:
        return _("no rest day left {period}").format(period=_period(slack))
    pattern = ngettext("{count} rest day left {period}", "{count} rest days left {period}", slack.rest_days)
    return pattern.format(count=slack.rest_days, period=_period(slack))


def slack_said(slack: Slack, standing: float | None, resting: float | None) -> str:
    """The room and what it is worth: ``…; skipping today lowers the chance of 3 from 88 % to 61 %``.

    ``standing`` and ``resting`` are the chances (0–1) to reach the count as things stand and with today left out.
    """
    room = rest_days_left(slack)
    if standing is None or resting is None or slack.rest_days < 0:
        return room
    if slack.rest_days == 0:
        return _("{room}; the chance of {count} is {chance}").format(
            room=room, count=slack.times, chance=percent(standing)
        )
    if round(100 * standing) == round(100 * resting):
        return _("{room}; skipping today leaves the chance of {count} at {chance}").format(
            room=room, count=slack.times, chance=percent(standing)
        )
    return _("{room}; skipping today lowers the chance of {count} from {standing} to {resting}").format(
        room=room, count=slack.times, standing=percent(standing), resting=percent(resting)
    )


def _period(slack: Slack) -> str:
    match slack.period:
        case Period.WEEK:
            return _("this week")
        case Period.MONTH:
            return _("this month")
    return _("for {times} in {days}").format(times=times(slack.times), days=days(slack.window_days))
