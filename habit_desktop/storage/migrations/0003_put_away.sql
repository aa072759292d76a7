-- Habits in the trash, days that ask for nothing, when a mark was really done; and which fold made the projections.

ALTER TABLE habit_projection ADD COLUMN deleted TEXT;
ALTER TABLE habit_projection ADD COLUMN away TEXT NOT NULL DEFAULT '[]';
ALTER TABLE day_projection ADD COLUMN done_at TEXT;

CREATE TABLE projection_form (
    form INTEGER NOT NULL
) STRICT;

INSERT INTO projection_form (form) VALUES (0);
