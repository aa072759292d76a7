"""The colours can be read."""

import pytest
from PySide6.QtGui import QColor, QPalette

from habit_desktop.ui.dialogs.color_row import offered
from habit_desktop.ui.theme.palette import palette_of
from habit_desktop.ui.theme.tokens import DARK, LIGHT, Tokens, contrast, on_color, tokens_of, visible_on

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
READ = ("text", "soft", "accent", "done", "warn", "negative")


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21.0)


@THEMES
@pytest.mark.parametrize("ink", READ)
@pytest.mark.parametrize("ground", ["card", "window"])
def test_text_stands_out_enough_to_be_read(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize(
    ("ink", "ground"), [("done", "zone_quiet"), ("warn", "zone_remind"), ("accent", "accent_soft")]
)
def test_labels_can_be_read_on_their_zones(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@THEMES
def test_faint_text_is_still_seen(tokens: Tokens) -> None:
    assert contrast(tokens.faint, tokens.card) >= 3.0


@THEMES
def test_a_button_s_words_can_be_read_on_the_accent(tokens: Tokens) -> None:
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5


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
