"""What mutmut says is read as mutants, their fates and their changes."""

from mutation.mutant import Change, change, package_of, results

LISTING = """
    habit_desktop.domain.day.x_on__mutmut_1: killed
    habit_desktop.domain.history.xǁHistoryǁdefined_on__mutmut_12: no tests
"""
SHOWN = """\
# habit_desktop.reminders.budget.x_giving_way__mutmut_28: survived
--- habit_desktop/reminders/budget.py
+++ habit_desktop/reminders/budget.py
@@ -11,5 +11,5 @@
     ranked = []
-        spoken[about] = spoken.get(about, 0) + 1
+        spoken[about] = spoken.get(about, 1) + 1
     return ranked
"""


def test_a_listing_tells_what_became_of_each_mutant() -> None:
    assert results(LISTING) == {
        "habit_desktop.domain.day.x_on__mutmut_1": "killed",
        "habit_desktop.domain.history.xǁHistoryǁdefined_on__mutmut_12": "no tests",
    }


def test_a_mutant_lies_in_a_package() -> None:
    assert [package_of(name) for name in results(LISTING)] == ["domain", "domain"]


def test_a_change_is_its_lines_alone() -> None:
    assert change(SHOWN) == Change(
        "habit_desktop/reminders/budget.py",
        "spoken[about] = spoken.get(about, 0) + 1",
        "spoken[about] = spoken.get(about, 1) + 1",
    )


def test_of_a_change_over_several_lines_each_is_kept() -> None:
    taken = "--- a.py\n+++ a.py\n@@ -1,3 +1,1 @@\n-    case 1:\n-        return 2\n     case 3:\n"
    assert change(taken) == Change("a.py", "case 1:\nreturn 2", "")
