"""A reminder sent to see whether reminders get through, in words."""

from habit_desktop.wording.language import _


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
