"""`make month`: thirty days of a person with the real program, beside a notebook that knows what must be true."""
