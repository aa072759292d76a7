-- What each row says, summed up beside it, so that a flipped bit is noticed; and what the header and the tables' own
-- descriptions say once more: application and form as in the header, the descriptions summed up.

ALTER TABLE event ADD COLUMN sum INTEGER;
ALTER TABLE prediction ADD COLUMN sum INTEGER;
ALTER TABLE outcome ADD COLUMN sum INTEGER;

DROP TRIGGER event_is_never_changed;
UPDATE event SET sum = row_sum(id, lamport, device, sequence, at, zone, day, habit, via, change, type, data);
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

UPDATE prediction SET sum =
    row_sum(habit, day, made_at, origin, version, served, rules, network, low, high, prior, inputs);
UPDATE outcome SET sum = row_sum(habit, day, done, closed_at);

CREATE TABLE database_form (
    application INTEGER NOT NULL,
    form        INTEGER NOT NULL,
    tables      INTEGER NOT NULL
) STRICT;

INSERT INTO database_form (application, form, tables) VALUES (0x48424454, 4, 0);
