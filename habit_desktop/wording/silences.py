"""Why a habit was not reminded of on a day, as an answer to who asks."""

from habit_desktop.reminders.silence import Silence, WhyNot
from habit_desktop.wording.dates import clock_time, short_day
from habit_desktop.wording.decisions import decision_said
from habit_desktop.wording.language import _
from habit_desktop.wording.numbers import percent


def why_not_said(why: WhyNot) -> str:
    """The answer as one sentence."""
    at = clock_time(why.at) if why.at else ""
    match why.silence:
        case Silence.REMINDED | Silence.HELD_BACK if why.decision:
            return _("At {time}: {decision}.").format(time=at, decision=decision_said(why.decision, why.probability))
        case Silence.NOT_THERE:
            return _("The habit was not there yet.")
        case Silence.PUT_AWAY:
            return _("The habit was put away.")
        case Silence.RESTING:
            until = _("The habit rests up to and including {day}.")
            return until.format(day=short_day(why.until)) if why.until else _("The habit rests.")
        case Silence.NOT_DUE:
            return _("The habit was not due.")
        case Silence.ANSWERED:
            return _("It was answered at {time}, before there was anything to remind of.").format(time=at)
        case Silence.OFF:
            return _("Its reminders are off.")
        case Silence.PAUSED:
            return _("All reminders are paused until {time}.").format(time=at)
        case Silence.NO_TIME:
            return _("It reminds at its times only, and none is set.")
        case Silence.NO_TIME_THAT_DAY:
            return _("It reminds at its times only, and none is set for that weekday.")
        case Silence.YET_TO_COME:
            return _("Its time is {time}; that is yet to come.").format(time=at)
        case Silence.LIST_TO_COME:
            return _("It is told in the list at {time}, where it is open then and not likely.").format(time=at)
        case Silence.LIST_WAS_BEFORE:
            return _("The list had come before the habit was open.")
        case Silence.NOBODY_THERE:
            return _("Habit Desktop was not running at {time}, nor soon enough after.").format(time=at)
        case Silence.WAITING if why.threshold is None:
            return _("Its moment has come ({time}); it speaks at the next look.").format(time=at)
        case Silence.HELD_UP if why.decision:
            return _("Its moment has come ({time}): {decision}.").format(time=at, decision=decision_said(why.decision))
        case Silence.QUIET_HOURS:
            return _("There are quiet hours until {time}.").format(time=at)
        case _unasked:
            return _unasked_said(why)


def _unasked_said(why: WhyNot) -> str:
    """Why nothing came where no time is set."""
    chance = percent(why.probability) if why.probability is not None else ""
    match why.silence:
        case Silence.REST_DAYS if why.decision:
            return _("No time is set; {decision}.").format(decision=decision_said(why.decision, why.probability))
        case Silence.OUTSIDE_HOURS if why.hours:
            first, last = (clock_time(hour) for hour in why.hours)
            sentence = _("No time is set, and unasked it reminds only between {first} and {last}.")
            return sentence.format(first=first, last=last)
        case Silence.NONE_UNASKED:
            return _("No time is set, and unasked reminders are turned off.")
        case Silence.WAITING if why.threshold is not None:
            sentence = _("No time is set; its chance, {chance}, is below {threshold}: it is about to remind.")
            return sentence.format(chance=chance, threshold=percent(why.threshold))
        case Silence.NOT_UNLIKELY if why.threshold is not None and why.hours:
            sentence = _("No time is set, and nobody saw its chance below {threshold} in the hours allowed.")
            seen = sentence.format(threshold=percent(why.threshold))
            morning = _("It was {chance} in the morning.").format(chance=chance)
            return _("{sentence} {addition}").format(sentence=seen, addition=morning) if chance else seen
        case Silence.NOT_UNLIKELY if why.threshold is not None:
            sentence = _("No time is set, and its chance, {chance}, is not below {threshold}.")
            return sentence.format(chance=chance, threshold=percent(why.threshold))
    return _("Nothing was decided.")
