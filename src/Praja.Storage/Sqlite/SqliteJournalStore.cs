using Praja.Journal;
using SQLitePCL;

namespace Praja.Storage.Sqlite;

// One row per commit. In WAL mode with synchronous=FULL a commit is one write to the log and one fsync; only after the
// fsync do other connections see it, so whatever anybody reads is durable. What a killed process left in the log was
// perhaps never synced: opening the journal therefore copies the log into the file and syncs that, before anything is
// read (`Settle`). Without it, an entry found after a crash could be answered "already there" and still be lost in a
// power cut that follows. For the same reason a store is not used after an input or output error: what the kernel did
// with the pages of a failed fsync nobody knows.

/// <summary>How an SQLite journal is opened; anything but the defaults is for tests.</summary>
/// <param name="Synchronous">What <c>PRAGMA synchronous</c> is set to; FULL or the journal is not safe.</param>
/// <param name="MaxPages">Most pages of the file, to play a full disk; 0 for no limit.</param>
internal sealed record SqliteSettings(string Synchronous = "FULL", int MaxPages = 0);

/// <summary>A journal in an SQLite file of its own. Several stores, also of several processes, may be open on one file:
/// they take turns.</summary>
public sealed class SqliteJournalStore : IJournalStore
{
    private const string Full = "2";

    private readonly string path;
    private readonly SqliteFile file;
    private readonly SnapshotFile? snapshots;
    private readonly SqliteStatement begin;
    private readonly SqliteStatement commit;
    private readonly SqliteStatement head;
    private readonly SqliteStatement after;
    private readonly SqliteStatement insert;
    private readonly JournalMode mode;
    private bool disposed;

    /// <summary>Opens the journal of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="snapshotPath">File of its snapshot; empty to keep none.</param>
    /// <exception cref="JournalException">It is not there, is no journal, or cannot be opened.</exception>
    public SqliteJournalStore(string path, string snapshotPath = "")
        : this(path, snapshotPath, new())
    {
    }

    internal SqliteJournalStore(string path, string snapshotPath, SqliteSettings settings)
    {
        this.path = path;
        file = new(path, raw.SQLITE_OPEN_READWRITE);
        try
        {
            mode = Settle(settings).Mode;
            begin = file.Prepare("BEGIN IMMEDIATE");
            commit = file.Prepare("COMMIT");
            head = file.Prepare("SELECT last_seq, head, head_time FROM segment ORDER BY first_seq DESC LIMIT 1");
            after = file.Prepare(SegmentsAfter);
            insert = file.Prepare("INSERT INTO segment VALUES (?, ?, ?, ?, ?, ?, ?)");
        }
        catch
        {
            file.Dispose();
            throw;
        }
        snapshots = snapshotPath.Length == 0 ? null : new(snapshotPath);
    }

    /// <summary>The segments after a sequence, from the one that holds it on.</summary>
    private const string SegmentsAfter =
        """
        SELECT first_seq, last_seq, head, head_time, lines FROM segment
        WHERE first_seq >= (SELECT coalesce(max(first_seq), 0) FROM segment WHERE first_seq <= ?1 + 1)
          AND last_seq > ?1
        ORDER BY first_seq
        """;

