using Microsoft.Data.Sqlite;
using Npgsql;
using Praja.FaultSimulator.Checks;

namespace Praja.SystemTests.Faults;

/// <summary>Reads the lines of a journal straight from its store, as an outsider with SQL would.</summary>
internal static class KeptLines
{
    /// <summary>The lines in an SQLite file, which must be sound.</summary>
    internal static byte[] OfSqlite(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", check.ExecuteScalar());
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT lines FROM segment ORDER BY first_seq";
        using var row = select.ExecuteReader();
        var lines = new List<byte>();
        while (row.Read())
            lines.AddRange(row.GetFieldValue<byte[]>(0));
        return [.. lines];
    }

    /// <summary>The lines in a PostgreSQL database.</summary>
    internal static byte[] OfPostgres(string connectionString)
    {
        using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        connection.Open();
        using var select = new NpgsqlCommand("SELECT lines FROM praja.segment ORDER BY first_seq", connection);
        using var row = select.ExecuteReader();
        var lines = new List<byte>();
        while (row.Read())
            lines.AddRange(row.GetFieldValue<byte[]>(0));
        return [.. lines];
    }
}

/// <summary>The law of the journal, held against what senders know.</summary>
internal static class FaultLaw
{
    /// <summary>After a fault: acknowledged is a subset of found, found minus acknowledged was under way, the numbers
    /// have no gap, nothing is there twice, and the chain holds.</summary>
    /// <returns>How many were found that nobody acknowledged.</returns>
    internal static int Holds(byte[] lines, FieldSenders senders)
    {
        var found = Found(lines, senders);
        Assert.Empty(senders.Wrong);
        foreach (var (id, sequence) in senders.Acknowledged)
            Assert.True(found.GetValueOrDefault(id) == sequence, $"{id} was acknowledged as {sequence} and is lost");
        var more = found.Keys.Where(id => !senders.Acknowledged.ContainsKey(id)).ToArray();
        Assert.True(more.Length <= senders.Count, $"{more.Length} found that nobody acknowledged");
        Assert.Empty(more.Except(senders.Pending));
        return more.Length;
    }

    /// <summary>After sending again: every report ever made is there exactly once, under the number that was
    /// answered.</summary>
    internal static void HoldsAtTheEnd(byte[] lines, FieldSenders senders)
    {
        Holds(lines, senders);
        Assert.Empty(senders.Pending);
        Assert.Equal(senders.Made.Order(), Found(lines, senders).Keys.Order());
        Assert.Equal(senders.Made.Count, senders.Acknowledged.Count);
    }

    private static Dictionary<Guid, long> Found(byte[] lines, FieldSenders senders)
    {
        Assert.Equal("", OwnReader.Fault(lines));
        var entries = OwnReader.Read(lines);
        var made = senders.Made.ToHashSet();
        var others = entries.Where(e => !made.Contains(e.Client)).Select(e => e.Kind + " by " + e.Actor);
        Assert.Empty(others.Where(o => !o.Contains(" by system/", StringComparison.Ordinal)));
        return entries.Where(e => made.Contains(e.Client)).ToDictionary(e => e.Client, e => e.Sequence);
    }
}

/// <summary>How long the fault tests are: short in every run of the tests, long where somebody asks for it.</summary>
internal static class FaultLength
{
    /// <summary>The variable that asks for the long form.</summary>
    internal const string Variable = "PRAJA_FAULTS";

    private static bool IsLong => Environment.GetEnvironmentVariable(Variable) == "long";

    /// <summary>So many in the long form, so few in the short one.</summary>
    internal static int Of(int many, int few) => IsLong ? many : few;
}
