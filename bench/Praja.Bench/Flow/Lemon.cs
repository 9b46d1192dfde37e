using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Praja.Bench.Flow;

/// <summary>LEMON's NetworkSimplex as the reference, in a small program compiled here.</summary>
internal sealed class Lemon
{
    private readonly string program;

    private Lemon(string program) => this.program = program;

    /// <summary>Compiles the reference; null, with the reason on the screen, where a tool is missing.</summary>
    public static Lemon? Compile(string folder)
    {
        var source = Path.Combine(Repository.Root, "bench", "lemon", "network_simplex.cpp");
        var program = Path.Combine(folder, "network_simplex");
        try
        {
            var (code, _, errors) = Start("g++", "-O3", "-march=native", source, "-o", program, "-llemon");
            if (code == 0) return new(program);
            Console.WriteLine("LEMON does not compile here; install it (Debian: apt install g++ liblemon-dev).");
            Console.WriteLine(errors.Split('\n')[0]);
        }
        catch (Win32Exception)
        {
            Console.WriteLine("g++ is not installed, so there is no reference (Debian: apt install g++ liblemon-dev).");
        }

        return null;
    }

    /// <summary>The optimum and the CPU seconds of a DIMACS file.</summary>
    public (long Optimum, double Seconds) Solve(string file)
    {
        var (code, output, errors) = Start(program, file);
        if (code != 0) throw new InvalidOperationException("LEMON failed on " + file + ": " + errors);
        var words = output.Split(' ');
        var optimum = long.Parse(words[0], CultureInfo.InvariantCulture);
        return (optimum, double.Parse(words[1], CultureInfo.InvariantCulture));
    }

    private static (int Code, string Output, string Errors) Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException(program + " does not start");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
