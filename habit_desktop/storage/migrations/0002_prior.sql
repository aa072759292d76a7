-- What the shipped network said of a day: one of the voices the served chance is mixed of. NULL where it was silent.

ALTER TABLE prediction ADD COLUMN prior REAL;
