import GRDB

/// The tables, as they have come about. A migration that a server may have run is never changed: the next one mends it.
var migrations: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("0001 families, requests, accounts, mail", foreignKeyChecks: .immediate) { database in
        for tables in [familyTables, requestTables, accountTables, mailTables] {
            try database.execute(sql: tables)
        }
    }
    migrator.registerMigration("0002 login attempts by name", foreignKeyChecks: .immediate) { database in
        try database.execute(sql: "ALTER TABLE login_attempt ADD COLUMN attempt TEXT NOT NULL DEFAULT ''")
    }
    migrator.registerMigration("0003 what a line speaks of", foreignKeyChecks: .immediate) { database in
        // The request that took the place: the line's own for an addition, empty for a place that no request took.
        try database.execute(sql: "ALTER TABLE request_line ADD COLUMN speaks_of TEXT")
        try database.execute(sql: "ALTER TABLE request_line ADD COLUMN lapsed INTEGER NOT NULL DEFAULT 0")
    }
    migrator.registerMigration("late lines", foreignKeyChecks: .immediate) { database in
        // In words, as the family read them: the terms on which a line came after its deadline; nothing for what was in time.
        try database.execute(sql: "ALTER TABLE request_line ADD COLUMN terms TEXT")
    }
    migrator.registerMigration("what older lines speak of", foreignKeyChecks: .immediate) { database in
        // Without it a request that awaited its answer when 0003 came would speak of no place, and lapse.
        try database.execute(
            sql: """
                UPDATE request_line SET speaks_of = CASE change WHEN 'add' THEN request ELSE COALESCE((
                    SELECT place.request FROM request
                    JOIN reservation place ON place.town = request.town AND place.child = request.child
                        AND place.activity = request.activity AND place.day = request_line.day AND place.slot = request_line.slot
                    WHERE request.town = request_line.town AND request.id = request_line.request), '') END
                WHERE speaks_of IS NULL
                """)
    }
    migrator.registerMigration("0004 places by day at all centres", foreignKeyChecks: .immediate) { database in
        try database.execute(sql: "CREATE INDEX reservation_day ON reservation (town, activity, day, centre, slot, meal, child)")
    }
    migrator.registerMigration("estimates", foreignKeyChecks: .immediate) { database in
        // As JSON: the amounts in words, each with its rule, as the family read them when it confirmed.
        try database.execute(sql: "ALTER TABLE request ADD COLUMN estimate TEXT")
    }
    migrator.registerMigration("absences", foreignKeyChecks: .immediate) { database in
        try database.execute(sql: absenceTables)
    }
    migrator.registerMigration("what is known of families", foreignKeyChecks: .immediate) { database in
        try database.execute(sql: factTables)
    }
    migrator.registerMigration("places are counted in an index alone", foreignKeyChecks: .immediate) { database in
        try database.execute(sql: "CREATE INDEX reservation_held ON reservation (town, activity, centre, day, slot, meal)")
        try database.execute(sql: "DROP INDEX reservation_place")
    }
    migrator.registerMigration("since when something is owed", foreignKeyChecks: .immediate) { database in
        // On the town's wall clock; nothing for what was owed before.
        try database.execute(sql: "ALTER TABLE household ADD COLUMN unpaid_since TEXT")
    }
    migrator.registerMigration("statuses of enrolments", foreignKeyChecks: .immediate) { database in
        // As the town's file names it; nothing where none was chosen.
        try database.execute(sql: "ALTER TABLE enrolment ADD COLUMN status TEXT")
    }
    migrator.registerMigration("children who came without a reservation", foreignKeyChecks: .immediate) { database in
        // The terms and the price are kept in words with their rule, as they were told.
        try database.execute(
            sql: """
                CREATE TABLE presence (
                    town TEXT NOT NULL, child TEXT NOT NULL, activity TEXT NOT NULL, day TEXT NOT NULL, slot TEXT NOT NULL, meal TEXT,
                    centre TEXT NOT NULL, terms TEXT NOT NULL, price TEXT, rule TEXT, noted_at INTEGER NOT NULL, noted_by TEXT NOT NULL,
                    revision TEXT NOT NULL,
                    PRIMARY KEY (town, child, activity, day, slot),
                    FOREIGN KEY (town, child) REFERENCES child (town, id)
                ) STRICT
                """)
        try database.execute(sql: "CREATE INDEX presence_day ON presence (town, activity, day)")
    }
    migrator.registerMigration("requests that staff enter", foreignKeyChecks: .immediate) { database in
        try database.execute(sql: arrivalTables)
    }
    migrator.registerMigration("waiting lists", foreignKeyChecks: .immediate) { database in
        try database.execute(sql: waitingTables)
    }
    migrator.registerMigration("under which file waiting lists have moved", foreignKeyChecks: .immediate) { database in
        try database.execute(
            sql: """
                CREATE TABLE waiting_list (
                    town TEXT NOT NULL, activity TEXT NOT NULL, revision TEXT NOT NULL,
                    PRIMARY KEY (town, activity)
                ) STRICT
                """)
    }
    migrator.registerMigration("what is due about requests", foreignKeyChecks: .immediate) { database in
        try database.execute(sql: dueTables)
    }
    migrator.registerMigration("requests that are decided together", foreignKeyChecks: .immediate) { database in
        // On the town's wall clock; nothing for what is decided by itself.
        try database.execute(sql: "ALTER TABLE request ADD COLUMN gathered_until TEXT")
        try database.execute(
            sql: "CREATE INDEX request_gathered ON request (town, activity, gathered_until) WHERE gathered_until IS NOT NULL")
    }
    migrator.registerMigration("days of enrolments", foreignKeyChecks: .immediate) { database in
        try database.execute(sql: enrolmentDays)
    }
    migrator.registerMigration("absences that staff decide on", foreignKeyChecks: .immediate) { database in
        try database.execute(sql: absenceAnswers)
    }
    migrator.registerMigration("what is invoiced", foreignKeyChecks: .immediate) { database in
        // All that was booked when it was noted, up to a day.
        try database.execute(
            sql: """
                CREATE TABLE invoicing (
                    town TEXT NOT NULL, id TEXT NOT NULL, activity TEXT NOT NULL, until TEXT NOT NULL,
                    noted_at INTEGER NOT NULL, noted_by TEXT NOT NULL,
                    PRIMARY KEY (town, id)
                ) STRICT
                """)
        try database.execute(sql: "CREATE INDEX invoicing_activity ON invoicing (town, activity)")
    }
    migrator.registerMigration("meals chosen when enrolling", foreignKeyChecks: .immediate) { database in
        try database.execute(sql: chosenMealTable)
    }
    migrator.registerMigration("absences that staff enter", foreignKeyChecks: .immediate) { database in
        try database.execute(sql: absenceEntries)
    }
    migrator.registerMigration("requests that are taken back", foreignKeyChecks: .immediate) { database in
        try database.execute(sql: withdrawals)
    }
    return migrator
}
