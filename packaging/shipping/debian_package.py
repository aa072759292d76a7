"""The Debian package: the folder that starts by itself, with what a desktop asks of a program it shows."""

import gzip
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from habit_desktop.resources import resource
from shipping import icons, metainfo, third_party
from shipping.bundle import build_bundle
from shipping.component import carried_libraries, debian_package
from shipping.release import BUILD, DIST, NAME, ROOT, VERSION, call, environment, told

_HERE = Path(__file__).parent / "debian"
_COMMANDS = (NAME, f"{NAME}-window")  # the second is the menu's, on all systems alike
_KIB = 1024


def show_deb() -> Path:
    """Return the package in the folder of releases."""
    folder = build_bundle()
    root = BUILD / "deb" / NAME
    shutil.rmtree(root.parent, ignore_errors=True)
    _lay(folder, root)
    _control(root)
    DIST.mkdir(exist_ok=True)
    package = DIST / f"{NAME}_{VERSION}_{_architecture()}.deb"
    call("dpkg-deb", "--build", "--root-owner-group", "-Zxz", root, package)
    return told(package)


def _lay(folder: Path, root: Path) -> None:
    """Everything lies where the file system's standard wants it."""
    usr = root / "usr"
    shutil.copytree(folder, usr / "lib" / NAME, symlinks=True, ignore=shutil.ignore_patterns("share"))
    for command in _COMMANDS:
        link = usr / "bin" / command
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(f"../lib/{NAME}/{NAME}")
    share = usr / "share"
    for name, content in _shared(folder):
        where = share / name
        where.parent.mkdir(parents=True, exist_ok=True)
        where.write_bytes(content)
    for path in root.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)


def _shared(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The small files of a program's own, below /usr/share."""
    yield f"applications/{NAME}.desktop", resource(f"{NAME}.desktop").read_bytes()
    yield f"metainfo/{metainfo.file_name()}", metainfo.metainfo().encode()
    yield f"icons/hicolor/scalable/apps/{NAME}.svg", icons.picture().read_bytes()
    for size in icons.SIZES:
        yield f"icons/hicolor/{size}x{size}/apps/{NAME}.png", icons.png(size)
    manual = _compressed((folder / "share" / "man" / "man1" / f"{NAME}.1").read_bytes())
    for command in _COMMANDS:
        yield f"man/man1/{command}.1.gz", manual
    licence = "".join(f" {line}\n" if line else " .\n" for line in _licence_lines())
    yield (
        f"doc/{NAME}/copyright",
        (_HERE / "copyright").read_text("utf-8").rstrip("\n").encode() + b"\n" + licence.encode(),
    )
    yield f"doc/{NAME}/{third_party.LIST.name}", third_party.LIST.read_bytes()
    yield f"doc/{NAME}/changelog.gz", _compressed((ROOT / "CHANGELOG.md").read_bytes())


def _licence_lines() -> list[str]:
    """The licence's own words, without its title and the line of the copyright."""
    return (ROOT / "LICENSE").read_text("utf-8").strip().splitlines()[4:]


def _compressed(content: bytes) -> bytes:
    return gzip.compress(content, mtime=0)


def _control(root: Path) -> None:
    """The package says what it is and what it needs."""
    folder = root / "DEBIAN"
    folder.mkdir()
    size_kib = sum(path.lstat().st_size for path in root.rglob("*") if path.is_file()) // _KIB
    fields = {
        "Package": NAME,
        "Version": VERSION,
        "Section": "misc",
        "Priority": "optional",
        "Architecture": _architecture(),
        "Maintainer": "The Habit Desktop contributors <habit-desktop@localhost>",
        "Installed-Size": str(size_kib),
        "Depends": ", ".join(
            (
                *_needed(root),
                "hicolor-icon-theme",
                "fonts-dejavu-core | fonts-freefont-ttf | fonts-liberation | fonts-noto-core",
            )
        ),
        "Recommends": "default-dbus-session-bus | dbus-session-bus",
        "Suggests": "notification-daemon",
        "Description": "Habits that learn when a reminder helps\n"
        " A habit tracker that learns, on this device alone, how likely each habit is\n"
        " today: it reminds where that helps and stays quiet where it does not.\n"
        " There is no account and no network code.",
    }
    (folder / "control").write_text("".join(f"{name}: {value}\n" for name, value in fields.items()), "utf-8")
    shutil.copy(_HERE / "postrm", folder / "postrm")
    for path in (folder, folder / "postrm"):
        path.chmod(0o755)
    (folder / "control").chmod(0o644)


def _needed(root: Path) -> list[str]:
    """Return the packages whose libraries the bundle looks for and does not hold, as Debian's own tool finds them."""
    inside = root / "usr" / "lib" / NAME
    libraries = [path for path in inside.rglob("*") if path.is_file() and (".so" in path.name or path.parent == inside)]
    binaries = sorted(path for path in libraries if path.read_bytes()[:4] == b"\x7fELF")
    held = sorted({path.parent for path in binaries})
    work = root.parent / "shlibdeps"
    (work / "debian").mkdir(parents=True)
    (work / "debian" / "control").write_text(f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: any\n", "utf-8")
    words = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0"]
    words += [f"-l{path}" for path in held]
    words += [f"-x{debian_package(path)}" for path in carried_libraries(inside / "_internal")]
    said = subprocess.run(
        [*words, *map(str, binaries)], cwd=work, env=environment(), check=True, stdout=subprocess.PIPE, text=True
    ).stdout
    return said.strip().removeprefix("shlibs:Depends=").split(", ")


def _architecture() -> str:
    asked = ["dpkg", "--print-architecture"]
    return subprocess.run(asked, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
