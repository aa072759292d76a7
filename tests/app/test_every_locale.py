"""Started on a desktop of any language there is, the real program speaks it."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from unicodedata import bidirectional

from tests.app.command_line import program
from tests.app.painted_once import until_painted

SAID = {
    "de_DE.UTF-8": "Walk: jeden Tag",
    "es_ES.UTF-8": "Walk: todos los días",
    "fr_FR.UTF-8": "Walk\u00a0: chaque jour",
    "zh_CN.UTF-8": "Walk：每天",
    "ar_EG.UTF-8": "Walk: كل يوم",
}


def test_a_command_answers_in_the_language_of_its_terminal(tmp_path: Path) -> None:
    def answered(locale: str) -> str:
        done = program(["--data-dir", str(tmp_path / locale), "add", "Walk"], LC_ALL="", LANG=locale)
        return done.stdout.strip() or done.stderr

    with ThreadPoolExecutor(len(SAID)) as terminals:
        assert dict(zip(SAID, terminals.map(answered, SAID), strict=True)) == SAID


def test_the_window_opens_in_the_language_of_its_desktop(tmp_path: Path) -> None:
    said = "self.parent().layoutDirection().name, self.parent().windowTitle()"
    opened = program(["--data-dir", str(tmp_path)], until_painted(said), LC_ALL="", LANG="ar_EG.UTF-8")
    way, title = opened.stdout.split(maxsplit=1)
    assert way == "RightToLeft"
    assert bidirectional(title[0]) == "AL"
