"""The colours can be read."""

import pytest
from PySide6.QtGui import QColor, QPalette

from habit_desktop.ui.dialogs.color_row import offered
from habit_desktop.ui.theme.palette import palette_of
from habit_desktop.ui.theme.tokens import (
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    Tokens,
    contrast,
    on_color,
    tokens_of,
    visible_on,
)

HIGH = (CONTRAST_LIGHT, CONTRAST_DARK)
THEMES = pytest.mark.parametrize(
    "tokens", [LIGHT, DARK, *HIGH], ids=["light", "dark", "contrast-light", "contrast-dark"]
)
READ = ("text", "soft", "accent", "done", "warn", "negative")


def asked_of(tokens: Tokens) -> float:
    """How much text has to stand out in a theme: WCAG's level AA, or AAA in high contrast."""
    return 7.0 if tokens in HIGH else 4.5


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21.0)


@THEMES
@pytest.mark.parametrize("ink", READ)
@pytest.mark.parametrize("ground", ["card", "window"])
def test_text_stands_out_enough_to_be_read(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= asked_of(tokens)


@THEMES
@pytest.mark.parametrize("ink", ["text", "soft", "accent"])
@pytest.mark.parametrize("ground", ["side_bar", "accent_soft"])
def test_text_can_be_read_on_the_side_bar_and_on_what_is_chosen(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= asked_of(tokens)


@THEMES
@pytest.mark.parametrize(
    ("ink", "ground"), [("done", "zone_quiet"), ("warn", "zone_remind"), ("accent", "accent_soft")]
)
def test_labels_can_be_read_on_their_zones(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= asked_of(tokens)


@THEMES
@pytest.mark.parametrize("ground", ["card", "window"])
def test_faint_text_can_be_read_like_all_text(tokens: Tokens, ground: str) -> None:
    assert contrast(tokens.faint, getattr(tokens, ground)) >= asked_of(tokens)


@THEMES
def test_faint_text_is_quieter_than_soft_text_and_that_than_text(tokens: Tokens) -> None:
    inks = [contrast(getattr(tokens, ink), tokens.card) for ink in ("text", "soft", "faint")]
    assert inks == sorted(inks, reverse=True)
    assert len({*inks}) == 3


@THEMES
@pytest.mark.parametrize("ground", ["card", "window"])
def test_the_edge_of_a_control_and_a_mark_are_seen(tokens: Tokens, ground: str) -> None:
    assert contrast(tokens.outline, getattr(tokens, ground)) >= 3.0


@THEMES
@pytest.mark.parametrize("ink", ["text", "soft", "done", "negative"])
def test_words_can_be_read_on_a_row_under_the_pointer(tokens: Tokens, ink: str) -> None:
    assert contrast(getattr(tokens, ink), tokens.hover) >= asked_of(tokens)


@THEMES
def test_words_can_be_read_on_an_entry_under_the_pointer_and_on_a_button_that_waits(tokens: Tokens) -> None:
    assert contrast(tokens.soft, tokens.track) >= asked_of(tokens)


@pytest.mark.parametrize("tokens", HIGH, ids=["light", "dark"])
def test_lines_of_high_contrast_are_strong(tokens: Tokens) -> None:
    assert contrast(tokens.line, tokens.card) >= 4.5
    assert contrast(tokens.grid, tokens.card) >= 3.0


@THEMES
def test_what_is_done_is_told_from_its_track_and_its_ground(tokens: Tokens) -> None:
    assert contrast(tokens.done, tokens.card) >= 3.0
    assert contrast(tokens.accent, tokens.track) >= 3.0


@THEMES
def test_a_button_s_words_can_be_read_on_the_accent(tokens: Tokens) -> None:
    assert contrast(tokens.on_accent, tokens.accent) >= asked_of(tokens)


@THEMES
def test_each_colour_is_the_palette_s(tokens: Tokens) -> None:
    palette = palette_of(tokens)
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        assert contrast(palette.color(role), palette.color(QPalette.ColorRole.Base)) >= asked_of(tokens)


@THEMES
def test_a_palette_is_known_as_its_theme_s(tokens: Tokens) -> None:
    assert tokens_of(palette_of(tokens)) is tokens


def test_a_foreign_palette_gets_the_closer_theme() -> None:
    assert tokens_of(QPalette(QColor("#202020"))) is DARK


@THEMES
@pytest.mark.parametrize("color", [*offered(), "#FFFF00", "#000000", "#FFFFFF", "#0000FF"])
def test_any_colour_of_a_habit_is_seen_on_a_card(tokens: Tokens, color: str) -> None:
    assert contrast(visible_on(QColor(color), tokens.card), tokens.card) >= 3.0


def test_a_check_is_dark_on_a_light_disc() -> None:
    assert on_color(QColor("#FFE680")).lightness() < 128


@THEMES
@pytest.mark.parametrize("color", offered())
def test_a_check_is_seen_on_the_disc_of_any_colour(tokens: Tokens, color: str) -> None:
    disc = visible_on(QColor(color), tokens.card)
    assert contrast(on_color(disc), disc) >= 3.0
