using System.Globalization;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Storage.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Jiheng.Storage;

/// <summary>The tables. Days and words are text and times UTC milliseconds, so that both databases sort and compare alike.</summary>
public abstract class JihengContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Regions.</summary>
    public DbSet<Region> Regions => Set<Region>();

    /// <summary>Offices.</summary>
    public DbSet<Office> Offices => Set<Office>();

    /// <summary>People.</summary>
    public DbSet<Person> People => Set<Person>();

    /// <summary>What they are where.</summary>
    public DbSet<RoleGrant> Roles => Set<RoleGrant>();

    /// <summary>Projects.</summary>
    public DbSet<Project> Projects => Set<Project>();

    /// <summary>Windows.</summary>
    public DbSet<FilingWindow> Windows => Set<FilingWindow>();

    /// <summary>Dossiers.</summary>
    public DbSet<Dossier> Dossiers => Set<Dossier>();

    /// <summary>Drafts.</summary>
    public DbSet<Draft> Drafts => Set<Draft>();

    /// <summary>Versions.</summary>
    public DbSet<FilingVersion> Versions => Set<FilingVersion>();

    /// <summary>Decisions.</summary>
    public DbSet<Decision> Decisions => Set<Decision>();

    /// <summary>Their lines.</summary>
    public DbSet<DecisionLine> DecisionLines => Set<DecisionLine>();

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Refuse();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Refuse();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Milliseconds>();
        configurationBuilder.Properties<DateOnly>().HaveConversion<Days>();
        configurationBuilder.Properties<WorkStep>().HaveConversion<Word<WorkStep>>();
        configurationBuilder.Properties<DossierState>().HaveConversion<Word<DossierState>>();
        configurationBuilder.Properties<WorkAction>().HaveConversion<Word<WorkAction>>();
        configurationBuilder.Properties<WorkRole>().HaveConversion<Word<WorkRole>>();
        configurationBuilder.Properties<OfficeKind>().HaveConversion<Word<OfficeKind>>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<Region>().ToTable("regions").HasKey(r => r.Code);
        modelBuilder.Entity<Office>(o =>
        {
            o.ToTable("offices").HasKey(x => x.Id);
            o.HasOne<Region>().WithMany().HasForeignKey(x => x.RegionCode);
            o.HasOne<Office>().WithMany().HasForeignKey(x => x.ParentId);
        });
        modelBuilder.Entity<Person>().ToTable("people").HasKey(p => p.Id);
        modelBuilder.Entity<RoleGrant>(r =>
        {
            r.ToTable("role_grants").HasKey(x => new { x.PersonId, x.OfficeId, x.Role });
            r.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId);
            r.HasOne<Office>().WithMany().HasForeignKey(x => x.OfficeId);
        });
        modelBuilder.Entity<Project>(p =>
        {
            p.ToTable("projects").HasKey(x => x.Id);
            p.HasOne<Office>().WithMany().HasForeignKey(x => x.OfficeId);
        });
        modelBuilder.Entity<FilingWindow>(w =>
        {
            w.ToTable("windows").HasKey(x => x.Id);
            w.HasOne<Office>().WithMany().HasForeignKey(x => x.FinanceOfficeId);
        });
        modelBuilder.Entity<Dossier>(d =>
        {
            d.ToTable("dossiers").HasKey(x => x.Id);
            d.Property(x => x.Revision).IsConcurrencyToken();
            d.HasOne<Office>().WithMany().HasForeignKey(x => x.OfficeId);
        });
        modelBuilder.Entity<Draft>(d =>
        {
            d.ToTable("drafts").HasKey(x => x.DossierId);
            d.Property(x => x.Revision).IsConcurrencyToken();
            d.HasOne<Dossier>().WithMany().HasForeignKey(x => x.DossierId);
        });
        modelBuilder.Entity<FilingVersion>(v =>
        {
            v.ToTable("filing_versions").HasKey(x => new { x.DossierId, x.Number });
            v.HasOne<Dossier>().WithMany().HasForeignKey(x => x.DossierId);
        });
        modelBuilder.Entity<Decision>(d =>
        {
            d.ToTable("decisions").HasKey(x => new { x.DossierId, x.Number });
            d.HasOne<Dossier>().WithMany().HasForeignKey(x => x.DossierId);
        });
        modelBuilder.Entity<DecisionLine>(l =>
        {
            l.ToTable("decision_lines").HasKey(x => new { x.DossierId, x.DecisionNumber, x.Number });
            l.HasOne<Decision>().WithMany().HasForeignKey(x => new { x.DossierId, x.DecisionNumber });
        });
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
            foreach (var property in entity.GetProperties()) property.SetColumnName(Column(property.Name));
    }

    /// <summary>What was handed in and decided stays as it is; a trigger says so too to whoever comes by another way.</summary>
    private void Refuse()
    {
        foreach (var entry in ChangeTracker.Entries())
            if (entry.State is EntityState.Modified or EntityState.Deleted && entry.Entity is FilingVersion or Decision or DecisionLine)
                throw new InvalidOperationException($"{entry.Metadata.GetTableName()} never changes");
    }

    /// <summary>OfficeId → office_id.</summary>
    private static string Column(string name)
    {
        var column = new System.Text.StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && column.Length > 0) column.Append('_');
            column.Append(char.ToLowerInvariant(letter));
        }
        return column.ToString();
    }

    private sealed class Milliseconds() : ValueConverter<DateTimeOffset, long>(t => t.ToUnixTimeMilliseconds(), m => DateTimeOffset.FromUnixTimeMilliseconds(m));

    private sealed class Days() : ValueConverter<DateOnly, string>(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), t => DateOnly.ParseExact(t, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    private sealed class Word<T>() : ValueConverter<T, string>(v => WorkWords.Key(v), t => Value<T>(t))
        where T : struct, Enum;

    private static T Value<T>(string word)
        where T : struct, Enum => WorkWords.Parse<T>(word) ?? throw new InvalidOperationException($"unknown word {word} in the database");
}
