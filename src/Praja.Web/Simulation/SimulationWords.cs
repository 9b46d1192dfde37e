namespace Praja.Web.Simulation;

/// <summary>Words of the pages of a simulation.</summary>
internal static class SimulationWords
{
    public static readonly Text LinkUsed = new("Tautan ini tidak berlaku lagi", "This link no longer works");
    public static readonly Text LinkUsedText = new(
        "Tautan hanya sekali pakai. Masuk dengan nama dan sandi yang tertulis di terminal, atau mulai lagi.",
        "A link works once. Sign in with the name and password that the terminal shows, or start again.");
}
