"""Threads and timers: the engine made live."""
