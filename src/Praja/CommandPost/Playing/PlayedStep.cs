using Praja.CommandPost.Rights;
using Praja.Journal;

namespace Praja.CommandPost.Playing;

/// <summary>Something that somebody hands to the post on a played day. What only the post can give, an incident's
/// number and an entry's sequence, is filled in when it is played.</summary>
/// <param name="At">When.</param>
/// <param name="Client">Its client id.</param>
/// <param name="Kind">Kind of the entry it asks for.</param>
/// <param name="Body">Its particulars.</param>
/// <param name="Sender">Who sends it.</param>
public sealed record PlayedStep(DateTimeOffset At, Guid Client, string Kind, EntryBody Body, Sender Sender)
{
    /// <summary>The run's own number of the incident it is about; empty for none.</summary>
    public string Incident { get; init; } = "";

    /// <summary>Client id of the report it takes back; null for none.</summary>
    public Guid? TakesBack { get; init; }

    /// <summary>True for what the post decides or writes, as opposed to what the field tells: it is left to a person
    /// who has taken the incident in hand.</summary>
    public bool IsOfPost { get; init; }

    /// <summary>What is handed to the post.</summary>
    /// <param name="incident">The post's number of the incident; empty for none.</param>
    /// <param name="entry">Sequence of the entry it takes back; 0 for none.</param>
    public Submission ToSubmission(string incident, long entry)
    {
        var body = incident.Length > 0 ? Body.With("incident", incident) : Body;
        return new(Client, Kind, entry > 0 ? body.With("entry", entry) : body, Sender)
        {
            Mode = JournalMode.Simulation,
        };
    }
}

/// <summary>A day to be played into a post, as it reaches the post.</summary>
/// <param name="Opens">When the post's journal opens, before anything of the day.</param>
/// <param name="Begins">When somebody begins to watch; what is earlier is there already.</param>
/// <param name="Steps">In order of time.</param>
public sealed record PlayedDay(DateTimeOffset Opens, DateTimeOffset Begins, IReadOnlyList<PlayedStep> Steps);
