"""What today's reminders will do or have done, and why the other habits do not remind."""

from datetime import date, datetime

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.habit import Policy
from habit_desktop.wording.dates import clock_time
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.marks import answer_line, mark_words
from habit_desktop.wording.numbers import percent


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


def why_name() -> str:
    """The name of the answer to why a habit was not reminded of today."""
    return _("Why")
