using Praja.Journal;

namespace Praja.Storage.Postgres;

/// <summary>The tables, triggers and roles in PostgreSQL. docs/reference/storage.md describes them.</summary>
internal static class PostgresSchema
{
    /// <summary>Version of the tables, kept in <c>praja.version</c>.</summary>
    public const int Version = 1;

    /// <summary>Owns the tables; only migrations run as it.</summary>
    public const string Owner = "praja_owner";

    /// <summary>What the program runs as: it reads and appends, and may do nothing else.</summary>
    public const string Application = "praja_app";

    /// <summary>Where a node hears that another has appended: journal id, blank, sequence.</summary>
    public const string Channel = "praja_journal";

    /// <summary>Makes the roles; run by a user that may make roles and grant the database. Roles belong to the whole
    /// server, so that they may be there already.</summary>
    public const string Roles =
        $"""
        DO $$ BEGIN CREATE ROLE {Owner} NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
        DO $$ BEGIN CREATE ROLE {Application} NOLOGIN;
            EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
        DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO {Owner}', current_database()); END $$;
        GRANT {Owner}, {Application} TO CURRENT_USER;
        """;

    /// <summary>Makes the tables, as their owner. The trigger of INSERT does all that an append needs: it finds the
    /// head where the segment says it is, moves it forward, and tells the other nodes. It runs with the owner's rights,
    /// so that the program needs none on the head.</summary>
    public const string Tables =
        $"""
        CREATE SCHEMA praja;
        CREATE TABLE praja.version (one int PRIMARY KEY CHECK (one = 1), version int NOT NULL);
        INSERT INTO praja.version VALUES (1, 1);
        CREATE TABLE praja.journal (
            id text PRIMARY KEY CHECK (id ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$'),
            title text NOT NULL,
            mode text NOT NULL CHECK (mode IN ('simulation', 'exercise', 'operation')),
            last_seq bigint NOT NULL DEFAULT 0,
            head text NOT NULL DEFAULT repeat('0', 64),
            head_time bigint NOT NULL DEFAULT 0
        );
        CREATE TABLE praja.segment (
            journal text NOT NULL,
            first_seq bigint NOT NULL,
            last_seq bigint NOT NULL CHECK (last_seq >= first_seq),
            previous text NOT NULL,
            head text NOT NULL CHECK (length(head) = 64),
            head_time bigint NOT NULL,
            mode text NOT NULL,
            lines bytea NOT NULL,
            PRIMARY KEY (journal, first_seq)
        );
        ALTER TABLE praja.segment ALTER lines SET STORAGE EXTERNAL;

        CREATE FUNCTION praja.never() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'a journal only grows: its entries are never changed or deleted';
        END $$;

        CREATE FUNCTION praja.only_forward() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF pg_trigger_depth() < 2 OR (NEW.id, NEW.title, NEW.mode) IS DISTINCT FROM (OLD.id, OLD.title, OLD.mode)
            THEN RAISE EXCEPTION 'a journal only grows: its label and its head are never changed by hand'; END IF;
            RETURN NEW;
        END $$;

        CREATE FUNCTION praja.starts_empty() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF NEW.last_seq <> 0 OR NEW.head <> repeat('0', 64) OR NEW.head_time <> 0
            THEN RAISE EXCEPTION 'a journal starts empty'; END IF;
            RETURN NEW;
        END $$;

        CREATE FUNCTION praja.follows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
        BEGIN
            UPDATE praja.journal SET last_seq = NEW.last_seq, head = NEW.head, head_time = NEW.head_time
                WHERE id = NEW.journal AND last_seq = NEW.first_seq - 1 AND head = NEW.previous
                  AND mode = NEW.mode AND head_time <= NEW.head_time;
            IF NOT FOUND THEN
                IF NEW.mode IS DISTINCT FROM (SELECT mode FROM praja.journal WHERE id = NEW.journal)
                THEN RAISE EXCEPTION 'segment is of another mode than its journal'; END IF;
                RAISE EXCEPTION 'segment does not follow the head' USING ERRCODE = 'serialization_failure';
            END IF;
            PERFORM pg_catalog.pg_notify('{Channel}', NEW.journal || ' ' || NEW.last_seq);
            RETURN NEW;
        END $$;

        CREATE TRIGGER segment_follows BEFORE INSERT ON praja.segment
            FOR EACH ROW EXECUTE FUNCTION praja.follows();
        CREATE TRIGGER segment_never BEFORE UPDATE OR DELETE OR TRUNCATE ON praja.segment
            FOR EACH STATEMENT EXECUTE FUNCTION praja.never();
        CREATE TRIGGER journal_forward BEFORE UPDATE ON praja.journal
            FOR EACH ROW EXECUTE FUNCTION praja.only_forward();
        CREATE TRIGGER journal_empty BEFORE INSERT ON praja.journal
            FOR EACH ROW EXECUTE FUNCTION praja.starts_empty();
        CREATE TRIGGER journal_never BEFORE DELETE OR TRUNCATE ON praja.journal
            FOR EACH STATEMENT EXECUTE FUNCTION praja.never();
        ALTER TABLE praja.segment ENABLE ALWAYS TRIGGER segment_follows;
        ALTER TABLE praja.segment ENABLE ALWAYS TRIGGER segment_never;
        ALTER TABLE praja.journal ENABLE ALWAYS TRIGGER journal_forward;
        ALTER TABLE praja.journal ENABLE ALWAYS TRIGGER journal_empty;
        ALTER TABLE praja.journal ENABLE ALWAYS TRIGGER journal_never;

        GRANT USAGE ON SCHEMA praja TO {Application};
        GRANT SELECT ON praja.version, praja.journal, praja.segment TO {Application};
        GRANT INSERT (id, title, mode) ON praja.journal TO {Application};
        GRANT INSERT ON praja.segment TO {Application};
        """;

    /// <summary>The segments after a sequence, from the one that holds it on.</summary>
    public const string SegmentsAfter =
        """
        SELECT first_seq, last_seq, head, head_time, lines FROM praja.segment
        WHERE journal = $1 AND last_seq > $2 AND first_seq >= (
            SELECT coalesce(max(first_seq), 0) FROM praja.segment WHERE journal = $1 AND first_seq <= $2 + 1)
        ORDER BY first_seq
        """;

    /// <summary>Appends; the trigger does the rest.</summary>
    public const string Insert =
        "INSERT INTO praja.segment (journal, first_seq, last_seq, previous, head, head_time, mode, lines)"
        + " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

    /// <summary>A segment of a row of <see cref="SegmentsAfter"/>.</summary>
    public static JournalSegment Segment(System.Data.Common.DbDataReader row) => new(
        row.GetInt64(0),
        new(row.GetInt64(1), row.GetString(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3))),
        row.GetFieldValue<byte[]>(4));
}
