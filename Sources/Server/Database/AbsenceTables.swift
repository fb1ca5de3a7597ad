// What is kept of absences, in the same words as the other tables.

let absenceTables = """
    -- What stays due, and what if the proof does not come, are kept in words with their rules, as they were told.
    CREATE TABLE absence (
        town TEXT NOT NULL, id TEXT NOT NULL,
        child TEXT NOT NULL, activity TEXT NOT NULL, day TEXT NOT NULL, slot TEXT NOT NULL, meal TEXT, centre TEXT NOT NULL,
        reason TEXT, told_at INTEGER NOT NULL, told_by TEXT NOT NULL CHECK (told_by IN ('family', 'town')), account TEXT NOT NULL,
        due TEXT NOT NULL, rule TEXT, otherwise TEXT NOT NULL, otherwise_rule TEXT,
        proof TEXT, proof_by TEXT, proof_at INTEGER, freed INTEGER NOT NULL, revision TEXT NOT NULL,
        PRIMARY KEY (town, id),
        FOREIGN KEY (town, child) REFERENCES child (town, id)
    ) STRICT;
    CREATE INDEX absence_child ON absence (town, child, activity, day);
    CREATE INDEX absence_day ON absence (town, day);
    """

/// What the town says of absences on which it decides: nothing where their terms hold as told.
let absenceAnswers = """
    ALTER TABLE absence ADD COLUMN answer TEXT CHECK (answer IN ('awaited', 'accepted', 'refused'));
    ALTER TABLE absence ADD COLUMN answered_at INTEGER;
    ALTER TABLE absence ADD COLUMN answered_by TEXT;
    ALTER TABLE absence ADD COLUMN sentence TEXT;
    CREATE INDEX absence_answer ON absence (town, answer) WHERE answer = 'awaited';
    """

/// How absences came that staff enter for families, and who entered them; nothing for others. The name is kept as it was.
let absenceEntries = """
    ALTER TABLE absence ADD COLUMN channel TEXT;
    ALTER TABLE absence ADD COLUMN entered_by TEXT;
    ALTER TABLE absence ADD COLUMN entered_name TEXT;
    ALTER TABLE absence ADD COLUMN entered_at INTEGER;
    """
