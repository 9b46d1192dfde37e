using Praja.Journal;

namespace Praja.Storage.Sqlite;

/// <summary>The tables of a journal file. docs/reference/storage.md describes them.</summary>
internal static class SqliteSchema
{
    /// <summary>Version of the tables, kept in <c>PRAGMA user_version</c>.</summary>
    public const string Version = "1";

    /// <summary>0x50524A41, "PRJA", in the file's header (<c>PRAGMA application_id</c>).</summary>
    public const string Application = "1347570241";

    private const string Never = "RAISE(ABORT, 'a journal only grows: its entries are never changed or deleted')";

    /// <summary>Makes tables and triggers. INSERT OR REPLACE deletes without asking a DELETE trigger; the trigger on
    /// INSERT stops it, since what is there already does not follow the head.</summary>
    public static readonly string Tables =
        $"""
        CREATE TABLE journal (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            id TEXT NOT NULL,
            title TEXT NOT NULL,
            mode TEXT NOT NULL CHECK (mode IN ('simulation', 'exercise', 'operation'))
        ) STRICT;
        CREATE TABLE segment (
            first_seq INTEGER PRIMARY KEY,
            last_seq INTEGER NOT NULL CHECK (last_seq >= first_seq),
            previous TEXT NOT NULL,
            head TEXT NOT NULL CHECK (length(head) = 64),
            head_time INTEGER NOT NULL,
            mode TEXT NOT NULL,
            lines BLOB NOT NULL
        ) STRICT;
        CREATE TRIGGER journal_changed BEFORE UPDATE ON journal BEGIN SELECT {Never}; END;
        CREATE TRIGGER journal_deleted BEFORE DELETE ON journal BEGIN SELECT {Never}; END;
        CREATE TRIGGER journal_twice BEFORE INSERT ON journal WHEN EXISTS (SELECT 1 FROM journal)
            BEGIN SELECT {Never}; END;
        CREATE TRIGGER segment_changed BEFORE UPDATE ON segment BEGIN SELECT {Never}; END;
        CREATE TRIGGER segment_deleted BEFORE DELETE ON segment BEGIN SELECT {Never}; END;
        CREATE TRIGGER segment_crosses BEFORE INSERT ON segment
            WHEN NEW.mode IS NOT (SELECT mode FROM journal)
            BEGIN SELECT RAISE(ABORT, 'segment is of another mode than its journal'); END;
        CREATE TRIGGER segment_follows BEFORE INSERT ON segment
            WHEN NEW.first_seq <> coalesce(
                  (SELECT last_seq FROM segment ORDER BY first_seq DESC LIMIT 1), 0) + 1
              OR NEW.previous <> coalesce(
                  (SELECT head FROM segment ORDER BY first_seq DESC LIMIT 1), '{EntryJson.NoHash}')
            BEGIN SELECT RAISE(ABORT, 'segment does not follow the head'); END;
        """;
}
