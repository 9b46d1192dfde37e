namespace Praja.Web.Stations;

/// <summary>Words of signal and ways of an area.</summary>
internal static class AreaWords
{
    public static readonly Text Title = new("Sinyal dan jalan wilayah ini", "Signal and ways of this area");
    public static readonly Text Text = new(
        "Sinyal yang terputus menjelaskan TPS yang diam; jalan yang tertutup mengubah saran pengiriman satuan.",
        "A lost signal explains silent stations; closed ways change which units are recommended.");
    public static readonly Text SignalLost = new("Catat sinyal terputus", "Record that the signal is lost");
    public static readonly Text SignalBack = new("Catat sinyal pulih", "Record that the signal is back");
    public static readonly Text RoadsClosed = new("Catat jalan/sungai tertutup", "Record that ways are closed");
    public static readonly Text RoadsOpen = new("Catat jalan/sungai terbuka lagi", "Record that ways are open again");
}
