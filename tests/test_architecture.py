"""The rules of the house that import contracts cannot say."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "habit_desktop"
CORE = ("domain", "learning", "reminders", "storage", "engine", "wording")
CALENDAR_CLOCKS = {
    "datetime.now",
    "datetime.today",
    "datetime.utcnow",
    "date.today",
    "time.time",
    "time.time_ns",
    "time.localtime",
    "time.strftime",
    "QDate.currentDate",
    "QTime.currentTime",
    "QDateTime.currentDateTime",
    "QDateTime.currentDateTimeUtc",
}

SAYING = {"_", "ngettext", "pgettext"}


def sources(*packages: str) -> list[Path]:
    """The modules of the packages, at any depth."""
    return sorted(path for package in packages for path in (PACKAGE / package).rglob("*.py"))


def does_something(path: Path) -> bool:
    """Whether a module holds code to test, and not only values and protocols."""
    functions = [n for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.FunctionDef)]
    said = (ast.Expr, ast.Pass)  # a docstring or an ellipsis
    return any(not isinstance(statement, said) for function in functions for statement in function.body)


def imported(path: Path) -> Iterator[str]:
    """The full names a module imports: `PySide6.QtCore.QObject`, not `QObject`."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def attributes(path: Path) -> Iterator[str]:
    """The dotted names a module uses, two parts long: `datetime.now`, also where it wrote `datetime.datetime.now`."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Attribute):
            owner = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "")
            yield f"{owner}.{node.attr}"


def where(path: Path) -> str:
    """The path as a reader of the failure wants it."""
    return path.relative_to(ROOT).as_posix()


def test_runtime_knows_qt_only_as_qtcore() -> None:
    other = {
        (where(path), name)
        for path in sources("runtime")
        for name in imported(path)
        if name.startswith("PySide6") and not name.startswith("PySide6.QtCore")
    }
    assert not other


def test_qt_networking_serves_only_the_local_socket_of_the_single_instance() -> None:
    other = {
        (where(path), name)
        for path in PACKAGE.rglob("*.py")
        for name in imported(path)
        if name.startswith("PySide6.QtNetwork") and not re.fullmatch(r"PySide6\.QtNetwork\.QLocal(Server|Socket)", name)
    }
    assert not other


def test_only_system_and_app_read_the_calendar_clock() -> None:
    other = {
        (where(path), name)
        for path in sources(*CORE, "runtime", "ui")
        for name in attributes(path)
        if name in CALENDAR_CLOCKS
    }
    assert not other


def test_only_system_app_and_wording_read_the_environment() -> None:
    other = {
        (where(path), name)
        for path in sources("domain", "learning", "reminders", "storage", "engine", "runtime", "ui")
        for name in [*attributes(path), *imported(path)]
        if name in {"os.environ", "os.getenv"}
    }
    assert not other


def test_no_package_re_exports() -> None:
    busy = [
        where(path)
        for path in PACKAGE.rglob("__init__.py")
        if path.parent != PACKAGE and len(ast.parse(path.read_text("utf-8")).body) != 1
    ]
    assert not busy


@pytest.mark.parametrize(
    "asked", [r"\w\.itemAt\(", r"\.screen\(\)", r"(?<!QApplication)\.style\(\)", r"\.(next|previous)InFocusChain\("]
)
def test_nobody_asks_qt_for_what_python_then_takes_for_its_own(asked: str) -> None:
    """WORKAROUND for PySide6: what such a call returns belongs to the one who was asked, and is thrown away with it.

    Of a layout's item Python keeps the address instead, and takes for it whatever comes to lie there next.
    """
    paths = [*sources("ui", "app", "system"), *(ROOT / "tests").rglob("*.py"), *(ROOT / "packaging").rglob("*.py")]
    code = {path: re.sub(r'""".*?"""', "", path.read_text("utf-8"), flags=re.DOTALL) for path in paths}
    assert not [str(path) for path, text in code.items() if path != Path(__file__) and re.search(asked, text)]


def test_no_tool_tip_takes_a_persons_words_for_markup() -> None:
    plain = re.compile(r"""plain_tip\(|(?:"" if .* else )?_\("[^"]*"\)$|tip$|(?:self\._)?tooltip$""")
    given = {
        (where(path), ast.unparse(node.args[0]))
        for path in sources("ui", "system", "app")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "setToolTip"
    }
    assert not {(file, tip) for file, tip in given if not plain.match(tip.replace("'", '"'))}


def test_no_sentence_is_said_inside_another_string() -> None:
    """Before Python 3.12 an f-string is one token: what is said in it is gathered for no translator."""
    hidden = {
        (where(path), ast.unparse(call))
        for path in PACKAGE.rglob("*.py")
        for string in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(string, ast.JoinedStr)
        for call in ast.walk(string)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in SAYING
    }
    assert not hidden


def test_every_working_core_module_has_its_test_file() -> None:
    working = [path.relative_to(PACKAGE) for path in sources(*CORE) if does_something(path)]
    untested = [path for path in working if not (ROOT / "tests" / path.parent / f"test_{path.name}").is_file()]
    assert not untested, "without a test file: " + ", ".join(map(str, untested))


def test_the_diagram_in_the_readme_shows_the_layers_of_the_contract() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    layers = next(
        [set(layer.split(" | ")) for layer in contract["layers"]]
        for contract in contracts
        if contract["id"] == "layers"
    )
    blocks = (ROOT / "README.md").read_text("utf-8").split("```")
    diagram = next(block for block in blocks if "┴" in block)
    words = [set(re.split(r"\s{3,}", line.strip())) for line in diagram.splitlines()]
    assert [row & set().union(*layers) for row in words if row & set().union(*layers)] == layers
