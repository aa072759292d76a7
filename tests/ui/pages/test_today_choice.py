"""How a person looks at Today, kept as a line."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.ui.pages.today.choice import Layout, Shown, SortBy, ViewChoice, choice_of, choice_text, sought_text

CHOICES = st.builds(
    ViewChoice,
    st.sampled_from(Layout),
    st.sampled_from(SortBy),
    st.sampled_from(Shown),
    st.text(),
    st.text(),
    st.booleans(),
)


@given(CHOICES)
def test_what_is_kept_is_found_again(choice: ViewChoice) -> None:
    assert choice_of(choice_text(choice), sought_text(choice)) == choice


@given(CHOICES)
def test_what_is_looked_for_is_kept_apart(choice: ViewChoice) -> None:
    assert choice_of(choice_text(choice)) == replace(choice, tag="", search="")


@pytest.mark.parametrize("sought", ["noise", "{}", "[1]", "null", "[" * 10**5, '["a", "b", "c"]'])
def test_what_is_looked_for_and_cannot_be_read_leaves_the_view(sought: str) -> None:
    choice = ViewChoice(Layout.GRID, shown=Shown.REMAINING)
    assert choice_of(choice_text(choice), sought) == choice


@pytest.mark.parametrize("text", ["", "noise", "[" * 10**5, "[]", "{}", '{"layout": "spiral"}'])
def test_a_line_that_is_none_is_the_usual_view(text: str) -> None:
    assert choice_of(text) == ViewChoice()


@given(CHOICES)
def test_without_filters_nothing_is_left_out(choice: ViewChoice) -> None:
    assert not choice.without_filters().leaves_out
