"""Whether damage to a data folder is always found or harmless: `make damage`."""
