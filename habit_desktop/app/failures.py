"""The failures a person can do something about: each is one sentence, and nothing was changed."""

from habit_desktop.domain.day import UnknownZone
from habit_desktop.domain.habit import InvalidHabit
from habit_desktop.domain.schedule import InvalidSchedule
from habit_desktop.engine.refusal import Refused
from habit_desktop.storage.database import StorageError
from habit_desktop.storage.formats.foreign import UnreadableFile
from habit_desktop.storage.formats.histories import MalformedHistories
from habit_desktop.system.paths import DataFolderUnusable

EXPECTED = (
    Refused,
    StorageError,
    InvalidHabit,
    InvalidSchedule,
    UnknownZone,
    UnreadableFile,
    MalformedHistories,
    DataFolderUnusable,
)
