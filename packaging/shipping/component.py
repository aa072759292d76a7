"""A part of the bundle that somebody else made, found out from the files themselves."""

import ast
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import Distribution, distributions
from pathlib import Path

from shipping.release import NAME

OWN = NAME
_LGPL = tuple(Path(__file__).parent / "licences" / name for name in ("LGPL-3.0.txt", "GPL-3.0.txt"))
_WITHOUT_TEXTS = {"pyside6_essentials": _LGPL, "shiboken6": _LGPL}  # wheels that name their licence and leave it out

_SAID_LOOSELY = {
    "colorama": "BSD-3-Clause",
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception",
    "pyinstaller_hooks_contrib": "Apache-2.0",
}  # distributions whose licence has a short name that they do not use; of the hooks, those that come along
_SYSTEM_LICENCES = {
    "libXss": "MIT",
    "libbz2": "bzip2-1.0.6",
    "libffi": "MIT",
    "liblzma": "public domain",
    "libsqlite3": "public domain",
    "libxcb": "MIT",
    "libxkbcommon": "MIT",
}  # of the libraries of the system that come along


@dataclass(frozen=True, slots=True, order=True)
class Component:
    """What is carried along: its name, version and licence, and the files its licence is written in."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]


def components(work: Path, site_packages: Path) -> list[Component]:
    """Return all components of a bundle, by name, from the lists PyInstaller leaves in its folder of work.

    Raises LookupError with the file that belongs to nobody known.
    """
    owners = _owners(site_packages)
    found: dict[str, Component] = {}
    for each in sorted({_component(source, owners) for source in _sources(work)}):
        before = found.get(each.name, each).texts
        found[each.name] = replace(each, texts=tuple(dict.fromkeys((*before, *each.texts))))
    return [each for each in found.values() if each.name != OWN]


def _sources(work: Path) -> Iterator[Path]:
    """The files everything in the bundle was taken from; what was written for it alone is PyInstaller's."""
    for table in ("COLLECT-00.toc", "PYZ-00.toc", "EXE-00.toc"):
        yield from map(Path, sorted(_named_in(ast.literal_eval((work / table).read_text("utf-8")), work)))


def _named_in(table: object, work: Path) -> set[str]:
    """Return every existing absolute path in a table that does not lie in the folder of work itself."""
    if isinstance(table, str):
        path = Path(table)
        return {table} if path.is_absolute() and path.is_file() and work not in path.parents else set()
    return set().union(*(_named_in(row, work) for row in table)) if isinstance(table, Iterable) else set()


def _owners(site_packages: Path) -> dict[Path, Distribution]:
    """Return which distribution each installed file came with."""
    return {
        Path(str(file.locate())).resolve(): distribution
        for distribution in distributions(path=[str(site_packages)])
        for file in distribution.files or ()
    }


def _component(source: Path, owners: dict[Path, Distribution]) -> Component:
    source = source.resolve()
    if owner := owners.get(source):
        return _of_distribution(owner)
    if Path(__file__).parent in source.parents:
        return Component(OWN, "", "", ())
    of_python = Path(sysconfig.get_path("stdlib")) in source.parents or source.name.startswith("libpython")
    if of_python or sys.platform != "linux":  # elsewhere Python's installer brings what it needs of the system
        return _python()
    return _of_debian(source)


@cache
def _of_distribution(distribution: Distribution) -> Component:
    name = distribution.metadata["Name"].lower().replace("-", "_")
    if name == OWN.replace("-", "_"):
        return Component(OWN, "", "", ())
    texts = [
        Path(str(file.locate()))
        for file in distribution.files or ()
        if ".dist-info" in str(file) and any(word in file.name.upper() for word in ("LICENSE", "COPYING", "NOTICE"))
    ]
    said = distribution.metadata
    licence = _SAID_LOOSELY.get(name) or said["License-Expression"] or said["License"] or ""
    return Component(name, distribution.version, licence, (*texts, *_WITHOUT_TEXTS.get(name, ())))


@cache
def _python() -> Component:
    stdlib = Path(sysconfig.get_path("stdlib"))
    debian = Path("/usr/share/doc") / stdlib.name / "copyright"
    texts = tuple(path for path in (stdlib / "LICENSE.txt", debian) if path.is_file())
    return Component("python", sysconfig.get_python_version(), "PSF-2.0", texts)


def _of_debian(source: Path) -> Component:
    """Return what a library of the system belongs to, found by its name."""
    if beginning := _carried(source):
        copyright_file = Path("/usr/share/doc") / debian_package(source) / "copyright"
        return Component(beginning, "", _SYSTEM_LICENCES[beginning], (copyright_file,))
    raise LookupError(f"{source} belongs to nobody known: name its licence in {Path(__file__).name}")


def carried_libraries(folder: Path) -> list[Path]:
    """Return the libraries of the system that lie in a bundle's own folder."""
    return sorted(path for path in folder.glob("*.so*") if not path.is_symlink() and _carried(path))


def debian_package(library: Path) -> str:
    """Return the package that a library of the system comes with."""
    asked = ["dpkg-query", "--search", f"*/{library.name}"]
    said = subprocess.run(asked, capture_output=True, check=True, text=True).stdout
    return said.partition(":")[0]


def _carried(library: Path) -> str | None:
    return next((beginning for beginning in _SYSTEM_LICENCES if library.name.startswith(beginning)), None)
