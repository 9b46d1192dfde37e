namespace Praja.Rehearsal.Engine;

/// <summary>An incident during a run. Times are seconds of the day; NaN: not yet.</summary>
internal struct Scene
{
    public ulong Entity;
    public int Site;
    public byte Type;
    public byte Level;
    public byte FirstLevel;
    public byte PeakLevel;

    /// <summary>Highest level whose authority was asked; -1 while none was.</summary>
    public sbyte Asked;

    /// <summary>Highest level whose authority has decided; -1 while none has.</summary>
    public sbyte Decided;

    public IncidentMarks Marks;

    /// <summary>Closed.</summary>
    public bool IsClosed;

    /// <summary>As many are there as its level needs, and the clock of handling runs.</summary>
    public bool HasEnough;

    /// <summary>It is in the list of those that wait for units.</summary>
    public bool Waits;

    /// <summary>People needed at the first level before the level's minimum and factor.</summary>
    public double People;

    /// <summary>People needed at its level now.</summary>
    public int Needed;

    /// <summary>People needed at the level at which it began.</summary>
    public int FirstNeeded;

    /// <summary>People there.</summary>
    public int Present;

    /// <summary>People on their way.</summary>
    public int Coming;

    /// <summary>Units sent so far: numbers their draws.</summary>
    public int Sent;

    /// <summary>First and last unit there or on its way; -1 when none.</summary>
    public int FirstUnit;

    /// <summary>See <see cref="FirstUnit"/>.</summary>
    public int LastUnit;

    /// <summary>Which handling clock in the calendar is valid.</summary>
    public int ClockStamp;

    /// <summary>Which rise in the calendar is valid.</summary>
    public int RiseStamp;

    /// <summary>Levels risen so far: numbers their draws.</summary>
    public int Rises;

    /// <summary>What is left until it rises, in mean times; and how fast that goes, per second.</summary>
    public double RiseLeft;

    /// <summary>See <see cref="RiseLeft"/>.</summary>
    public double RiseRate;

    /// <summary>When <see cref="RiseLeft"/> was right.</summary>
    public double RiseAt;

    /// <summary>Rank with which it waits for units.</summary>
    public int WaitRank;

    public double Happened;
    public double Noticed;
    public double Reported;
    public double CallTaken;


    /// <summary>When its authority decided for the first time: its turn among those that wait for units.</summary>
    public double DecidedAt;

    /// <summary>When it began to wait for its first unit.</summary>
    public double WaitBegan;

    /// <summary>When the first unit was ordered by the post.</summary>
    public double Ordered;

    /// <summary>When the first unit sent by the post was there.</summary>
    public double PostArrived;

    /// <summary>When the first guard or unit was there.</summary>
    public double First;

    /// <summary>When enough were there for the first time.</summary>
    public double Enough;

    public double Closed;

    /// <summary>The outcome as the contract gives it.</summary>
    public readonly IncidentOutcome ToOutcome()
    {
        var unitWait = double.IsNaN(WaitBegan) ? 0 : Ordered - WaitBegan;
        return new()
        {
            Site = Site,
            Type = Type,
            FirstLevel = FirstLevel,
            PeakLevel = PeakLevel,
            Marks = Marks,
            Needed = FirstNeeded,
            Happened = (float)Happened,
            Notice = (float)(Noticed - Happened),
            Report = (float)(Reported - Noticed),
            CallWait = (float)(CallTaken - Reported),
            Decision = (float)(Ordered - CallTaken - unitWait),
            UnitWait = (float)(double.IsNaN(Ordered) ? double.NaN : unitWait),
            Travel = (float)(PostArrived - Ordered),
            First = (float)(First - Happened),
            Enough = (float)(Enough - Happened),
            Closed = (float)(Closed - Happened),
        };
    }
}
