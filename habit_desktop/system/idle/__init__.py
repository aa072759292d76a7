"""How long the person has not touched the machine, one module per way to know."""
