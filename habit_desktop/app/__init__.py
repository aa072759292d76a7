"""Puts the pieces together: names every concrete class once."""
