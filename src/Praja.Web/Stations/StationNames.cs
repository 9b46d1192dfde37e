using System.Globalization;
using Praja.CommandPost.Stations;

namespace Praja.Web.Stations;

/// <summary>What the steps of a station's day are called.</summary>
internal static class StationNames
{
    /// <summary>A report.</summary>
    public static Text Report(StationReport report) => report switch
    {
        StationReport.GuardArrived => new("petugas tiba", "guard arrived"),
        StationReport.LogisticsCompleted => new("logistik lengkap", "logistics complete"),
        StationReport.StationOpened => new("TPS dibuka", "station opened"),
        StationReport.StationClosed => new("TPS ditutup", "station closed"),
        StationReport.CountStarted => new("hitung dimulai", "count started"),
        StationReport.CountFinished => new("hitung selesai", "count finished"),
        StationReport.BoxDeparted => new("kotak berangkat", "box left"),
        StationReport.BoxReceived => new("kotak diterima", "box received"),
        StationReport.DutyEnded => new("tugas selesai", "duty ended"),
        StationReport.StatusReported => new("situasi", "status"),
        _ => new("kesehatan petugas", "guard's health"),
    };

    /// <summary>How a guard is.</summary>
    public static Text Health(GuardHealth health) => health switch
    {
        GuardHealth.Well => new("sehat", "well"),
        GuardHealth.Tired => new("lelah", "tired"),
        GuardHealth.Unwell => new("sakit", "unwell"),
        GuardHealth.Injured => new("terluka", "injured"),
        _ => new("tidak disebut", "not said"),
    };

    /// <summary>A slot of the day: a step, or the status of an hour.</summary>
    public static Text Slot(StationSlot slot)
    {
        var name = Report(slot.Report);
        if (slot.Hour is not { } hour) return name;
        var at = hour.ToString("hh'.'mm", CultureInfo.InvariantCulture);
        return new($"{name.Id} {at}", $"{name.En} {hour.ToString("hh':'mm", CultureInfo.InvariantCulture)}");
    }
}
