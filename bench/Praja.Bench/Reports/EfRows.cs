using Microsoft.EntityFrameworkCore;

namespace Praja.Bench.Reports;

/// <summary>A row.</summary>
internal sealed class EfRow
{
    public long Id { get; set; }

    public Guid Client { get; set; }

    public DateTime Time { get; set; }

    public string Kind { get; set; } = "";

    public string Station { get; set; } = "";

    public string Status { get; set; } = "";

    public string Note { get; set; } = "";
}

/// <summary>The table.</summary>
internal sealed class EfRows(DbContextOptions<EfRows> options) : DbContext(options)
{
    public DbSet<EfRow> Reports => Set<EfRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.Entity<EfRow>().HasIndex(r => r.Client).IsUnique();
}
