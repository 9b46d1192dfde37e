using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Praja.SystemTests.Stores;

/// <summary>
/// A PostgreSQL of its own for tests, from the system's packages: a fresh cluster in a temporary folder, reached by a
/// Unix socket, with fsync on. <see cref="Shared"/> is one for the whole test run; a test that kills its database
/// starts another. As root everything runs as user postgres, since PostgreSQL refuses root.
/// </summary>
internal sealed class PostgresCluster : IDisposable
{
    private static readonly Lazy<PostgresCluster> One = new(() => Start());
    private static int made;

    private readonly string folder;
    private bool disposed;

    private PostgresCluster(string folder) => this.folder = folder;

    /// <summary>Why no cluster can be started here; null when one can.</summary>
    internal static string? Missing => WhyMissing();

    /// <summary>The cluster of this test run; stopped when the process ends.</summary>
    internal static PostgresCluster Shared => One.Value;

    private static bool IsRoot => Environment.UserName == "root";

    private static string Binaries { get; } = FindBinaries();

    private string Data => Path.Combine(folder, "data");

    /// <summary>Starts a cluster.</summary>
    /// <param name="settings">More settings of the server, e.g. <c>-c fsync=off</c>.</param>
    /// <exception cref="InvalidOperationException">It did not start; the message tells what it said.</exception>
    internal static PostgresCluster Start(string settings = "")
    {
        if (Missing is { } reason) throw new InvalidOperationException(reason);
        var cluster = new PostgresCluster(Directory.CreateTempSubdirectory("praja-pg-").FullName);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.Dispose();
        if (IsRoot) Run("chown", "postgres", cluster.folder);
        cluster.Call("initdb", "-D", cluster.Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N");
        File.AppendAllText(
            Path.Combine(cluster.Data, "postgresql.conf"),
            $"\nlisten_addresses = ''\nunix_socket_directories = '{cluster.folder}'\nmax_connections = 100\n");
        cluster.StartAgain(settings);
        return cluster;
    }

    /// <summary>Starts it after a kill or a stop, and waits until it takes connections.</summary>
    internal void StartAgain(string settings = "") => Call(
        "pg_ctl", "-D", Data, "-w", "-t", "60", "-l", Path.Combine(folder, "log"), "-o", settings, "start");

    /// <summary>Stops it in order.</summary>
    internal void Stop() => Call("pg_ctl", "-D", Data, "-w", "-m", "fast", "stop");

    /// <summary>Kills the postmaster at once; its backends notice and end, as after a crash.</summary>
    /// <param name="backends">True to kill all of them too.</param>
    internal void Kill(bool backends = false)
    {
        var postmaster = int.Parse(
            File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        var children = backends ? ChildrenOf(postmaster) : [];
        Kill(postmaster);
        foreach (var child in children)
            Kill(child);
    }

    /// <summary>Connection string of a database, as a user that may do everything.</summary>
    internal string Connection(string database = "postgres") => new NpgsqlConnectionStringBuilder
    {
        Host = folder,
        Username = "postgres",
        Database = database,
    }.ConnectionString;

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string.</returns>
    internal string CreateDatabase()
    {
        var name = "praja_" + Interlocked.Increment(ref made).ToString(CultureInfo.InvariantCulture);
        Administer($"CREATE DATABASE {name}");
        return Connection(name);
    }

    /// <summary>Drops a database that <see cref="CreateDatabase"/> made, whoever is still connected.</summary>
    internal void DropDatabase(string connection) => Administer(
        $"DROP DATABASE {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");

    public void Dispose()
    {
        if (disposed) return;
        disposed = true;
        try
        {
            Call("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        }
        catch (InvalidOperationException)
        {
            // It was not running.
        }
        Directory.Delete(folder, recursive: true);
    }

    private void Administer(string statement)
    {
        using var connection = new NpgsqlConnection(Connection() + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(statement, connection);
        command.ExecuteNonQuery();
    }

    private static void Kill(int process)
    {
        try
        {
            using var running = Process.GetProcessById(process);
            running.Kill();
            running.WaitForExit();
        }
        catch (ArgumentException)
        {
            // It has ended by itself.
        }
    }

    private static List<int> ChildrenOf(int process)
    {
        var children = File.ReadAllText($"/proc/{process}/task/{process}/children");
        return [.. children.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
    }

    private void Call(string program, params string[] arguments)
    {
        var path = Path.Combine(Binaries, program);
        if (IsRoot)
            Run("runuser", ["-u", "postgres", "--", path, .. arguments], folder);
        else
            Run(path, arguments, folder);
    }

    private static void Run(string program, params string[] arguments) => Run(program, arguments, "/");

    // What a started server inherits it keeps open: its output goes to files, or nobody would see the end of it.
    private static void Run(string program, string[] arguments, string folder)
    {
        var quoted = string.Join(' ', arguments.Prepend(program).Select(a => $"'{a}'"));
        var output = Path.GetTempFileName();
        var start = new ProcessStartInfo("sh", ["-c", $"exec {quoted} > '{output}' 2>&1 < /dev/null"])
        {
            WorkingDirectory = folder,
        };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        var said = File.ReadAllText(output);
        File.Delete(output);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{quoted}: {said}");
    }

    private static string? WhyMissing()
    {
        if (!OperatingSystem.IsLinux()) return "needs Linux to start PostgreSQL";
        if (Binaries.Length == 0) return "needs PostgreSQL 15 (Debian: postgresql), which is not on this machine";
        return IsRoot && !File.ReadLines("/etc/passwd").Any(l => l.StartsWith("postgres:", StringComparison.Ordinal))
            ? "needs the user postgres to start PostgreSQL as root"
            : null;
    }

    private static string FindBinaries()
    {
        var packaged = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return packaged.OrderDescending(StringComparer.Ordinal).Concat(path).FirstOrDefault(
            f => File.Exists(Path.Combine(f, "initdb")) && File.Exists(Path.Combine(f, "pg_ctl"))) ?? "";
    }
}
