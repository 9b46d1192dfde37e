namespace Praja.Doctrine.Binding;

/// <summary>Binds the part <c>numbers</c> of the section <c>rehearsal</c>; every number has its source.</summary>
internal sealed class RehearsalDelays
{
    private readonly Fields fields;
    private readonly SortedDictionary<string, string> sources = new(StringComparer.Ordinal);

    private RehearsalDelays(Fields fields) => this.fields = fields;

    public static RehearsalNumbers Numbers(Sections parts)
    {
        if (parts.Map("numbers") is not { } map) return new();
        return new RehearsalDelays(new(map, DoctrineKeys.Numbers, parts.Problems)).Read();
    }

    private RehearsalNumbers Read() => new()
    {
        Operators = (int)Value("operators", 1, 1000, whole: true),
        Call = Delay("call"),
        NoticeGuarded = Delay("notice_guarded"),
        NoticeUnguarded = Delay("notice_unguarded"),
        Report = Delay("report"),
        ReportWithoutSignal = Delay("report_without_signal"),
        Turnout = Delay("turnout"),
        ReserveTurnout = Delay("reserve_turnout"),
        TravelSpread = Value("travel_spread", 0, 3),
        Squad = (int)Value("squad", 1, 1000, whole: true),
        RestAfterHours = Value("rest_after_hours", 0, 48),
        RestHours = Value("rest_hours", 0, 48),
        BreakdownsPerHour = Value("breakdowns_per_hour", 0, 10),
        Breakdown = Delay("breakdown"),
        Handover = Delay("handover"),
        SignalFailuresPerDay = Value("signal_failures_per_day", 0, 100),
        SignalFailure = Delay("signal_failure"),
        ClosuresPerDay = Value("closures_per_day", 0, 100),
        Closure = Delay("closure"),
        DetourFactor = Value("detour_factor", 1, 100),
        Sources = sources,
    };

    private double Value(string key, double low, double high, bool whole = false)
    {
        if (Open(key, DoctrineKeys.Limit) is not { } values) return low;
        return whole ? values.Whole("value", (int)low, (int)high) : values.Number("value", low, high);
    }

    private DurationRule Delay(string key) =>
        Open(key, DoctrineKeys.Delay) is { } values ? RehearsalRecords.Duration(values) : default;

    private Fields? Open(string key, string[] keys)
    {
        if (fields.Map[key] is DataMap map)
        {
            var values = new Fields(map, keys, fields.Problems);
            sources[key] = values.Source();
            return values;
        }

        var wanted = "{ " + string.Join(", ", keys) + " }";
        if (fields.Map[key] is null)
            fields.Missing(key);
        else
            fields.Wrong(key, wanted, wanted);
        return null;
    }
}
