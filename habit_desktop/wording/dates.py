"""Days and moments as people say them."""

from datetime import date, datetime, time, timedelta

from habit_desktop.wording.joins import capitalised
from habit_desktop.wording.language import _, pgettext


def weekday(number: int) -> str:
    """A weekday's name, Monday 0."""
    return (_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday"))[number]


def weekdays_in_general(number: int) -> str:
    """A weekday as a habit of the calendar, Monday 0: ``Thursdays``."""
    names = (_("Mondays"), _("Tuesdays"), _("Wednesdays"), _("Thursdays"), _("Fridays"), _("Saturdays"), _("Sundays"))
    return names[number]


def short_weekday(number: int) -> str:
    """A weekday's name in three letters, Monday 0."""
    names = (
        pgettext("short", "Mon"),
        pgettext("short", "Tue"),
        pgettext("short", "Wed"),
        pgettext("short", "Thu"),
        pgettext("short", "Fri"),
        pgettext("short", "Sat"),
        pgettext("short", "Sun"),
    )
    return names[number]


def month(number: int) -> str:
    """A month's name, January 1."""
    names = (
        *(_("January"), _("February"), _("March"), _("April"), _("May"), _("June")),
        *(_("July"), _("August"), _("September"), _("October"), _("November"), _("December")),
    )
    return names[number - 1]


def short_month(number: int) -> str:
    """A month's name in three letters, January 1."""
    names = (
        pgettext("short", "Jan"),
        pgettext("short", "Feb"),
        pgettext("short", "Mar"),
        pgettext("short", "Apr"),
        pgettext("short", "May"),
        pgettext("short", "Jun"),
        pgettext("short", "Jul"),
        pgettext("short", "Aug"),
        pgettext("short", "Sep"),
        pgettext("short", "Oct"),
        pgettext("short", "Nov"),
        pgettext("short", "Dec"),
    )
    return names[number - 1]


def short_month_and_year(day: date) -> str:
    """A month with its year where there is little room: ``Jan 2026``."""
    return _("{month} {year}").format(month=short_month(day.month), year=day.year)


def day_title(day: date, today: date) -> str:
    """A day as a heading: ``Thursday, 19 March``, with its year where that is another one."""
    pattern = _("{weekday}, {day} {month}") if day.year == today.year else _("{weekday}, {day} {month} {year}")
    title = pattern.format(weekday=weekday(day.weekday()), day=day.day, month=month(day.month), year=day.year)
    return capitalised(title)


def day_range(first: date, last: date, today: date) -> str:
    """Some days as a heading: ``6 – 19 March``, with the year where that is another one."""
    if first.month == last.month:
        pattern = _("{first} – {day} {month}") if last.year == today.year else _("{first} – {day} {month} {year}")
    elif last.year == today.year:
        pattern = _("{first} {first_month} – {day} {month}")
    else:
        pattern = _("{first} {first_month} – {day} {month} {year}")
    return pattern.format(
        first=first.day, first_month=month(first.month), day=last.day, month=month(last.month), year=last.year
    )


def short_day(day: date) -> str:
    """A day in a line of facts: ``Wed 11 February 2026``."""
    return _("{weekday} {day} {month} {year}").format(
        weekday=short_weekday(day.weekday()), day=day.day, month=month(day.month), year=day.year
    )


def long_day(day: date) -> str:
    """A day in a sentence: ``2 March 2026``."""
    pattern = pgettext("the month in full", "{day} {month} {year}")
    return pattern.format(day=day.day, month=month(day.month), year=day.year)


def long_day_and_month(day: date) -> str:
    """A day in a sentence, without its year: ``2 March``."""
    return pgettext("the month in full", "{day} {month}").format(day=day.day, month=month(day.month))


def span(first: str, last: str) -> str:
    """Two days or months and what lies between: ``3 Feb – 18 Mar``."""
    return _("{first} – {last}").format(first=first, last=last)


def span_of_days(first: date, last: date) -> str:
    """Two days of any year and what lies between: ``3 Feb – 19 Mar 2026``, ``22 Dec 2025 – 22 Mar 2026``."""
    if first.year != last.year:
        return span(day_with_year(first), day_with_year(last))
    pattern = pgettext("two days of one year", "{first} – {last} {year}")
    return pattern.format(first=day_and_month(first), last=day_and_month(last), year=last.year)


def day_and_month(day: date) -> str:
    """A day without its year: ``11 Feb``."""
    return _("{day} {month}").format(day=day.day, month=short_month(day.month))


def day_with_year(day: date) -> str:
    """A day with its year, where there is little room: ``2 Feb 2025``."""
    return _("{day} {month} {year}").format(day=day.day, month=short_month(day.month), year=day.year)


def near_day(day: date, today: date) -> str:
    """A day as seen from today: ``today``, ``yesterday``, ``Tuesday``, ``2 Feb``, ``2 Feb 2025``."""
    if day == today:
        return _("today")
    if day == today - timedelta(days=1):
        return _("yesterday")
    if timedelta(0) < today - day < timedelta(days=7):
        return weekday(day.weekday())
    if day.year == today.year:
        return day_and_month(day)
    return day_with_year(day)


def clock_time(at: time | datetime) -> str:
    """A time on the wall: ``07:12``."""
    return at.strftime("%H:%M")


def later(at: datetime, now: datetime) -> str:
    """An instant to come as seen from now, in now's zone: ``14:20``, ``tomorrow, 03:00``."""
    local = at.astimezone(now.tzinfo)
    if local.date() == now.date():
        return clock_time(local)
    day = _("tomorrow") if local.date() == now.date() + timedelta(days=1) else short_day(local.date())
    return _("{day}, {time}").format(day=day, time=clock_time(local))


def moment(at: datetime, now: datetime) -> str:
    """An instant as seen from now, in now's zone: ``yesterday 23:14``."""
    local = at.astimezone(now.tzinfo)
    return _("{day} {time}").format(day=near_day(local.date(), now.date()), time=clock_time(local))
