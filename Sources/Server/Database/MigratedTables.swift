// Plain SQL that PostgreSQL understands but for the word STRICT. Instants are UTC seconds, days are ISO text, amounts are cents.

let familyTables = """
    CREATE TABLE town_revision (
        town TEXT NOT NULL, revision TEXT NOT NULL, taken_up_at INTEGER NOT NULL, source TEXT NOT NULL,
        PRIMARY KEY (town, revision)
    ) STRICT;

    CREATE TABLE household (
        town TEXT NOT NULL, id TEXT NOT NULL,
        street_number INTEGER, street TEXT, postcode TEXT NOT NULL, commune TEXT NOT NULL, email TEXT NOT NULL, unpaid_cents INTEGER,
        PRIMARY KEY (town, id)
    ) STRICT;

    CREATE TABLE guardian (
        town TEXT NOT NULL, id TEXT NOT NULL, household TEXT NOT NULL,
        civility TEXT NOT NULL, first_name TEXT NOT NULL, last_name TEXT NOT NULL, email TEXT NOT NULL,
        identifier TEXT NOT NULL, password_hash TEXT NOT NULL,
        PRIMARY KEY (town, id),
        UNIQUE (town, identifier),
        FOREIGN KEY (town, household) REFERENCES household (town, id)
    ) STRICT;
    CREATE INDEX guardian_household ON guardian (town, household);

    CREATE TABLE child (
        town TEXT NOT NULL, id TEXT NOT NULL,
        first_name TEXT NOT NULL, last_name TEXT NOT NULL, born TEXT, level TEXT,
        PRIMARY KEY (town, id)
    ) STRICT;

    CREATE TABLE household_child (
        town TEXT NOT NULL, household TEXT NOT NULL, child TEXT NOT NULL,
        PRIMARY KEY (town, household, child),
        FOREIGN KEY (town, household) REFERENCES household (town, id),
        FOREIGN KEY (town, child) REFERENCES child (town, id)
    ) STRICT;
    CREATE INDEX household_child_child ON household_child (town, child);

    CREATE TABLE child_document (
        town TEXT NOT NULL, child TEXT NOT NULL, document TEXT NOT NULL, valid_until TEXT,
        PRIMARY KEY (town, child, document),
        FOREIGN KEY (town, child) REFERENCES child (town, id)
    ) STRICT;

    CREATE TABLE enrolment (
        town TEXT NOT NULL, child TEXT NOT NULL, activity TEXT NOT NULL, centre TEXT NOT NULL, since TEXT NOT NULL,
        PRIMARY KEY (town, child, activity),
        FOREIGN KEY (town, child) REFERENCES child (town, id)
    ) STRICT;
    """

/// What the town knows of a household, a guardian or a child: one fact a row, with who noted it and when.
let factTables = """
    CREATE TABLE known_fact (
        town TEXT NOT NULL, holder_kind TEXT NOT NULL CHECK (holder_kind IN ('household', 'guardian', 'child')), holder TEXT NOT NULL,
        subject TEXT NOT NULL, name TEXT NOT NULL,
        value TEXT NOT NULL, valid_until TEXT, noted_on TEXT, noted_by TEXT,
        PRIMARY KEY (town, holder_kind, holder, subject, name)
    ) STRICT;
    INSERT INTO known_fact (town, holder_kind, holder, subject, name, value, valid_until)
        SELECT town, 'child', child, 'document', document, '', valid_until FROM child_document;
    DROP TABLE child_document;
    """

