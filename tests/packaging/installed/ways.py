"""The ways the product comes onto a machine, by the words of the README, and off it again."""

import os
import subprocess
import tarfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[3]
DIST = ROOT / "dist"
_APT = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
_SECONDS = 900


@dataclass(slots=True)
class Way:
    """A way to install, in a home; ``environment`` is all that its programs know of this machine."""

    home: Path
    environment: Mapping[str, str]

    @property
    def program(self) -> str:
        """The command that a person types."""
        return "habit-desktop"

    def install(self) -> None:
        """The product is on this machine."""
        raise NotImplementedError

    def remove(self) -> str:
        """The product is gone; what was said about it."""
        raise NotImplementedError

    def forget(self) -> None:
        """Nothing on this machine remembers it: there is nothing more to do, but for package managers."""

    def is_gone(self) -> bool:
        """Tell whether nothing of the program is left."""
        raise NotImplementedError

    def run(self, *words: str | Path) -> str:
        """Carry out a command to its end and return everything it says."""
        command = [str(word) for word in words]
        done = subprocess.run(
            command,
            env=self.environment,
            cwd=self.home,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=_SECONDS,
            check=False,
        )
        assert done.returncode == 0, f"{command}: {done.stdout}"
        return done.stdout


class Wheel(Way):
    """By pipx, which gives it an environment of its own; what it needs comes from the package index."""

    def install(self) -> None:
        self.run("pipx", "install", f"--pip-args=--constraint={ROOT / 'constraints.txt'}", newest("*.whl"))
        self.run(self.program, "menu", "on")

    @property
    def program(self) -> str:
        return str(self.home / ".local" / "bin" / "habit-desktop")

    def remove(self) -> str:
        said = self.run(self.program, "uninstall")
        assert "pipx uninstall habit-desktop" in said
        return said + self.run("pipx", "uninstall", "habit-desktop")

    def is_gone(self) -> bool:
        return not Path(self.program).exists() and not [*self.home.rglob("site-packages/habit_desktop")]


class Portable(Way):
    """An archive, unpacked anywhere and moved elsewhere since, into a folder with a space in its name."""

    @property
    def program(self) -> str:
        return str(self.home / "My programs" / "habits" / "habit-desktop")

    def install(self) -> None:
        archive = newest("*.tar.xz")
        with tarfile.open(archive) as packed:
            packed.extractall(self.home, filter="data")
        Path(self.program).parents[1].mkdir()
        (self.home / archive.name.removesuffix(".tar.xz")).rename(Path(self.program).parent)
        self.run(self.program, "menu", "on")

    def remove(self) -> str:
        said = self.run(self.program, "uninstall")
        assert f"delete the folder {Path(self.program).parent}" in said
        self.run("rm", "-r", Path(self.program).parent)
        return said

    def is_gone(self) -> bool:
        return not Path(self.program).exists()


class Debian(Way):
    """The package, by apt, which brings what it needs along: the one way that needs root."""

    @property
    def program(self) -> str:
        return "/usr/bin/habit-desktop"

    def install(self) -> None:
        self._apt("install", "--no-install-recommends", "--yes", "--reinstall", str(newest("*.deb")))

    def remove(self) -> str:
        assert "sudo apt remove habit-desktop" in self.run(self.program, "uninstall")
        return self._apt("remove", "--yes", "habit-desktop")

    def is_gone(self) -> bool:
        places = ("/usr/lib/habit-desktop", "/usr/bin/habit-desktop", "/usr/share/applications/habit-desktop.desktop")
        return not any(os.path.lexists(place) for place in places)

    def forget(self) -> None:
        self._apt("purge", "--yes", "habit-desktop")

    def _apt(self, *words: str) -> str:
        return self.run("env", "DEBIAN_FRONTEND=noninteractive", *_APT, *words)


def newest(pattern: str) -> Path:
    """Return what was built last under a name."""
    return max(DIST.glob(pattern), key=lambda path: path.stat().st_mtime)
