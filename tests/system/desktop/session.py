"""A whole desktop that belongs to a test: screen, bus, window manager, panel with a tray, notification service.

Everything runs apart from the desktop the tests were started from: an Xvfb on a display number it finds itself, a D-Bus
that starts no service by itself, and home and configuration folders of its own. All processes end by their ids.

A test gets a `DesktopSession` from the fixture `desktop`; panel and notification service are started when it asks:

    desktop.start_panel(Tray.STATUS_NOTIFIER)
    desktop.start_notification_service()
    program = desktop.run_app("--data-dir", str(tmp_path))   # the real program; run_script() for those in programs/
    program.wait_for("ready")                                # in what it prints
    desktop.screenshot(tmp_path / "screen.png")

**Pressing a notification's button.** Where buttons lie depends on theme and font, so nothing is clicked by position:
xfce4-notifyd's windows take the keyboard when it is given to them, with the first button in focus, and so
`press_notification_button(2)` gives it, presses Tab twice, then Return. `press_key_in("Window title", "Tab", "space")`
does the same for any window, by title.

**Clicking the tray icon.** It is where the icon's colour is: `click_colour("#3557C8")` finds the middle of the pixels
of that colour in a screenshot. Status notifier hosts tell nobody where their icons are.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
from PySide6.QtGui import QColor, QImage

PATIENCE_S = 15.0
_ROOT = Path(__file__).parents[3]
_PROGRAMS = Path(__file__).parent / "programs"
_SCREEN = "1280x800x24"
_FEWEST_PIXELS = 20
_NOTIFICATIONS = "org.freedesktop.Notifications"
_WATCHER = DBusAddress(
    "/StatusNotifierWatcher", bus_name="org.kde.StatusNotifierWatcher", interface="org.kde.StatusNotifierWatcher"
)
_DUNST = DBusAddress("/org/freedesktop/Notifications", bus_name=_NOTIFICATIONS, interface="org.dunstproject.cmd0")
# Type session and no service folder: the bus knows what was started on it, and starts nothing.
_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir={folder}</listen><auth>EXTERNAL</auth>
<policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
</policy></busconfig>
"""
_PANEL = r"""[General]
__userfile__=true
panels=panel1
[panel1]
plugins=statusnotifier
position=Bottom
panelSize=32
iconSize=22
width=100
width-percent=true
animation-duration=0
background-color=@Variant(\0\0\0\x43\x1\xff\xff{colour}\0\0)
opacity=100
[statusnotifier]
alignment=Left
type=statusnotifier
"""
_LIGHT, _DARK = r"\xef\xef\xef\xef\xea\xea", r"\x1a\x1a\x1d\x1d\x22\x22"

T = TypeVar("T")


class Tray(StrEnum):
    """The two kinds of tray, and who shows it here."""

    STATUS_NOTIFIER = "lxqt-panel"
    XEMBED = "trayer"


def wait_until(found: Callable[[], T | None], what: str, patience_s: float = PATIENCE_S, pause_s: float = 0.05) -> T:
    """Return the first true answer; fails with `what` when there is none in time."""
    deadline = time.monotonic() + patience_s
    while time.monotonic() < deadline:
        if answer := found():
            return answer
        time.sleep(pause_s)
    raise AssertionError(f"waited in vain: {what}")


