"""The language sentences are written in, as all who write sentences ask for it."""

from habit_desktop.language import _ as _
from habit_desktop.language import ngettext as ngettext
from habit_desktop.language import pgettext as pgettext
from habit_desktop.language import speak as speak
from habit_desktop.language import spoken as spoken
