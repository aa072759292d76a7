"""A test reminder: a real one through the notifier, with its buttons, and what has become of it in words."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from habit_desktop.engine.ports import Notice, NoticeAction
from habit_desktop.engine.reminder_key import reminder_key
from habit_desktop.engine.session import Session
from habit_desktop.system.notifications.reminder import ReminderNotifier
from habit_desktop.wording import notices
from habit_desktop.wording import reminder_trial as words

SLOT = "trial"
PATIENCE_MS = 6000
"""A desktop that works says within a fraction of this that it shows a notice."""


class ReminderTrial(QObject):
    """Shows a reminder about no habit and listens to what is heard of it; nothing is recorded."""

    told = Signal(str)  # a sentence on how it stands

    def __init__(self, session: Session, notifier: ReminderNotifier, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._notifier = session, notifier
        self._key = self._fallback = ""
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._give_up)
        notifier.shown.connect(self._on_shown)
        notifier.fell_back.connect(self._on_fell_back)
        notifier.answered.connect(self._on_answered)
        notifier.closed.connect(self._on_closed)

    @Slot()
    def send(self) -> None:
        """A test reminder is handed over, in place of the one that may still be there."""
        self._key, self._fallback = reminder_key(SLOT, self._session.today(), SLOT), ""
        self.told.emit(words.trial_sent())
        self._patience.start()
        self._notifier.show(Notice(self._key, words.trial_title(), words.trial_body(), tuple(self._labels().items())))

    def _labels(self) -> dict[NoticeAction, str]:
        minutes = self._session.settings().snooze_min
        return {
            NoticeAction.DONE: notices.done_label(),
            NoticeAction.SKIP: notices.skip_label(),
            NoticeAction.SNOOZE: notices.snooze_label(minutes),
            NoticeAction.OPEN: notices.open_label(),
        }

    @Slot(str)
    def _on_shown(self, key: str) -> None:
        if key == self._key:
            self._patience.stop()
            self.told.emit(self._fallback or words.trial_shown())

    @Slot(str, str)
    def _on_fell_back(self, key: str, why: str) -> None:
        if key == self._key:
            self._patience.stop()
            self._fallback = words.trial_fell_back(why)
            self.told.emit(self._fallback)

    @Slot(str, str)
    def _on_answered(self, key: str, action: str) -> None:
        if key == self._key:
            self._end(words.trial_answered(self._labels()[NoticeAction(action)]))

    @Slot(str)
    def _on_closed(self, key: str) -> None:
        if key == self._key:
            self._end(words.trial_closed())

    @Slot()
    def _give_up(self) -> None:
        self.told.emit(words.trial_unheard())

    def _end(self, told: str) -> None:
        self._patience.stop()
        self._key = ""
        self.told.emit(told)
