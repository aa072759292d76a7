"""The Reminders page's words: what is still to come today, what was decided, and how each habit reminds."""

from datetime import date, datetime

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.habit import Policy
from habit_desktop.domain.tally import Rate
from habit_desktop.wording.dates import clock_time, month, near_day, weekday
from habit_desktop.wording.joins import capitalised, halves_of, line_of, list_of, sentence_of
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.marks import answer_line, mark_words
from habit_desktop.wording.numbers import amount, percent
from habit_desktop.wording.policies import policy_words

OFTEN_ENOUGH = 3
"""A habit reminded of on fewer days than this has no habit of being reminded, and nothing fades."""
STANDS_BELOW = 0.5
"""Reminders have faded where they are fewer than this share of what they were."""
HELD_WITHIN = 0.1
"""A habit holds where it is done as often as before, or at most so much less."""


def page_title() -> str:
    """The page's name."""
    return _("Reminders")


def page_subtitle(coming: int, shown: int, quiet: int) -> str:
    """Today's reminders at a glance."""
    return " · ".join(
        (
            ngettext("{count} to come today", "{count} to come today", coming).format(count=coming),
            _shown(shown),
            _quiet(quiet),
        )
    )


def nobody() -> tuple[str, str]:
    """The title and the sentence of the page while there is no habit."""
    return (
        _("Nothing to remind of yet"),
        _("Make a habit with a time, and this page tells each day what will remind, what stays quiet, and why."),
    )


def today_title(first: datetime | None, coming: int, due: int, paused_until: str = "") -> str:
    """What today still holds, as a sentence; ``first`` is the moment of the next reminder, where it has one."""
    if paused_until:
        return _("All reminders rest until {when}").format(when=paused_until)
    if coming and first:
        return ngettext(
            "{count} reminder is still to come, at {time}",
            "{count} reminders are still to come, the next at {time}",
            coming,
        ).format(count=coming, time=clock_time(first))
    if coming:
        return ngettext("{count} reminder is still to come", "{count} reminders are still to come", coming).format(
            count=coming
        )
    return _("No more reminders today") if due else _("Nothing is due that could remind")


def today_legend() -> str:
    """What the list of today is."""
    return _("As things stand now: an answer, or a chance that rises or falls, may change it.")


def paused_legend() -> str:
    """What a pause of all reminders does not do."""
    return _("The habits go on; what would have come meanwhile is not made up for afterwards.")


def heading_coming() -> str:
    """The heading above what is still to come."""
    return _("Still to come")


def heading_shown() -> str:
    """The heading above what was shown."""
    return _("Shown, not answered")


def heading_quiet() -> str:
    """The heading above what stays quiet."""
    return _("Staying quiet")


def heading_rest() -> str:
    """The heading above the habits that ask for nothing now."""
    return _("Nothing to remind of")


def others(count: int) -> str:
    """The button that shows why the other habits do not remind today."""
    return ngettext("Why not the other {count}?", "Why not the other {count}?", count).format(count=count)


def fewer() -> str:
    """The button that shows only the due habits again."""
    return _("Only what is due")


def comes(line: str, earlier: datetime | None) -> str:
    """What a reminder that is still to come says for itself; ``earlier`` is when one was shown before."""
    return _("{line} · reminded at {time}").format(line=line, time=clock_time(earlier)) if earlier else line


def was_shown(line: str, followed: str) -> str:
    """What was shown today, and what the person did about it."""
    return _("{line} · {followed}").format(line=line, followed=followed) if followed else line


def no_time(policy: Policy, below: float, unasked_left: bool) -> str:
    """Why a due habit without a time to come does not remind."""
    if policy is Policy.SMART and unasked_left:
        return _("no time is set; it reminds unasked only below {threshold}").format(threshold=percent(below))
    if policy is Policy.DIGEST:
        return _("joins the list, if it is still open then")
    return _("no time is set for today")


def time_gone() -> str:
    """Why a due habit whose times of today are over does not remind any more."""
    return _("its times of today are over")


def not_asked(mark: Mark, answered_at: datetime | None, day: date) -> str:
    """Why a habit that asks for nothing now does not remind."""
    return answer_line(mark, answered_at, day, day) or mark_words(mark)


