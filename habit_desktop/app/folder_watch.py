"""The watched folder: looked at now and then; what is newer in it is brought in, after a first question by itself."""

import re
from collections.abc import Generator
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QSettings, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from habit_desktop.app.failures import EXPECTED
from habit_desktop.app.folder_work import own_session
from habit_desktop.app.importer import Importer
from habit_desktop.app.wishes import carry_out
from habit_desktop.domain.event import HistoryImported
from habit_desktop.engine.backing_up import Reach, reach
from habit_desktop.engine.importing import ImportPlan
from habit_desktop.engine.session import Session
from habit_desktop.engine.undoing import last_done
from habit_desktop.engine.watching import Found, Handled, Look, look
from habit_desktop.runtime.lookup import Lookup
from habit_desktop.runtime.worker import Worker
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.today.backup_bar import BackupAnswer
from habit_desktop.wording import watching as words

EVERY = timedelta(minutes=5)
SETTLES_MS = 2000
_INSTANT_NS = re.compile(r"[0-9]{1,19}")
DIGESTS, CHANGED, BY_ITSELF = "watched/digests", "watched/changed", "watched/by_itself"


class FolderWatch(QObject):
    """Asks on Today before anything of a folder is brought in for the first time; the same content never twice."""

    def __init__(
        self, session: Session, kept: QSettings, importer: Importer, window: MainWindow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._kept, self._importer, self._window = session, kept, importer, window
        self._finding = Lookup(self)
        self._finding.answered.connect(self._on_found)
        self._looking = Worker(self)
        self._looking.finished.connect(self._on_looked)
        self._files = QFileSystemWatcher(self)
        self._settling = QTimer(self, singleShot=True, interval=SETTLES_MS)
        self._settling.timeout.connect(self.look)
        self._files.directoryChanged.connect(self._settling.start)
        self._seen = Look()
        self._looked_at: datetime | None = None
        self._begun = self._due = False
        self._found: Found | None = None
        self._bringing: Found | None = None
        self._untold: tuple[str, bool] | None = None
        window.seen_changed.connect(self._follow_sight)
        importer.brought.connect(self._on_brought)
        importer.not_brought.connect(self._on_not_brought)
        window.today.notices.backup_answered.connect(self._take_answer)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._follow_focus)

    @property
    def folder(self) -> str:
        """The folder that is watched; empty for none."""
        return self._session.settings().watched_folder

    @property
    def looking(self) -> bool:
        """Whether the folder is just looked at, or looked for."""
        return self._finding.waiting or self._looking.running

    def look_when_time(self) -> None:
        """Look where some minutes have passed, or where there was a reason to look again soon.

        Before the first time nothing is looked at: the person's years are still being read.
        """
        self._begun = True
        passed = self._looked_at is None or not timedelta(0) <= self._session.now() - self._looked_at < EVERY
        if self._due or passed:
            self.look()

    @Slot()
    def look(self) -> None:
        """Look at the folder now, unless somebody is just looking, or something else goes on.

        First it is asked whether it is there, on a thread nobody waits for: a drive that is gone may never answer.
        """
        if not self._session.folder.is_open:
            return
        folder = self.folder
        if not folder or self._importer.running or self._session.folder.held:
            self._due = bool(folder)
            if not folder:
                self._follow_folder("")
            return
        self._looked_at = self._session.now()
        if self._finding.waits_for != folder:
            self._finding.ask(folder, lambda: reach(folder) is not Reach.AWAY)

    @Slot(object, object)
    def _on_found(self, folder: str, there: bool) -> None:
        if not self._session.folder.is_open:
            return
        if folder != self.folder or self._importer.running or self._session.folder.held:
            self._due = True
            return
        self._follow_folder(folder if there else "")
        handled, seen = self._handled(), self._seen
        self._due = not self._looking.start(lambda _should_stop: self._looked(Path(folder), handled, seen))

    def close(self) -> None:
        """Nothing is looked at any more."""
        self._settling.stop()
        self._looking.close()

    def _looked(self, folder: Path, handled: Handled, seen: Look) -> Generator[None, None, Look]:
        """Runs in the worker's thread, on a connection of its own."""
        yield
        try:
            with own_session(self._session) as session:
                return look(session, folder, handled, seen)
        except EXPECTED:  # whoever needs the data folder next says what is wrong with it
            return Look()

    @Slot(object)
    def _on_looked(self, seen: Look) -> None:
        if not self._session.folder.is_open:
            return
        self._seen, self._due, found = seen, seen.unfinished, seen.found
        if found and found.path.parent != Path(self.folder):
            found = None
        if found and not found.plan.habits + found.plan.marks + found.plan.notes:
            self._keep_handled(found)
            found = None
        self._found = found
        if found and self._kept.value(BY_ITSELF, "") == self.folder:
            self._bring(found)
        self._ask()

    def _ask(self) -> None:
        """What was found, and is not being brought in, is asked about."""
        found = self._found
        plan = found.plan if found else None
        said = words.found(found.path.name, plan.habits, plan.marks, plan.notes) if found and plan else ""
        self._window.today.notices.say_backup(said)

    def _bring(self, found: Found) -> None:
        """Bring it in; where that cannot begin just now, the next look tries again."""
        self._found = None
        if self._importer.bring(found.path):
            self._bringing = found
        else:
            self._due = True

    @Slot(object)
    def _take_answer(self, answer: BackupAnswer) -> None:
        found = self._found
        if answer is BackupAnswer.STOP:
            if carry_out(self._window, lambda: self._session.set("watched_folder", "")):
                self._found = None
                self._window.say(words.stopped(), undo=True)
        elif found:
            if answer is BackupAnswer.ALWAYS:
                self._kept.setValue(BY_ITSELF, self.folder)
            self._bring(found)
        self._ask()

    @Slot(object)
    def _on_brought(self, plan: ImportPlan) -> None:
        if found := self._bringing:
            self._bringing = None
            self._keep_handled(found)
            counts = plan.habits, plan.marks, plan.notes
            self._tell(words.brought_in(found.path.name, *counts), undo=any(counts))

    @Slot(str)
    def _on_not_brought(self, why: str) -> None:
        if found := self._bringing:
            self._bringing = None
            self._keep_handled(found)
            self._tell(words.not_brought_in(found.path.name, why))

    def _tell(self, sentence: str, *, undo: bool = False) -> None:
        """Say it where it is seen: now, or once the window is there."""
        self._untold = None if self._window.is_seen else (sentence, undo)
        if self._window.is_seen:
            self._window.say(sentence, undo and self._import_is_last())

    @Slot(bool)
    def _follow_sight(self, seen: bool) -> None:
        if seen and self._untold:
            sentence, undo = self._untold
            self._tell(sentence, undo=undo)

    def _import_is_last(self) -> bool:
        """Whether an undo would take back what came in, and nothing that was done since."""
        events = self._session.folder.events
        change = last_done(events)
        return bool(change) and any(isinstance(e.fact, HistoryImported) for e in events.events_of_change(str(change)))

    @Slot(Qt.ApplicationState)
    def _follow_focus(self, state: Qt.ApplicationState) -> None:
        if self._begun and state is Qt.ApplicationState.ApplicationActive and self._session.folder.is_open:
            self.look()

    def _follow_folder(self, folder: str) -> None:
        """The system tells of changes in the folder, where it can."""
        watched = self._files.directories()
        if watched != [folder] and watched:
            self._files.removePaths(watched)
        if folder and folder not in watched:
            self._files.addPath(folder)

    def _handled(self) -> Handled:
        digests, changed = str(self._kept.value(DIGESTS, "")), str(self._kept.value(CHANGED, "0"))
        return Handled(tuple(digests.split()), int(changed) if _INSTANT_NS.fullmatch(changed) else 0)

    def _keep_handled(self, found: Found) -> None:
        handled = self._handled().and_also(found)
        self._kept.setValue(DIGESTS, " ".join(handled.digests))
        self._kept.setValue(CHANGED, str(handled.changed))