    /// <inheritdoc/>
    public IJournalTurn Begin(long known)
    {
        Usable();
        begin.Run();
        try
        {
            var now = Head();
            if (now.Sequence < known)
            {
                throw new JournalException(
                    $"The journal ends with entry {now.Sequence}, before {known}: it must be read again.", true);
            }
            List<JournalSegment> missed = [];
            if (now.Sequence > known)
            {
                after.Bind(1, known);
                while (after.Step())
                    missed.Add(SqliteReading.Segment(after));
            }
            return new StoreTurn(mode, now, missed, Append, Rollback);
        }
        catch
        {
            Rollback();
            throw;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<JournalSegment> Read(long after)
    {
        Usable();
        return SqliteReading.Segments(path, SegmentsAfter, after);
    }

    /// <inheritdoc/>
    public IEnumerable<JournalSegment> Read(long after, SegmentMemory memory)
    {
        Usable();
        return SqliteReading.Segments(path, SegmentsAfter, after, memory);
    }

    /// <inheritdoc/>
    public Task WaitAsync(long after, CancellationToken cancellation) =>
        Task.Delay(Timeout.InfiniteTimeSpan, cancellation);

    /// <inheritdoc/>
    public JournalSnapshot? ReadSnapshot()
    {
        if (snapshots?.Read() is not { } snapshot) return null;
        using var reading = new SqliteFile(path, raw.SQLITE_OPEN_READONLY);
        using var known = reading.Prepare("SELECT 1 FROM segment WHERE first_seq <= ?1 AND last_seq = ?1 AND head = ?2"
            + " ORDER BY first_seq DESC LIMIT 1");
        known.Bind(1, snapshot.Head.Sequence);
        known.Bind(2, snapshot.Head.Hash);
        return known.Step() ? snapshot : null;
    }

    /// <inheritdoc/>
    public void SaveSnapshot(JournalSnapshot snapshot) => snapshots?.Write(snapshot);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (disposed) return;
        disposed = true;
        begin.Dispose();
        commit.Dispose();
        head.Dispose();
        after.Dispose();
        insert.Dispose();
        file.Dispose();
    }

    /// <summary>Makes an empty journal.</summary>
    /// <exception cref="JournalException">The file is there, or cannot be made.</exception>
    internal static void Create(string path, JournalLabel label)
    {
        if (File.Exists(path)) throw new JournalException($"There is a journal {label.Id}.", isTransient: false);
        // Under another name until it is whole: a crash leaves nothing that looks like a journal.
        var making = path + ".new";
        File.Delete(making);
        using (var file = new SqliteFile(making, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE))
        {
            file.Execute("PRAGMA synchronous = FULL");
            file.Execute($"PRAGMA application_id = {SqliteSchema.Application}");
            file.Execute("BEGIN");
            file.Execute(SqliteSchema.Tables);
            using (var insert = file.Prepare("INSERT INTO journal VALUES (1, ?, ?, ?)"))
            {
                insert.Bind(1, label.Id);
                insert.Bind(2, label.Title);
                insert.Bind(3, JournalModes.Word(label.Mode));
                insert.Run();
            }
            file.Execute($"PRAGMA user_version = {SqliteSchema.Version}");
            file.Execute("COMMIT");
        }
        File.Move(making, path, overwrite: false);
        DurableFolder.Sync(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>What stands on the back of a journal file.</summary>
    internal static JournalLabel LabelOf(string path)
    {
        using var file = new SqliteFile(path, raw.SQLITE_OPEN_READONLY);
        return LabelOf(file);
    }

    private static JournalLabel LabelOf(SqliteFile file)
    {
        var (application, version) = (file.Text("PRAGMA application_id"), file.Text("PRAGMA user_version"));
        if (application != SqliteSchema.Application || version != SqliteSchema.Version)
            throw new JournalException("The file is no journal of this version of Praja.", isTransient: false);
        using var row = file.Prepare("SELECT id, title, mode FROM journal");
        if (!row.Step()) throw new JournalException("The journal has no label.", isTransient: false);
        return new(row.Text(0), row.Text(1), JournalModes.Of(row.Text(2))!.Value);
    }

    /// <summary>Sets the connection up and makes durable whatever a crash left behind.</summary>
    private JournalLabel Settle(SqliteSettings settings)
    {
        file.Execute("PRAGMA synchronous = " + settings.Synchronous);
        file.Execute("PRAGMA fullfsync = 1");
        file.Execute("PRAGMA checkpoint_fullfsync = 1");
        var label = LabelOf(file);
        if (file.Text("PRAGMA journal_mode = WAL") != "wal")
            throw new JournalException("The journal's disk cannot hold a write-ahead log.", isTransient: false);
        if (settings.MaxPages > 0) file.Execute($"PRAGMA max_page_count = {settings.MaxPages}");
        if (settings.Synchronous == "FULL" && file.Text("PRAGMA synchronous") != Full)
            throw new JournalException("SQLite does not sync its commits.", isTransient: false);
        // While another process checkpoints, SQLite answers "busy" at once and does not call its busy handler: so it is
        // asked again here, for no longer than that handler would wait.
        for (var since = Environment.TickCount64; file.Text("PRAGMA wal_checkpoint(TRUNCATE)") != "0"; Thread.Sleep(1))
        {
            if (Environment.TickCount64 - since > Limits.Busy.TotalMilliseconds)
                throw new JournalException("Another process holds the journal's log.", isTransient: true);
        }
        return label;
    }

    private JournalHead Head()
    {
        if (!head.Step()) return JournalHead.None;
        var now = new JournalHead(head.Long(0), head.Text(1), DateTimeOffset.FromUnixTimeMilliseconds(head.Long(2)));
        head.Reset();
        return now;
    }

    private void Usable()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (file.IsBroken)
            throw new JournalException("The journal's disk failed; the journal must be opened again.", true);
    }

    private Task Append(JournalHead before, JournalSegment segment)
    {
        Usable();
        insert.Bind(1, segment.First);
        insert.Bind(2, segment.Head.Sequence);
        insert.Bind(3, before.Hash);
        insert.Bind(4, segment.Head.Hash);
        insert.Bind(5, segment.Head.Time.ToUnixTimeMilliseconds());
        insert.Bind(6, JournalModes.Word(mode));
        insert.Bind(7, segment.Lines.Span);
        insert.Run();
        commit.Run();
        return Task.CompletedTask;
    }

    private void Rollback()
    {
        try
        {
            file.Execute("ROLLBACK");
        }
        catch (JournalException)
        {
            // SQLite has rolled back by itself, or the file is broken and says so at its next use.
        }
    }
}
