-- The facts, the projections made of them, and what was predicted.

CREATE TABLE device (
    id TEXT NOT NULL PRIMARY KEY
) STRICT;

-- Everything that happened. (lamport, device, sequence) is a total order that no wall clock can break.
CREATE TABLE event (
    id       TEXT    NOT NULL PRIMARY KEY,
    lamport  INTEGER NOT NULL,
    device   TEXT    NOT NULL,
    sequence INTEGER NOT NULL,
    at       TEXT    NOT NULL,
    zone     TEXT    NOT NULL,
    day      TEXT    NOT NULL,
    habit    TEXT,
    via      TEXT    NOT NULL,
    change   TEXT    NOT NULL,
    type     TEXT    NOT NULL,
    data     TEXT    NOT NULL,
    UNIQUE (device, sequence)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_order ON event (lamport, device, sequence);
CREATE INDEX event_of_habit ON event (habit, type);
CREATE INDEX event_of_type ON event (type, day);
CREATE INDEX event_of_change ON event (change);

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

-- Projections: what the events amount to, rebuilt from them at any time.
CREATE TABLE habit_projection (
    id          TEXT    NOT NULL PRIMARY KEY,
    definitions TEXT    NOT NULL,
    pauses      TEXT    NOT NULL,
    archived    INTEGER NOT NULL,
    source      TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE day_projection (
    habit       TEXT    NOT NULL,
    day         TEXT    NOT NULL,
    answer      TEXT,
    at          TEXT,
    via         TEXT,
    amount      REAL,
    note        TEXT,
    edited_here INTEGER NOT NULL,
    PRIMARY KEY (habit, day)
) STRICT, WITHOUT ROWID;

-- The chance at the start of each day, as it was served, and each component's own (all 0-1).
-- inputs: ten little-endian doubles, raw, in the order of the feature schema.
CREATE TABLE prediction (
    habit   TEXT    NOT NULL,
    day     TEXT    NOT NULL,
    made_at TEXT    NOT NULL,
    origin  TEXT    NOT NULL CHECK (origin IN ('made', 'replayed')),
    version INTEGER NOT NULL,
    served  REAL    NOT NULL,
    rules   REAL    NOT NULL,
    network REAL    NOT NULL,
    low     REAL    NOT NULL,
    high    REAL    NOT NULL,
    inputs  BLOB    NOT NULL,
    PRIMARY KEY (habit, day)
) STRICT, WITHOUT ROWID;

-- What a closed day turned out to be, joined to its prediction once.
CREATE TABLE outcome (
    habit     TEXT    NOT NULL,
    day       TEXT    NOT NULL,
    done      INTEGER NOT NULL,
    closed_at TEXT    NOT NULL,
    PRIMARY KEY (habit, day)
) STRICT, WITHOUT ROWID;
