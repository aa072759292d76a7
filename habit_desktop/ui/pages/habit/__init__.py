"""One habit: its year, its strength, its chance, its patterns, and every past day to correct."""
