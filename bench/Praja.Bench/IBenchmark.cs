namespace Praja.Bench;

/// <summary>One benchmark; the first word of the command line picks it.</summary>
internal interface IBenchmark
{
    /// <summary>The word that picks it.</summary>
    string Name { get; }

    /// <summary>Runs it with the words after its name; 0 when every answer was right.</summary>
    int Run(string[] args);
}
