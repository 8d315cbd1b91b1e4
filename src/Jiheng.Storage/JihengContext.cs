using System.Globalization;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Storage.Entities;
using Jiheng.Storage.Log;
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

    /// <summary>What the audit says of drafts.</summary>
    public DbSet<DraftAudit> DraftAudits => Set<DraftAudit>();

    /// <summary>What it said of versions.</summary>
    public DbSet<VersionAudit> VersionAudits => Set<VersionAudit>();

    /// <summary>Answers to findings.</summary>
    public DbSet<Answer> Answers => Set<Answer>();

    /// <summary>Figures of versions.</summary>
    public DbSet<VersionFigures> Figures => Set<VersionFigures>();

    /// <summary>Attached files.</summary>
    public DbSet<DossierFile> Files => Set<DossierFile>();

    /// <summary>Tokens.</summary>
    public DbSet<AccessToken> Tokens => Set<AccessToken>();

    /// <summary>Answers to writes with a key.</summary>
    public DbSet<KeptAnswer> KeptAnswers => Set<KeptAnswer>();

    /// <summary>Phases.</summary>
    public DbSet<CampaignPhase> Phases => Set<CampaignPhase>();

    /// <summary>Materials.</summary>
    public DbSet<Material> Materials => Set<Material>();

    /// <summary>Notes of visits and interviews.</summary>
    public DbSet<FieldNote> FieldNotes => Set<FieldNote>();

    /// <summary>Questionnaires.</summary>
    public DbSet<Survey> Surveys => Set<Survey>();

    /// <summary>Filled-in ones.</summary>
    public DbSet<SurveyReply> SurveyReplies => Set<SurveyReply>();

    /// <summary>What people sign in with.</summary>
    public DbSet<Account> Accounts => Set<Account>();

    /// <summary>Links to set passwords.</summary>
    public DbSet<Invitation> Invitations => Set<Invitation>();

    /// <summary>Who is signed in.</summary>
    public DbSet<Session> Sessions => Set<Session>();

    /// <summary>The log.</summary>
    public DbSet<LogEntry> Log => Set<LogEntry>();

    /// <summary>Who does what is saved here; empty for the program itself.</summary>
    public string By { get; set; } = "";

    private readonly List<string> logged = [];
    private readonly List<(string Kind, string Content)> notes = [];

    /// <summary>Says something in the log that is no change of a row.</summary>
    /// <param name="kind">One of <see cref="Jiheng.Storage.Log.LogKinds"/>.</param>
    /// <param name="content">What.</param>
    public void Note(string kind, string content) => notes.Add((kind, content));

    /// <summary>What must stand in the log of what was saved here so far; asked again, nothing.</summary>
    internal (IReadOnlyList<string> Lines, IReadOnlyList<(string Kind, string Content)> Notes) TakeLogged()
    {
        (List<string> Lines, List<(string, string)> Notes) taken = ([.. logged], [.. notes]);
        logged.Clear();
        notes.Clear();
        return taken;
    }

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
        configurationBuilder.Properties<MaterialState>().HaveConversion<Word<MaterialState>>();
        configurationBuilder.Properties<FieldNoteKind>().HaveConversion<Word<FieldNoteKind>>();
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
        modelBuilder.Entity<DraftAudit>().ToTable("draft_audits").HasKey(a => a.DossierId);
        modelBuilder.Entity<VersionAudit>().ToTable("version_audits").HasKey(a => new { a.DossierId, a.Number });
        modelBuilder.Entity<Answer>().ToTable("answers").HasKey(a => new { a.DossierId, a.Number });
        modelBuilder.Entity<VersionFigures>().ToTable("version_figures").HasKey(f => new { f.DossierId, f.Number });
        // What a row points to is saved before it.
        modelBuilder.Entity<VersionAudit>().HasOne<FilingVersion>().WithMany().HasForeignKey(a => new { a.DossierId, a.Number });
        modelBuilder.Entity<VersionFigures>().HasOne<FilingVersion>().WithMany().HasForeignKey(f => new { f.DossierId, f.Number });
        modelBuilder.Entity<DraftAudit>().HasOne<Dossier>().WithMany().HasForeignKey(a => a.DossierId);
        modelBuilder.Entity<Answer>().HasOne<Dossier>().WithMany().HasForeignKey(a => a.DossierId);
        modelBuilder.Entity<DossierFile>().HasOne<Dossier>().WithMany().HasForeignKey(f => f.DossierId);
        modelBuilder.Entity<AccessToken>().HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId);
        modelBuilder.Entity<CampaignPhase>().HasOne<Dossier>().WithMany().HasForeignKey(p => p.DossierId);
        modelBuilder.Entity<FieldNote>().HasOne<Dossier>().WithMany().HasForeignKey(n => n.DossierId);
        modelBuilder.Entity<Survey>().HasOne<Dossier>().WithMany().HasForeignKey(s => s.DossierId);
        modelBuilder.Entity<SurveyReply>().HasOne<Survey>().WithMany().HasForeignKey(r => r.SurveyId);
        modelBuilder.Entity<DossierFile>().ToTable("dossier_files").HasKey(f => new { f.DossierId, f.Number });
        modelBuilder.Entity<AccessToken>().ToTable("access_tokens").HasKey(t => t.Id);
        modelBuilder.Entity<KeptAnswer>().ToTable("kept_answers").HasKey(a => new { a.PersonId, a.Key });
        modelBuilder.Entity<CampaignPhase>().ToTable("campaign_phases").HasKey(p => new { p.DossierId, p.Number });
        modelBuilder.Entity<Material>().ToTable("materials").HasKey(m => new { m.DossierId, m.Number });
        modelBuilder.Entity<Material>().HasOne<CampaignPhase>().WithMany().HasForeignKey(m => new { m.DossierId, m.Phase });
        modelBuilder.Entity<FieldNote>().ToTable("field_notes").HasKey(n => new { n.DossierId, n.Number });
        modelBuilder.Entity<Survey>().ToTable("surveys").HasKey(s => s.Id);
        modelBuilder.Entity<SurveyReply>().ToTable("survey_replies").HasKey(r => new { r.SurveyId, r.Number });
        modelBuilder.Entity<Account>().ToTable("accounts").HasKey(a => a.PersonId);
        modelBuilder.Entity<Account>().HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
        modelBuilder.Entity<Invitation>().ToTable("invitations").HasKey(i => i.Hash);
        modelBuilder.Entity<Invitation>().HasOne<Person>().WithMany().HasForeignKey(i => i.PersonId);
        modelBuilder.Entity<Session>().ToTable("sessions").HasKey(s => s.Hash);
        modelBuilder.Entity<Session>().HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
        modelBuilder.Entity<LogEntry>().ToTable("audit_log").HasKey(l => l.Number);
        modelBuilder.Entity<LogEntry>().Property(l => l.Number).ValueGeneratedNever();
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
            foreach (var property in entity.GetProperties()) property.SetColumnName(Column(property.Name));
    }

    /// <summary>Whether anything was changed that sums are made of.</summary>
    internal bool TouchesFigures { get; private set; }

    /// <summary>What was handed in and decided stays as it is; a trigger says so too to whoever comes by another way. What is saved is noted for the log.</summary>
    private void Refuse()
    {
        foreach (var entry in ChangeTracker.Entries())
        {
            TouchesFigures |= entry.State != EntityState.Unchanged && entry.Entity is Office or Project or Dossier or VersionFigures;
            if (entry.State is EntityState.Modified or EntityState.Deleted && LogRows.IsUnchanging(entry.Entity))
                throw new InvalidOperationException($"{entry.Metadata.GetTableName()} never changes");
            if (LogRows.IsLogged(entry.Entity.GetType()) && LogRows.Line(entry) is { } line) logged.Add(line);
        }
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
