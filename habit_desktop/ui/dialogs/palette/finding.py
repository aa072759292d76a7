"""How well a few letters fit a text: they stand in it in their order, best at the beginnings of words."""

import unicodedata

LETTER, WORD_START, NEXT_TO = 1, 4, 5
NOWHERE = -2  # before the first place, and next to none


def fit(query: str, text: str) -> int | None:
    """Return how well every word of a query fits a text, larger is better; None where one does not."""
    plain = _plain(text)
    found = [_word_fit(word, plain) for word in _plain(query).split()]
    return None if None in found else sum(points for points in found if points is not None)


def _word_fit(word: str, text: str) -> int | None:
    """Return the best of all ways to find a word's letters one after the other."""
    reached = {NOWHERE: 0}
    for letter in word:
        places = [place for place, found in enumerate(text) if found == letter and place > min(reached)]
        reached = {place: _points(text, place) + _best_before(reached, place) for place in places}
        if not reached:
            return None
    return max(reached.values())


def _best_before(reached: dict[int, int], place: int) -> int:
    return max(points + (NEXT_TO if before == place - 1 else 0) for before, points in reached.items() if before < place)


def _points(text: str, place: int) -> int:
    starts = place == 0 or not text[place - 1].isalnum()
    return LETTER + (WORD_START if starts else 0)


def _plain(text: str) -> str:
    """The text without accents and capitals."""
    apart = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).casefold()
