namespace Praja.Web.Replay;

/// <summary>Words of the time bar.</summary>
internal static class TimeBarWords
{
    public static readonly Text Name = new("Bilah waktu", "Time bar");
    public static readonly Text Shown = new("Waktu yang ditampilkan", "Time that is shown");
    public static readonly Text Show = new("Tampilkan", "Show");
    public static readonly Text Live = new("Langsung", "Live");
    public static readonly Text Choose = new("Waktu", "Time");
    public static readonly Text Play = new("Putar", "Play");
    public static readonly Text Pause = new("Jeda", "Pause");
    public static readonly Text Speed = new("Kecepatan", "Speed");
    public static readonly Text DayBefore = new("Hari sebelumnya", "Day before");
    public static readonly Text DayAfter = new("Hari berikutnya", "Day after");
    public static readonly Text Back = new("10 menit mundur", "10 minutes back");
    public static readonly Text Entries = new("Entri per 10 menit", "Entries in 10 minutes");
}
