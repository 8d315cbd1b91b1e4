using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading.AccountTables;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reading;

/// <summary>A document's reading while it is being made.</summary>
/// <param name="vocabulary">The words it is read with.</param>
/// <param name="pack">The pack whose forms it may hold, or null when none is to be looked for.</param>
internal sealed class ReadingBuilder(Vocabulary vocabulary, Pack? pack = null)
{
    /// <summary>The words it is read with.</summary>
    public Vocabulary Vocabulary { get; } = vocabulary;

    /// <summary>The pack whose forms it may hold, or null.</summary>
    public Pack? Pack { get; } = pack;

    public List<FormBuilder> Forms { get; } = [];

    public List<Fact> Facts { get; } = [];

    public List<AccountDraft> Accounts { get; } = [];

    public List<Composition> Compositions { get; } = [];

    public List<Loss> Losses { get; } = [];

    /// <summary>Keeps a figure; entries without a number are no figures.</summary>
    public void Add(FormBuilder form, Entry entry, string concept, string label, Stage stage, string role, int? year, string fundSource = "")
    {
        if (entry.Quantity is not { } quantity) return;
        Facts.Add(new()
        {
            Entry = entry,
            Quantity = quantity,
            Concept = concept,
            Label = label,
            Stage = stage,
            Role = role,
            Year = year,
            Project = form.ProjectName,
            FundSource = fundSource,
            Form = form.Index,
            InTable = true,
        });
    }

    /// <summary>Keeps a figure of the field's work: an indicator's target or actual.</summary>
    public void AddOfField(FormBuilder form, Entry entry, string concept, bool isCertain, string label, Stage stage, string role)
    {
        Add(form, entry, concept, label, stage, role, form.Year);
        Facts[^1] = Facts[^1] with { IsConceptCertain = isCertain, IsOfField = true };
    }

    /// <summary>Keeps a figure of which the names of its row and column are all that is known.</summary>
    public void AddBare(FormBuilder form, Entry entry, string label, string role, int? year)
    {
        if (entry.Quantity is null) return;
        Add(form, entry, "", label, Stage.Computed, role, year);
        Facts[^1] = Facts[^1] with { IsBare = true };
    }

    /// <summary>Rows whose cells were put right before they were read, as <see cref="Mapping.TableReadings.RowKey"/> names them.</summary>
    public HashSet<string> MendedRows { get; } = new(StringComparer.Ordinal);

    /// <summary>Says that the cells of a place's row were put right (glued figures, a shifted row): its figures count for less.</summary>
    public void Mend(Origin place) => MendedRows.Add(Mapping.TableReadings.RowKey(place));

    /// <summary>Says that a place was not understood.</summary>
    public void Lose(Origin origin, string reason) => Losses.Add(new(origin, reason));
}