let requestTables = """
    CREATE TABLE request (
        town TEXT NOT NULL, id TEXT NOT NULL, number TEXT NOT NULL, token TEXT NOT NULL,
        guardian TEXT NOT NULL, household TEXT NOT NULL, child TEXT NOT NULL, activity TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('reservation', 'enrolment')),
        state TEXT NOT NULL CHECK (state IN ('accepted', 'pending', 'refused')),
        asked_at INTEGER NOT NULL, decided_at INTEGER, decided_by TEXT, reason TEXT, sentence TEXT,
        revision TEXT NOT NULL, draft TEXT NOT NULL, reference_instant TEXT NOT NULL, facts TEXT NOT NULL,
        PRIMARY KEY (town, id),
        UNIQUE (town, number),
        UNIQUE (town, token),
        UNIQUE (town, draft),
        FOREIGN KEY (town, guardian) REFERENCES guardian (town, id),
        FOREIGN KEY (town, household) REFERENCES household (town, id),
        FOREIGN KEY (town, child) REFERENCES child (town, id)
    ) STRICT;
    CREATE INDEX request_household ON request (town, household, asked_at);
    CREATE INDEX request_state ON request (town, state, asked_at);
    CREATE INDEX request_child ON request (town, child);

    CREATE TABLE request_line (
        town TEXT NOT NULL, request TEXT NOT NULL, position INTEGER NOT NULL,
        day TEXT NOT NULL, slot TEXT NOT NULL, change TEXT NOT NULL CHECK (change IN ('add', 'remove', 'meal')),
        meal TEXT, previous_meal TEXT,
        PRIMARY KEY (town, request, position),
        FOREIGN KEY (town, request) REFERENCES request (town, id)
    ) STRICT;

    CREATE TABLE reservation (
        town TEXT NOT NULL, child TEXT NOT NULL, activity TEXT NOT NULL, day TEXT NOT NULL, slot TEXT NOT NULL,
        meal TEXT, centre TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('confirmed', 'pending')),
        request TEXT, made_at INTEGER NOT NULL,
        PRIMARY KEY (town, child, activity, day, slot),
        FOREIGN KEY (town, child) REFERENCES child (town, id),
        FOREIGN KEY (town, request) REFERENCES request (town, id)
    ) STRICT;
    CREATE INDEX reservation_place ON reservation (town, activity, centre, day, slot);
    CREATE INDEX reservation_request ON reservation (town, request);

    CREATE TABLE draft (
        town TEXT NOT NULL, id TEXT NOT NULL, guardian TEXT NOT NULL, child TEXT NOT NULL, activity TEXT NOT NULL,
        ticks TEXT NOT NULL, view TEXT NOT NULL, changed_at INTEGER NOT NULL,
        PRIMARY KEY (town, id),
        UNIQUE (town, guardian, child, activity),
        FOREIGN KEY (town, guardian) REFERENCES guardian (town, id),
        FOREIGN KEY (town, child) REFERENCES child (town, id)
    ) STRICT;
    CREATE INDEX draft_child ON draft (town, child);

    CREATE TABLE counter (
        town TEXT NOT NULL, name TEXT NOT NULL, value INTEGER NOT NULL,
        PRIMARY KEY (town, name)
    ) STRICT;
    """

let accountTables = """
    CREATE TABLE agent (
        town TEXT NOT NULL, id TEXT NOT NULL, identifier TEXT NOT NULL, name TEXT NOT NULL, password_hash TEXT NOT NULL,
        PRIMARY KEY (town, id),
        UNIQUE (town, identifier)
    ) STRICT;

    CREATE TABLE session (
        town TEXT NOT NULL, token_hash TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('family', 'desk')), account TEXT NOT NULL,
        form_key TEXT NOT NULL, created_at INTEGER NOT NULL, seen_at INTEGER NOT NULL, expires_at INTEGER NOT NULL,
        PRIMARY KEY (town, token_hash)
    ) STRICT;
    CREATE INDEX session_expiry ON session (town, expires_at);

    CREATE TABLE login_attempt (
        town TEXT NOT NULL, subject TEXT NOT NULL, failed_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX login_attempt_subject ON login_attempt (town, subject, failed_at);
    """

let mailTables = """
    -- A mail is due at next_attempt_at; without one it is sent, or refused for good when it has no sent_at either.
    CREATE TABLE outbox (
        town TEXT NOT NULL, id TEXT NOT NULL, request TEXT,
        recipient TEXT NOT NULL, sender_name TEXT NOT NULL, reply_to TEXT, subject TEXT NOT NULL, text TEXT NOT NULL, html TEXT NOT NULL,
        created_at INTEGER NOT NULL, attempts INTEGER NOT NULL, next_attempt_at INTEGER, sent_at INTEGER, last_error TEXT,
        PRIMARY KEY (town, id),
        FOREIGN KEY (town, request) REFERENCES request (town, id)
    ) STRICT;
    CREATE INDEX outbox_due ON outbox (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
    CREATE INDEX outbox_request ON outbox (town, request);
    """

