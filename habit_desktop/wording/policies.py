"""When a habit may remind, in words."""

from habit_desktop.domain.habit import Policy
from habit_desktop.wording.language import _


def policy_words(policy: Policy) -> str:
    """A policy's name in a list."""
    words = {
        Policy.ALWAYS: _("Always"),
        Policy.SMART: _("When it helps"),
        Policy.DIGEST: _("In one list"),
        Policy.OFF: _("Never"),
    }
    return words[policy]


def policy_meaning(policy: Policy) -> str:
    """What a policy does, in a sentence."""
    meanings = {
        Policy.ALWAYS: _("Reminds at each of its times."),
        Policy.SMART: _("Stays quiet when you are likely to do it anyway; reminds once more when a day looks hard."),
        Policy.DIGEST: _("Joins the other habits in one list instead of a reminder of its own."),
        Policy.OFF: _("Does not remind."),
    }
    return meanings[policy]
