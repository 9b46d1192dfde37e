namespace Praja.Rehearsal.Engine;

/// <summary>What the workers of a model share, made once.</summary>
internal sealed class Workshop
{
    private readonly CompiledModel compiled;
    private readonly Neighbourhood? neighbourhood;
    private readonly CoverageLedger? coverage;

    public Workshop(RehearsalModel model)
    {
        compiled = new(model);
        var exciting = compiled.Types.Where(t => t.Excites > 0).ToArray();
        if (exciting.Length > 0) neighbourhood = new(model.Sites, exciting.Max(t => t.ExciteMeters));
        if (model.Policy == DispatchPolicy.Coverage) coverage = new(compiled);
    }

    /// <summary>A worker for one thread.</summary>
    public Simulation NewWorker() => new(
        compiled, new(compiled, neighbourhood), coverage is null ? null : new(compiled, coverage));
}
