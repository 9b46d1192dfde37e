using Praja.Operations;

namespace Praja.Tests.Planning;

/// <summary>The operation of the small country.</summary>
public static class SmallOperation
{
    public static Operation Of(SmallCountry country) => new()
    {
        Profile = new()
        {
            Name = "Operasi Mantap Praja Hulu",
            Command = "polres",
            Region = "10.01",
            ElectionDate = SmallCountry.VotingDay,
            Doctrine = "uji",
            Phases = [new(PhaseKind.Operation, new(2024, 8, 26), new(2024, 12, 16), default)],
        },
        Stages = country.Stages,
        Regions = country.Regions,
        Sites = country.Sites,
        Commands = country.Commands,
        Forces = country.Forces,
        Travel = country.Travel,
    };
}
