"""What lies in the Debian package, unpacked without installing it: files where the standards want them, and valid."""

import gzip
import stat
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.packaging.installed.ways import newest

pytestmark = pytest.mark.packages


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of the package, below a folder."""
    folder = tmp_path_factory.mktemp("tree")
    subprocess.run(["dpkg-deb", "--extract", str(newest("*.deb")), str(folder)], check=True)
    return folder


def told(*words: str | Path) -> str:
    """What a program says that succeeds."""
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_official_validators_find_nothing(tree: Path) -> None:
    share = tree / "usr" / "share"
    assert told("desktop-file-validate", share / "applications" / "habit-desktop.desktop") == ""
    metainfo = next((share / "metainfo").iterdir())
    assert "successful" in told("appstreamcli", "validate", "--no-net", metainfo)
    assert "successful" in told("appstreamcli", "validate-tree", "--no-net", tree)


def test_every_icon_has_the_size_its_folder_says(tree: Path) -> None:
    icons = [*(tree / "usr" / "share" / "icons" / "hicolor").glob("*x*/apps/habit-desktop.png")]
    sizes = {path.parts[-3]: QImage(str(path)) for path in icons}
    assert {"48x48", "256x256"} <= set(sizes)
    assert all(f"{image.width()}x{image.height()}" == size for size, image in sizes.items())


def test_the_manual_page_is_read_without_a_warning(tree: Path) -> None:
    page = tree / "usr" / "share" / "man" / "man1" / "habit-desktop.1.gz"
    done = subprocess.run(["man", "--warnings", "-l", str(page)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "check-in" in done.stdout


def test_everybody_may_read_it_and_only_its_owner_write(tree: Path) -> None:
    modes = {path: stat.S_IMODE(path.lstat().st_mode) for path in tree.rglob("*") if not path.is_symlink()}
    assert {oct(mode) for mode in modes.values()} <= {"0o644", "0o755"}
    assert modes[tree / "usr" / "lib" / "habit-desktop" / "habit-desktop"] == 0o755


def test_it_depends_on_no_python_and_says_its_licences(tree: Path) -> None:
    needs = told("dpkg-deb", "--field", newest("*.deb"), "Depends")
    assert "libc6 (>=" in needs
    assert "python" not in needs
    papers = tree / "usr" / "share" / "doc" / "habit-desktop"
    assert "Permission is hereby granted" in (papers / "copyright").read_text("utf-8")
    assert "LGPL-3.0" in (papers / "THIRD_PARTY.md").read_text("utf-8")
    assert b"## [" in gzip.decompress((papers / "changelog.gz").read_bytes())
    assert [*(tree / "usr" / "lib" / "habit-desktop" / "licences").glob("pyside6_essentials-*/LGPL-3.0.txt")]


def test_nothing_that_was_left_out_came_along(tree: Path) -> None:
    names = " ".join(path.name for path in tree.rglob("*"))
    assert not [part for part in ("libgtk", "libssl", "libcrypto", "libQt6Qml", "libQt6Quick", "_ssl") if part in names]
