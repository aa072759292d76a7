"""Foreign formats, one module each: pure readers and writers."""