def off() -> str:
    """Why a habit that never reminds does not."""
    return _("never reminds: reminders are off")


def reminded_before(at: datetime) -> str:
    """Beside an answer: the reminder that came before it."""
    return _("reminded at {time}").format(time=clock_time(at))


def until_words(until: datetime, now: datetime) -> str:
    """When a pause ends, as seen from now: ``19:30``, ``Saturday 03:00``, ``2 April 03:00``."""
    if until.date() == now.date():
        return clock_time(until)
    days = (until.date() - now.date()).days
    if days == 1:
        day = _("tomorrow")
    elif 0 < days < 7:
        day = weekday(until.weekday())
    else:
        day = near_day(until.date(), now.date())
    return _("{day} {time}").format(day=day, time=clock_time(until))


def pause_names() -> dict[str, str]:
    """The lengths of a pause of all reminders, by their keys, in the order they are offered."""
    return {
        "hour": _("For an hour"),
        "tomorrow": _("Until tomorrow"),
        "day": _("For a day"),
        "week": _("For a week"),
    }


def reminders_rest(until: str) -> str:
    """All reminders were paused."""
    return _("No reminder comes before {when}").format(when=until)


def reminders_back() -> str:
    """The pause of all reminders is over."""
    return _("Reminders come again")


def log_title(shown: int, quiet: int, days: int) -> str:
    """How many reminders came in the last days, as a sentence."""
    if not shown and not quiet:
        return _("Nothing was decided in the last {days} days").format(days=days)
    reminders = ngettext("{count} reminder", "{count} reminders", shown).format(count=amount(shown))
    came = _("{reminders} in the last {days} days").format(reminders=reminders, days=days)
    return line_of((came, _quiet(quiet)))


def _shown(count: int) -> str:
    return ngettext("{count} shown", "{count} shown", count).format(count=amount(count))


def _quiet(count: int) -> str:
    return ngettext("{count} kept quiet", "{count} kept quiet", count).format(count=amount(count))


def log_legend() -> str:
    """What the log is."""
    return _("Every decision with its reason, its chance, and what became of the day. Enter or a click tells more.")


def log_empty() -> str:
    """What stands in place of a log without a decision."""
    return _("Once a reminder was shown or held back, it stands here with its chance and its reason.")


def log_filtered_out() -> str:
    """What stands in place of a log whose filter leaves nothing."""
    return _("Nothing like that was decided in these days.")


def log_day(day: date, today: date, shown: int, quiet: int) -> str:
    """The heading of a day in the log: ``Today · 2 shown, 5 quiet``."""
    named = near_day(day, today)
    if (today - day).days >= 2:
        named = _("{weekday} {day} {month}").format(weekday=weekday(day.weekday()), day=day.day, month=month(day.month))
    return f"{capitalised(named)} · {line_of((_shown(shown), _quiet(quiet)))}"


def chance_of(probability: float | None) -> str:
    """The chance of a decision, or a dash where none was known."""
    return "–" if probability is None else percent(probability)


def fading(reminded: Rate, before: Rate, done: Rate, done_before: Rate, days: int) -> str:
    """On how many due days a habit was reminded of, against as many days before, and what that says."""
    if not reminded.done and not before.done:
        return _("not reminded of in {days} days").format(days=2 * days) if reminded.counted else _("not due lately")
    told = ngettext(
        "reminded of on {done} of {counted} day", "reminded of on {done} of {counted} days", round(reminded.counted)
    )
    now = told.format(done=amount(reminded.done), counted=reminded.counted)
    if not before.counted:
        return _("{now}; there is nothing before to compare with").format(now=now)
    told = _("{now}, {done} of {counted} before").format(now=now, done=amount(before.done), counted=before.counted)
    if not faded(reminded, before):
        return told
    if holds(done, done_before):
        return _("{told}: it stands on its own").format(told=told)
    return told


def faded(reminded: Rate, before: Rate) -> bool:
    """Tell whether a habit is reminded of much less than before."""
    if before.done < OFTEN_ENOUGH or not before.share or reminded.share is None:
        return False
    return reminded.share < STANDS_BELOW * before.share


def holds(done: Rate, before: Rate) -> bool:
    """Tell whether a habit is done about as often as before, or more."""
    if done.share is None or before.share is None:
        return False
    return done.share >= before.share - HELD_WITHIN


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


