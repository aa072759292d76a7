"""The folder that starts by itself: program, Python and Qt in one, to be laid anywhere."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

from shipping import icons, third_party
from shipping.component import Component, components
from shipping.man_page import man_page
from shipping.release import BUILD, NAME, ROOT, VERSION, call, made_at_s
from shipping.toolbox import put_in, site_packages, tools
from shipping.wheel import build_wheel

_RECIPE = Path(__file__).parent / "frozen"
_WORK = BUILD / "work"
_MADE = BUILD / "bundle"
_BUILT_FROM = _MADE / "built-from"


def build_bundle() -> Path:
    """Return the folder; what is in it is gathered anew only if the product, its pins or its recipe changed."""
    wheel = build_wheel(BUILD / "wheel")
    folder, built_from = _MADE / NAME, _digest(wheel)
    if not _BUILT_FROM.exists() or _BUILT_FROM.read_text("utf-8") != built_from:
        _gather(wheel, folder)
        _BUILT_FROM.write_text(built_from, "utf-8")
    _add_papers(folder)
    return folder


def bundled() -> list[Component]:
    """Return what others made in the folder."""
    build_bundle()
    return components(_WORK / NAME, site_packages())


def _gather(wheel: Path, folder: Path) -> None:
    shutil.rmtree(_MADE, ignore_errors=True)
    put_in(wheel)
    _write_icons(BUILD / "icons")
    words = ("--noconfirm", "--log-level", "ERROR", "--distpath", _MADE, "--workpath", _WORK)
    call(tools(), "-m", "PyInstaller", *words, _RECIPE / f"{NAME}.spec")
    if sys.platform == "linux":
        _strip(folder)


def _digest(wheel: Path) -> str:
    """Return what the bundle is made from, whenever the wheel was built."""
    with ZipFile(wheel) as packed:
        product = "".join(f"{entry.filename} {entry.CRC}\n" for entry in packed.infolist())
    recipe = [ROOT / "constraints.txt", *sorted(_RECIPE.iterdir())]
    return sha256(product.encode() + b"".join(path.read_bytes() for path in recipe)).hexdigest()


def _write_icons(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{NAME}.ico").write_bytes(icons.ico())
    (folder / f"{NAME}.icns").write_bytes(icons.icns())


def _strip(folder: Path) -> None:
    """Python's own libraries are without the tables a debugger reads; wheels come without them."""
    inside = folder / "_internal"
    for library in (*inside.glob("libpython*"), *inside.glob("python3*/lib-dynload/*.so")):
        subprocess.run(["strip", "--strip-unneeded", str(library)], check=True)


def _add_papers(folder: Path) -> None:
    """Licences and the manual page lie beside the program."""
    for paper in ("licences", "share"):
        shutil.rmtree(folder / paper, ignore_errors=True)
    shutil.copyfile(ROOT / "LICENSE", folder / "LICENSE")
    shutil.copyfile(third_party.LIST, folder / third_party.LIST.name)
    third_party.write_licences(components(_WORK / NAME, site_packages()), folder / "licences")
    manual = folder / "share" / "man" / "man1" / f"{NAME}.1"
    manual.parent.mkdir(parents=True)
    manual.write_text(man_page(VERSION, made_at_s()), "utf-8")


def largest_parts(folder: Path) -> Iterator[tuple[str, int]]:
    """Each part of the folder with its bytes, the largest first."""
    sizes: dict[str, int] = {}
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            parts = path.relative_to(folder).parts
            name = parts[1] if parts[0] == "_internal" and len(parts) > 1 else parts[0]
            sizes[name] = sizes.get(name, 0) + path.stat().st_size
    yield from sorted(sizes.items(), key=lambda part: -part[1])