/// By which channel requests come, who entered those that staff take in, and what agents have begun to enter.
let arrivalTables = """
    ALTER TABLE request ADD COLUMN channel TEXT NOT NULL DEFAULT 'portal';
    -- Without an agent the family asked itself. The name is kept as it was.
    ALTER TABLE request ADD COLUMN entered_by TEXT;
    ALTER TABLE request ADD COLUMN entered_name TEXT;
    ALTER TABLE request ADD COLUMN entered_at INTEGER;

    CREATE TABLE desk_draft (
        town TEXT NOT NULL, id TEXT NOT NULL, agent TEXT NOT NULL, guardian TEXT NOT NULL, child TEXT NOT NULL, activity TEXT NOT NULL,
        channel TEXT NOT NULL, received_at INTEGER NOT NULL, ticks TEXT NOT NULL, view TEXT NOT NULL, changed_at INTEGER NOT NULL,
        PRIMARY KEY (town, id),
        UNIQUE (town, agent, child, activity),
        FOREIGN KEY (town, agent) REFERENCES agent (town, id),
        FOREIGN KEY (town, guardian) REFERENCES guardian (town, id),
        FOREIGN KEY (town, child) REFERENCES child (town, id)
    ) STRICT;
    CREATE INDEX desk_draft_child ON desk_draft (town, child);
    """

/// The days for which children wait, each with what became of it: all slots of a day that a request asks for are given together.
let waitingTables = """
    CREATE TABLE waiting_day (
        town TEXT NOT NULL, request TEXT NOT NULL, child TEXT NOT NULL, activity TEXT NOT NULL, centre TEXT NOT NULL, day TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'offered', 'given', 'lost', 'left', 'over')),
        joined_at INTEGER NOT NULL, offered_until TEXT, changed_at INTEGER NOT NULL, changed_by TEXT,
        PRIMARY KEY (town, request, day),
        FOREIGN KEY (town, request) REFERENCES request (town, id),
        FOREIGN KEY (town, child) REFERENCES child (town, id)
    ) STRICT;
    CREATE INDEX waiting_day_open ON waiting_day (town, activity, day) WHERE state IN ('waiting', 'offered');
    CREATE INDEX waiting_day_child ON waiting_day (town, child, activity, day);
    """

/// Until when the town answers, the family confirms and pays, on the town's wall clock, and what has been done of it. `due_by` is the first
/// instant at which places are freed; nothing once all is done.
let dueTables = """
    ALTER TABLE request ADD COLUMN answer_by TEXT;
    ALTER TABLE request ADD COLUMN confirm_by TEXT;
    ALTER TABLE request ADD COLUMN confirmed_at INTEGER;
    ALTER TABLE request ADD COLUMN pay_by TEXT;
    ALTER TABLE request ADD COLUMN paid_at INTEGER;
    ALTER TABLE request ADD COLUMN paid_by TEXT;
    ALTER TABLE request ADD COLUMN freed_at INTEGER;
    ALTER TABLE request ADD COLUMN due_by TEXT;
    CREATE INDEX request_due ON request (town, due_by) WHERE due_by IS NOT NULL;
    """

/// When a request was taken back before its batch was decided, and the agent who did it for the family; nothing for others. Such a request is
/// refused for all that asks what it holds.
let withdrawals = """
    ALTER TABLE request ADD COLUMN withdrawn_at INTEGER;
    ALTER TABLE request ADD COLUMN withdrawn_by TEXT;
    ALTER TABLE request ADD COLUMN withdrawn_name TEXT;
    """

/// An enrolment lasts to a day, and another may follow it; those kept before have no end.
let enrolmentDays = """
    CREATE TABLE enrolment_with_days (
        town TEXT NOT NULL, child TEXT NOT NULL, activity TEXT NOT NULL, centre TEXT NOT NULL, since TEXT NOT NULL, status TEXT,
        until TEXT,
        PRIMARY KEY (town, child, activity, since),
        FOREIGN KEY (town, child) REFERENCES child (town, id)
    ) STRICT;
    INSERT INTO enrolment_with_days (town, child, activity, centre, since, status)
    SELECT town, child, activity, centre, since, status FROM enrolment;
    DROP TABLE enrolment;
    ALTER TABLE enrolment_with_days RENAME TO enrolment;
    """

/// The meal that a child eats in a slot from a day on, where it is chosen when enrolling.
let chosenMealTable = """
    CREATE TABLE chosen_meal (
        town TEXT NOT NULL, child TEXT NOT NULL, activity TEXT NOT NULL, slot TEXT NOT NULL, since TEXT NOT NULL, meal TEXT NOT NULL,
        PRIMARY KEY (town, child, activity, slot, since),
        FOREIGN KEY (town, child) REFERENCES child (town, id)
    ) STRICT;
    """