def rules_title(below: float, above: float) -> str:
    """What decides, as a sentence."""
    return _("Reminds below {below}, stays quiet above {above}").format(below=percent(below), above=percent(above))


def rules_legend() -> str:
    """What lies between the two."""
    return _(
        "In between, habits remind at the times you set. This is for habits that remind when it helps; "
        "a change counts at once."
    )


def trial_title() -> str:
    """The heading of the reminder that tests whether reminders get through."""
    return _("This is how a reminder looks")


def trial_body() -> str:
    """Its text."""
    return _("Press a button: Habit Desktop tells whether it was heard. Nothing is recorded.")


def trial_sent() -> str:
    """A test reminder was handed over."""
    return _("Handed over; waiting to hear that it is on the screen…")


def trial_shown() -> str:
    """The test reminder is on the screen."""
    return _("The test reminder is on the screen. Press one of its buttons to see whether they are heard.")


def trial_answered(label: str) -> str:
    """A button of the test reminder was heard."""
    return _("“{button}” was heard: reminders and their buttons work here.").format(button=label)


def trial_closed() -> str:
    """The test reminder went away unanswered."""
    return _("The test reminder was closed without an answer. It was shown; its buttons were not tried.")


def trial_fell_back(why: str) -> str:
    """The desktop's service did not show the test reminder."""
    return _("The desktop did not show it ({why}); Habit Desktop showed it in a small window of its own.").format(
        why=why
    )


def trial_unheard() -> str:
    """Nobody has said that the test reminder was shown."""
    return _("It did not get through: the desktop has not said that it shows it.")


def policy_set(name: str, policy: str) -> str:
    """A habit reminds in another way: ``Read reminds: in one list``."""
    words = policy_words(Policy(policy))
    return _("{name} reminds: {policy}").format(name=name, policy=words[:1].lower() + words[1:])


def why_name() -> str:
    """The name of the answer to why a habit was not reminded of today."""
    return _("Why")


def times_title(proposed: int, name: str) -> str:
    """Whether a better time is known for any habit; ``name`` is that of the only one."""
    if not proposed:
        return _("No better time is known")
    if proposed == 1:
        return _("A better time to remind of “{name}”").format(name=name)
    return ngettext("A better time for {count} habit", "Better times for {count} habits", proposed).format(
        count=proposed
    )


def times_legend() -> str:
    """What a time is learned from."""
    return _("Learned from when you do each habit and which reminders you heed; nothing changes before you say so.")


def times_rest(fitting: int, too_few: int, at_all_hours: int, declined: int) -> str:
    """How things stand with the habits for which no time is proposed."""
    parts = []
    if fitting:
        parts.append(ngettext("{count} time fits as it is", "{count} times fit as they are", fitting))
    if too_few:
        parts.append(
            ngettext("of {count} habit too little is known yet", "of {count} too little is known yet", too_few)
        )
    if at_all_hours:
        parts.append(ngettext("{count} is done at all hours", "{count} are done at all hours", at_all_hours))
    if declined:
        parts.append(ngettext("{count} was left as it is", "{count} were left as they are", declined))
    counts = [count for count in (fitting, too_few, at_all_hours, declined) if count]
    told = halves_of(part.format(count=count) for part, count in zip(parts, counts, strict=True))
    return sentence_of(told)


def no_times() -> str:
    """What stands where no habit could have another time."""
    return _("Once a habit has one time or none and was done on some days by the hour, a better time may show here.")


def now_at(time: str) -> str:
    """The time a habit reminds at now: ``now at 19:00``."""
    return _("now at {time}").format(time=time)


def no_time_now() -> str:
    """A habit has no time now."""
    return _("no time now")


def worth_title(said: str, *, known: bool) -> str:
    """Whether reminders help, as a sentence that begins a card."""
    return capitalised(said) if known else _("Whether reminders help is {not_known}").format(not_known=said)


def worth_unknown(*, trying: bool) -> str:
    """What it takes to know."""
    if trying:
        return _("Some weeks of reminders that chance has shown or held back will tell.")
    return _(
        "Days with a reminder differ from others in more than the reminder, so they cannot be compared. "
        "Let chance hold back a few in the uncertain middle, and it can be told."
    )
