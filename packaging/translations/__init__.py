"""The catalogues of the languages: gathered from the code, brought up to date, checked, and made ready to use."""
