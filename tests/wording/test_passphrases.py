"""What is said of a passphrase leaves no doubt about what follows from it."""

from habit_desktop.storage.sealed_file import WrongPassphrase
from habit_desktop.wording import passphrases as words


def test_before_one_is_chosen_it_is_said_that_it_cannot_be_recovered() -> None:
    assert "a forgotten passphrase cannot be recovered" in words.forgotten()


def test_a_wrong_one_is_refused_in_the_same_words_in_a_window_and_by_a_command() -> None:
    assert words.is_wrong() == str(WrongPassphrase())


def test_each_field_has_its_own_name() -> None:
    assert len({words.passphrase_label(), words.again_label(), words.show_label(), words.close_label()}) == 4
