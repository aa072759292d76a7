"""Measures how good the chances are: on logs of real people where a folder holds them, and on simulated people."""
