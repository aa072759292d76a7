"""Each file of a bundle is traced to who made it, or the build ends."""

import sysconfig
from pathlib import Path

import numpy
import pytest
from shipping.component import Component, components

SITE_PACKAGES = Path(sysconfig.get_path("platlib"))


def traced(work: Path, *sources: Path) -> dict[str, Component]:
    """What is found for a bundle that was made from these files."""
    rows = [(source.name, str(source), "DATA") for source in sources]
    (work / "COLLECT-00.toc").write_text(repr((rows,)), "utf-8")
    for table in ("PYZ-00.toc", "EXE-00.toc"):
        (work / table).write_text(repr((str(work / "inside"), [])), "utf-8")
    return {each.name: each for each in components(work, SITE_PACKAGES)}


def test_a_file_of_a_wheel_brings_its_licence(tmp_path: Path) -> None:
    found = traced(tmp_path, Path(numpy.__file__))["numpy"]
    assert found.version == numpy.__version__
    assert "BSD-3-Clause" in found.licence
    assert all(path.is_file() for path in found.texts)


def test_qt_brings_the_licence_its_wheel_leaves_out(tmp_path: Path) -> None:
    library = next((SITE_PACKAGES / "PySide6").glob("QtCore.*"))
    assert {path.name for path in traced(tmp_path, library)["pyside6_essentials"].texts} >= {"LGPL-3.0.txt"}


def test_the_standard_library_is_pythons(tmp_path: Path) -> None:
    found = traced(tmp_path, Path(sysconfig.get_path("stdlib")) / "argparse.py")["python"]
    assert found.licence == "PSF-2.0"
    assert found.texts


@pytest.mark.skipif(sysconfig.get_platform().split("-")[0] != "linux", reason="elsewhere Python brings the rest")
def test_a_file_of_nobody_ends_the_build(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "libmystery.so").touch()
    work = tmp_path / "work"
    work.mkdir()
    with pytest.raises(LookupError, match=r"libmystery\.so"):
        traced(work, elsewhere / "libmystery.so")