@dataclass(frozen=True, slots=True)
class Program:
    """A running program and the file that takes what it prints."""

    process: subprocess.Popen[bytes]
    printed: Path

    @property
    def output(self) -> str:
        """What it has printed so far, errors included."""
        return self.printed.read_text(errors="replace")

    @contextmanager
    def held(self) -> Iterator[None]:
        """Let the program stand still meanwhile, as a machine does that is busy with something else."""
        self.process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self.process.send_signal(signal.SIGCONT)

    def wait_for(self, text: str) -> None:
        """Return once the program has printed the text."""
        try:
            wait_until(lambda: text in self.output, f"{text!r} in the program's output")
        except AssertionError as error:
            raise AssertionError(f"{error}, which was:\n{self.output}") from error

    def end(self) -> int:
        """Ask the program to end, make it if it will not, and return its exit status."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
        return self.process.wait()


class DesktopSession:
    """Screen, bus and window manager; panel, notification service and programs on demand."""

    def __init__(self, folder: Path, without: Sequence[str] = ()) -> None:
        """Start screen, bus and window manager; `folder` takes configuration and what programs print.

        The screen is `without` these extensions of X.
        """
        self._folder = folder
        self._stack = ExitStack()
        self._in_this_test = ExitStack()
        self._count = 0
        self.environment = self._own_environment()
        try:
            self.environment["DISPLAY"] = ":" + self._start_screen(without)
            self.bus, self.environment["DBUS_SESSION_BUS_ADDRESS"] = self.start_bus(self._stack)
            self._start(["openbox"], self._stack)
            wait_until(lambda: self._xdotool("get_num_desktops"), "the window manager")
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """End every process, the newest first."""
        self.end_programs()
        self._stack.close()

    def end_programs(self) -> None:
        """End panel, notification service and programs: what one test started."""
        self._in_this_test.close()

    def start_bus(self, stack: ExitStack | None = None) -> tuple[Program, str]:
        """Return a new bus and its address; by default it lives as long as the test."""
        configuration = self._folder / "bus.conf"
        configuration.write_text(_BUS.format(folder=tempfile.gettempdir()))
        bus = self._start(["dbus-daemon", f"--config-file={configuration}", "--nofork", "--print-address"], stack)
        return bus, wait_until(lambda: bus.output.partition("\n")[0].strip(), "the bus")

    def start_panel(self, tray: Tray, dark: bool = False) -> Program:
        """Return a panel at the bottom of the screen that holds nothing but a tray of the given kind."""
        if tray is Tray.XEMBED:
            colour = "0x1a1d22" if dark else "0xefefea"
            panel = self._start(
                [
                    tray.value,
                    "--edge",
                    "bottom",
                    "--height",
                    "32",
                    "--transparent",
                    "true",
                    "--alpha",
                    "0",
                    "--tint",
                    colour,
                ]
            )
            wait_until(lambda: self._xdotool("search", "--class", tray.value), "the panel's window")
            return panel
        folder = Path(self.environment["XDG_CONFIG_HOME"]) / "lxqt"
        folder.mkdir(exist_ok=True)
        (folder / "panel.conf").write_text(_PANEL.format(colour=_DARK if dark else _LIGHT))
        panel = self._start([tray.value])
        wait_until(lambda: self.has_owner(_WATCHER.bus_name), "the panel's tray")
        return panel

    def start_notification_service(self) -> Program:
        """Return a running xfce4-notifyd."""
        installed = sorted(Path("/usr/lib").glob("*/xfce4/notifyd/xfce4-notifyd"))
        service = self._start([str(installed[0]) if installed else "xfce4-notifyd"])
        wait_until(lambda: self.has_owner(_NOTIFICATIONS), "the notification service")
        return service

    def start_dunst(self) -> Program:
        """Return a running dunst, another notification service: it shows its buttons in a menu alone."""
        service = self._start(["dunst", "-conf", "/dev/null"])
        wait_until(lambda: self.has_owner(_NOTIFICATIONS), "dunst")
        return service

    def dunst_shows(self) -> int:
        """Return how many notifications dunst has on the screen."""
        with open_dbus_connection(self.environment["DBUS_SESSION_BUS_ADDRESS"]) as connection:
            call = Properties(_DUNST).get("displayedLength")
            return int(connection.send_and_get_reply(call, timeout=PATIENCE_S).body[0][1])

    def click_in_dunst(self) -> None:
        """Do what a click on dunst's newest notification does."""
        with open_dbus_connection(self.environment["DBUS_SESSION_BUS_ADDRESS"]) as connection:
            call = new_method_call(_DUNST, "NotificationAction", "u", (0,))
            connection.send_and_get_reply(call, timeout=PATIENCE_S)

    def kill_notification_service(self, service: Program) -> None:
        """Kill the service and wait until the bus has noticed."""
        service.process.kill()
        service.process.wait()
        wait_until(lambda: not self.has_owner(_NOTIFICATIONS), "the end of the notification service")

    def start_program(self, argv: list[str]) -> Program:
        """Return any program of the desktop, started with its arguments; it ends with the test."""
        return self._start(argv)

    def run_app(self, *arguments: str, under: Sequence[str] = (), **environment: str) -> Program:
        """Return the real program, started with these arguments, `under` another one where one is named."""
        return self._start([*under, sys.executable, "-m", "habit_desktop", *arguments], environment=environment)

    def run_script(self, name: str, *arguments: str, **environment: str) -> Program:
        """Return one of the small programs beside this file, started with these arguments."""
        return self._start([sys.executable, str(_PROGRAMS / name), *arguments], environment=environment)

    def screenshot(self, picture: Path) -> Path:
        """Return the picture of the whole screen, written to the given file."""
        subprocess.run(["import", "-window", "root", str(picture)], env=self.environment, check=True)
        return picture

    def middle_of_colour(self, colour: str) -> tuple[int, int] | None:
        """Return the middle of all pixels of a colour on the screen, None where there are too few to be a thing."""
        columns, rows = self._places_of(colour)
        if len(columns) < _FEWEST_PIXELS:
            return None
        return (min(columns) + max(columns)) // 2, (min(rows) + max(rows)) // 2

    def pixels_of_colour(self, colour: str) -> int:
        """Return how many pixels of the screen have exactly this colour."""
        return len(self._places_of(colour)[0])

    def click_colour(self, colour: str, button: int = 1) -> None:
        """Click in the middle of what has this colour, once it is there."""
        x, y = wait_until(lambda: self.middle_of_colour(colour), f"{colour} on the screen")
        self.click_at(x, y, button)

    def click_at(self, x: int, y: int, button: int = 1) -> None:
        """Click at a place of the screen, in pixels."""
        self._xdotool("mousemove", str(x), str(y), "click", str(button))

    def wait_until_still(self) -> None:
        """Return once the screen has stayed the same for half a second: all that was to come is painted."""
        before = b""

        def unchanged() -> bool:
            nonlocal before
            earlier, before = before, self.screenshot(self._folder / "still.bmp").read_bytes()
            return earlier == before

        wait_until(unchanged, "a still screen", pause_s=0.5)

    def move_pointer(self) -> None:
        """Move the pointer, as a person would who comes back."""
        self._xdotool("mousemove_relative", "--", "3", "3")
        self._xdotool("mousemove_relative", "--", "-3", "-3")

    def press_keys(self, *keys: str) -> None:
        """Press keys wherever the keyboard is."""
        self._xdotool("key", "--delay", "60", *keys)

    def press_keys_in(self, title: str, *keys: str) -> None:
        """Give the keyboard to the window with this title, once it is there, and press keys."""
        self._focus(wait_until(lambda: self.windows_titled(title), f"a window called {title}")[-1])
        self.press_keys(*keys)

    def press_notification_button(self, position: int) -> None:
        """Press a button of the newest notification on the screen, counted from 0, once it is there."""
        self._focus(wait_until(self.notifications, "a notification")[-1])
        self.press_keys(*["Tab"] * position, "Return")

    def notifications(self) -> list[str]:
        """Return the windows of the notifications on the screen, oldest first."""
        return [window for window in self.windows_of("xfce4-notifyd") if self._width(window) > 100]

    def windows(self) -> list[str]:
        """Return every visible window, menus included."""
        return self._xdotool("search", "--onlyvisible", "--name", "").split()

    def windows_of(self, program: str) -> list[str]:
        """Return the visible windows of a program, by its window class."""
        return self._xdotool("search", "--onlyvisible", "--class", f"^{program}$").split()

    def windows_titled(self, title: str) -> list[str]:
        """Return the visible windows with exactly this title."""
        return self._xdotool("search", "--onlyvisible", "--name", f"^{title}$").split()

    def all_windows_titled(self, title: str) -> list[str]:
        """Return the windows with exactly this title that are there at all, minimised ones included."""
        return [
            window
            for window in self._xdotool("search", "--name", f"^{title}$").split()
            if self._xprop(window, "WM_STATE").startswith("WM_STATE(WM_STATE)")
        ]

    def tray_items(self) -> list[str]:
        """Return what has registered with the panel's tray (status notifier only)."""
        with open_dbus_connection(self.environment["DBUS_SESSION_BUS_ADDRESS"]) as connection:
            call = Properties(_WATCHER).get("RegisteredStatusNotifierItems")
            reply = connection.send_and_get_reply(call, timeout=PATIENCE_S)
            return (
                [str(item) for item in reply.body[0][1]]
                if reply.header.message_type is MessageType.method_return
                else []
            )

    def has_owner(self, name: str) -> bool:
        """Return whether somebody owns the name on the bus."""
        with open_dbus_connection(self.environment["DBUS_SESSION_BUS_ADDRESS"]) as connection:
            call = new_method_call(message_bus, "NameHasOwner", "s", (name,))
            return bool(connection.send_and_get_reply(call, timeout=PATIENCE_S).body[0])

    def minimise(self, window: str) -> None:
        """Minimise a window, and wait until it is."""
        self._xdotool("windowminimize", "--sync", window)

    def bring_back(self, window: str) -> None:
        """Ask the window manager to show and raise a window it manages, as a click in a task bar does."""
        self._xdotool("windowactivate", window)

    def _places_of(self, colour: str) -> tuple[list[int], list[int]]:
        """Return the columns and rows of all pixels of a colour on the screen."""
        image = QImage(str(self.screenshot(self._folder / "colour.bmp"))).convertToFormat(QImage.Format.Format_RGB32)
        wanted = QColor(colour).rgb().to_bytes(4, sys.byteorder)
        data, width = bytes(image.constBits() or b""), image.bytesPerLine() // 4
        at = [i // 4 for i in _positions(data, wanted) if i % 4 == 0]
        return [i % width for i in at], [i // width for i in at]

    def _focus(self, window: str) -> None:
        self._xdotool("windowfocus", "--sync", window)

    def _width(self, window: str) -> int:
        words = self._xdotool("getwindowgeometry", "--shell", window).split()
        return next((int(word.removeprefix("WIDTH=")) for word in words if word.startswith("WIDTH=")), 0)

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments], env=self.environment, capture_output=True, text=True, timeout=20, check=False
        )
        return done.stdout.strip()

    def _xprop(self, window: str, name: str) -> str:
        """Return a window's property; what no window manager manages has no WM_STATE."""
        command = ["xprop", "-id", window, name]
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=20, check=False)
        return done.stdout.strip()

    def _own_environment(self) -> dict[str, str]:
        environment = dict(os.environ)
        for name in ("WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION"):
            environment.pop(name, None)
        folders = {"HOME": "home", "XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache", "XDG_RUNTIME_DIR": "run"}
        for name, folder in folders.items():
            (self._folder / folder).mkdir(mode=0o700)
            environment[name] = str(self._folder / folder)
        environment |= {"QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(_ROOT), "NO_AT_BRIDGE": "1"}
        return environment

    def _start_screen(self, without: Sequence[str]) -> str:
        """Return the number of a display that nobody else uses."""
        lacks = [word for name in without for word in ("-extension", name)]
        screen = self._start(
            ["Xvfb", "-displayfd", "1", "-screen", "0", _SCREEN, "-nolisten", "tcp", "-noreset", *lacks], self._stack
        )
        return wait_until(lambda: next((w for w in screen.output.split() if w.isdigit()), ""), "the screen")

    def _start(
        self, argv: list[str], stack: ExitStack | None = None, environment: dict[str, str] | None = None
    ) -> Program:
        if shutil.which(argv[0]) is None:
            raise AssertionError(f"{argv[0]} is missing: install what packages.txt names")
        self._count += 1
        printed = self._folder / f"{self._count:02d}-{Path(argv[0]).name}.txt"
        with printed.open("wb") as output:
            process = subprocess.Popen(
                argv,
                env=self.environment | (environment or {}),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        program = Program(process, printed)
        (stack if stack is not None else self._in_this_test).callback(program.end)
        return program


def _positions(data: bytes, wanted: bytes) -> list[int]:
    at, found = data.find(wanted), list[int]()
    while at >= 0:
        found.append(at)
        at = data.find(wanted, at + 1)
    return found
