using System.Text.Json;
using Jiheng.Engine.Cycle.Lineage;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Reporting.Steps;

/// <summary>How the projects of a unit follow from last year's, for a reader.</summary>
/// <param name="Document">The first of this year's documents.</param>
/// <param name="Documents">All of this year's documents.</param>
/// <param name="Lineage">What follows from what.</param>
/// <param name="HasLast">Whether documents of last year were given.</param>
public sealed record LineageReport(DocumentReading Document, IReadOnlyList<DocumentReading> Documents, ProjectLineage Lineage, bool HasLast) : StepReport(Document)
{
    /// <summary>Reports by unit: documents of one unit belong together, those that name none are a unit of their own.</summary>
    /// <param name="documents">This year's documents.</param>
    /// <param name="against">Last year's documents.</param>
    public static IReadOnlyList<LineageReport> Of(IReadOnlyList<DocumentReading> documents, IReadOnlyList<DocumentReading> against)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(against);
        List<LineageReport> reports = [];
        var units = documents.Select(d => d.Unit).Distinct().ToList();
        foreach (var group in units.Count(u => u is not null) <= 1 ? [documents] : units.ConvertAll(u => (IReadOnlyList<DocumentReading>)[.. documents.Where(d => d.Unit == u)]))
        {
            var unit = group.Select(d => d.Unit).FirstOrDefault(u => u is not null);
            var last = units.Count(u => u is not null) <= 1 ? against : [.. against.Where(d => d.Unit == unit)];
            // The words of the pack that has some: a document recognised as no region's has none.
            var words = group.Concat(last).Select(d => d.Pack.Projects).FirstOrDefault(w => w.Links.Count > 0) ?? group[0].Pack.Projects;
            reports.Add(new(group[0], group, ProjectLineage.Of(group, last, words), against.Count > 0));
        }
        return reports;
    }

    /// <inheritdoc/>
    public override bool IsEmpty => Lineage is { This.Count: 0, Last.Count: 0, Links.Count: 0, Counts.Count: 0 };

    /// <inheritdoc/>
    public override string WhatIsMissing => "没有读到项目：文件里要有写明项目名称的表、项目清单或项目沿革表。";

    /// <inheritdoc/>
    public override void Write(StyledText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Documents.Count > 1) ScoresText.Wrapped(text, $"  连同 {string.Join("、", Documents.Skip(1).Select(d => d.Source.File))}", Tone.Faint);
        var declared = Lineage.Links.Where(l => l.Basis == LinkBasis.Declared).ToList();
        // Where only the table of lineage names projects, it is what is counted.
        if (Lineage is { This.Count: 0, Last.Count: 0 } && declared.Count > 0)
            text.Line($"  项目沿革表中本年项目 {Names(declared, l => l.This)} 个，上年项目 {Names(declared, l => l.Last)} 个");
        else text.Line($"  本年项目 {Lineage.This.Count} 个{(HasLast ? $"，上年项目 {Lineage.Last.Count} 个" : "")}");
        if (!HasLast)
            foreach (var project in Lineage.This) ScoresText.Wrapped(text, $"    {project.Name}{(project.Amount is null ? "" : $" {project.Money}")}（{project.From}）", Tone.Plain);
        if (!HasLast && declared.Count == 0) ScoresText.Wrapped(text, "  没有上年的文件，不知道哪些是延续、哪些是新增；用 --against 指明上年的文件。", Tone.Warning);
        else if (HasLast && Lineage.Last.Count == 0) ScoresText.Wrapped(text, "  上年的文件中没有读到项目，不能对照。", Tone.Warning);
        foreach (var (basis, title) in (KeyValuePair<LinkBasis, string>[])[new(LinkBasis.Declared, "项目沿革表写明的"), new(LinkBasis.Name, "凭名称对上的"), new(LinkBasis.Suggested, "可能的关系，须由单位确认"), new(LinkBasis.None, "没有对上的")])
        {
            var links = Lineage.Links.Where(l => l.Basis == basis).ToList();
            if (links.Count == 0) continue;
            text.Line($"  {title}（{links.Count}）", basis == LinkBasis.Suggested ? Tone.Warning : Tone.Plain);
            foreach (var link in links)
            {
                ScoresText.Wrapped(text, $"    {link.Word}  {link.Text}", Tone.Plain);
                foreach (var doubt in link.Doubts) ScoresText.Wrapped(text, $"      {doubt}。", Tone.Warning);
            }
        }
        foreach (var said in Lineage.Statements) ScoresText.Wrapped(text, $"  文中说：{said.Words}（{PlaceText.Where(said.Origin)}）", Tone.Faint);
        if (Lineage.Counts.Count == 0) return;
        text.Line("  文中写的项目个数和金额");
        foreach (var check in Lineage.Counts)
            ScoresText.Wrapped(text, $"    {(check.Agrees switch { true => "相符", false => "不符", _ => check.Stated.Count == 0 ? "没有" : "无法核对" })}  {check.Text}（{PlaceText.Where(check.Stated.Origin)}）", check.Agrees switch { true => Tone.Good, false => Tone.Error, _ => Tone.Faint });
    }

    private static int Names(List<LineageLink> links, Func<LineageLink, IReadOnlyList<KnownProject>> side) => links.SelectMany(side).Select(p => p.Name).Distinct().Count();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        StepJson.Strings(json, "files", [.. Documents.Select(d => d.Source.File)]);
        Projects(json, "this", Lineage.This);
        Projects(json, "last", Lineage.Last);
        json.WriteStartArray("links");
        foreach (var link in Lineage.Links)
        {
            json.WriteStartObject();
            json.WriteString("kind", link.IsUnknown ? "unknown" : link.Kind switch { LinkKind.Continued => "continued", LinkKind.Renamed => "renamed", LinkKind.Split => "split", LinkKind.Merged => "merged", LinkKind.New => "new", LinkKind.Ended => "ended", _ => "carried" });
            json.WriteString("word", link.Word);
            json.WriteString("basis", link.Basis switch { LinkBasis.Name => "name", LinkBasis.Declared => "declared", LinkBasis.Suggested => "suggested", _ => "none" });
            StepJson.Strings(json, "last", [.. link.Last.Select(p => p.Name)]);
            StepJson.Strings(json, "this", [.. link.This.Select(p => p.Name)]);
            json.WriteString("text", link.Text);
            StepJson.Strings(json, "doubts", link.Doubts);
            StepJson.Inputs(json, link.Places);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("statements");
        foreach (var said in Lineage.Statements)
        {
            json.WriteStartObject();
            json.WriteString("project", said.Project);
            json.WriteString("text", said.Words);
            Json.Origin(json, "origin", said.Origin);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("counts");
        foreach (var check in Lineage.Counts)
        {
            json.WriteStartObject();
            json.WriteNumber("count", check.Stated.Count);
            Json.Optional(json, "amount", check.Stated.Amount?.Entry.Raw);
            if (check.Agrees is { } agrees) json.WriteBoolean("agrees", agrees);
            else json.WriteNull("agrees");
            json.WriteString("text", check.Text);
            Json.Origin(json, "origin", check.Stated.Origin);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Projects(Utf8JsonWriter json, string name, IReadOnlyList<KnownProject> projects)
    {
        json.WriteStartArray(name);
        foreach (var project in projects)
        {
            json.WriteStartObject();
            json.WriteString("name", project.Name);
            Json.Optional(json, "amount", project.Amount?.Quantity?.ToString());
            json.WriteString("from", project.From);
            json.WriteBoolean("evaluated", project.IsEvaluated);
            Json.Origin(json, "origin", project.Origin);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
