using System.Diagnostics;

namespace Praja.Bench.Reports;

/// <summary>A measured server as a process of its own, with a folder of its own.</summary>
internal sealed class ServerChild : IDisposable
{
    private readonly Process process;
    private readonly string folder;

    private ServerChild(string name, Process process, string folder)
    {
        (Name, this.process, this.folder) = (name, process, folder);
        var words = (process.StandardOutput.ReadLine() ?? throw new InvalidOperationException(name + " did not start"))
            .Split(' ');
        while (!words[0].StartsWith("http", StringComparison.Ordinal))
            words = process.StandardOutput.ReadLine()!.Split(' ');
        (Address, Token, Auditor) = (new(words[0]), words[1], words[2]);
        // Whatever it logs is read, so that it never waits for us.
        _ = process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>What it is called in the tables.</summary>
    public string Name { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Who may send.</summary>
    public string Token { get; }

    /// <summary>The session of an auditor.</summary>
    public string Auditor { get; }

    /// <summary>Seconds of processor it has used.</summary>
    public double CpuSeconds
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>Megabytes of memory it holds.</summary>
    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>Starts one.</summary>
    public static ServerChild Start(string name, string kind, string postgres = "", int stations = 5_000)
    {
        var folder = Directory.CreateTempSubdirectory("praja-bench-").FullName;
        var program = Path.Combine(AppContext.BaseDirectory, "Praja.Bench.dll");
        var start = new ProcessStartInfo(
            "dotnet", [program, "server", kind, folder, postgres, stations.ToString(Repository.Plain)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return new(name, Process.Start(start)!, folder);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromSeconds(60))) process.Kill();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
