using Jiheng.Engine.Formulas;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Scoring.StandardRatios;

namespace Jiheng.Engine.Audit.Reconciliations;

/// <summary>All relations of a pack that one document can be held against.</summary>
/// <param name="filing">The filing, whose project forms may be added up.</param>
/// <param name="document">The document.</param>
/// <param name="cannot">Told what could not be judged.</param>
internal sealed class DocumentRelations(Filing filing, DocumentReading document, Action<string> cannot)
{
    // What tables are missing, with how many relations each of them kept from being judged.
    private readonly Dictionary<string, int> missing = new(StringComparer.Ordinal);

    /// <summary>The relations, in the pack's order.</summary>
    public List<Relation> All()
    {
        List<Relation> all = [];
        foreach (var source in ReconciliationFormulas.Of(document.Pack)) all.AddRange(source.Source.Over == ReconciliationScope.Document ? OfDocument(source) : OfTables(source));
        foreach (var (table, count) in missing) cannot($"没有读到《{table}》，有{count}条勾稽关系没有核对。");
        return all;
    }

    private IEnumerable<Relation> OfTables(ReconciliationFormulas formulas)
    {
        var source = formulas.Source;
        if (source.Over == ReconciliationScope.Match)
        {
            if (One(source.Table, [source.Table, source.With]) is { } table && One(source.With, [source.Table, source.With]) is { } with)
                foreach (var relation in TableRelations.Match(table, with, source, formulas.Left, formulas.Right)) yield return relation;
            yield break;
        }
        foreach (var table in document.Accounts)
        {
            if (table.Id != source.Table) continue;
            foreach (var relation in source.Over switch
            {
                ReconciliationScope.Rows => TableRelations.Rows(table, source, formulas.Left, formulas.Right, cannot),
                ReconciliationScope.Columns => TableRelations.Columns(table, source, formulas.Left, formulas.Right),
                _ => TreeRelations.Of(table, source),
            }) yield return relation;
        }
    }

    private IEnumerable<Relation> OfDocument(ReconciliationFormulas formulas)
    {
        var (source, left, right) = (formulas.Source, formulas.Left, formulas.Right);
        var (quantities, tables) = (formulas.Quantities, formulas.Tables);
        var usesProjects = left.RowFields.Count + right.RowFields.Count > 0;
        List<FilledForm> projects = usesProjects ? [.. filing.Documents.SelectMany(d => d.Forms).Where(f => f.Kind == FormKind.ProjectSelfEvaluation)] : [];
        // Nothing is said of tables in a document that has none of them.
        if (tables.Count > 0 && !tables.Exists(t => document.Accounts.Any(a => a.Id == t))) yield break;
        if (usesProjects && projects.Count == 0) yield break;
        // Where the tables that are there print nothing but 0, the others need not be there.
        if (tables.Count > 0 && !quantities.Exists(q => q.Cell is { } cell && document.AccountCell(cell) is { } entry && (entry.IsNoFigure || entry.Number is { IsZero: false }))) yield break;
        foreach (var table in tables) if (One(table, tables) is null) yield break;
        var (a, b) = (Fields(left, projects), Fields(right, projects));
        if (tables.Count > 0 && (a.Unread ?? b.Unread) is { } unread)
        {
            cannot($"勾稽关系“{source.Title}”：“{unread.Label}”填的“{unread.Raw}”不是数字，没有核对。");
            yield break;
        }
        var relation = new FormulaRelation(source, "", -1, left, right, a, b) { Left = a.Figures, Right = b.Figures };
        if (relation.Evaluate() is not null) yield return relation;
        // A row or column that the table does not print is no gap in it.
        else if (tables.Count == 0) cannot($"勾稽关系“{source.Title}”缺少数据：{string.Join("；", relation.Reasons)}。");
    }

    /// <summary>The only table of a kind that holds figures; null when there is none, or more than one.</summary>
    private AccountTable? One(string id, List<string> together)
    {
        AccountTable? found = null;
        var count = 0;
        foreach (var table in document.Accounts)
        {
            if (table.Id != id) continue;
            count++;
            if (found is null || !found.HasFigures) found = table;
            else if (table.HasFigures)
            {
                cannot($"有两张以上《{id}》，不知是哪个单位的，表与表之间的勾稽关系没有核对。");
                return null;
            }
        }
        if (count == 0 && document.Accounts.Any(a => together.Contains(a.Id))) missing[id] = missing.GetValueOrDefault(id) + 1;
        return found;
    }

    private CellFields Fields(Formula formula, List<FilledForm> projects)
    {
        Dictionary<string, Entry?> cells = new(StringComparer.Ordinal);
        foreach (var field in formula.Fields)
            foreach (var quantity in document.Pack.Quantities)
                if (quantity.Name == field.Name && quantity.Cell is { } cell) cells[field.Name] = document.AccountCell(cell);
        return new(cells, false, new FactFields(document, document.Pack, ""), formula.RowFields.Count > 0 ? projects : null);
    }
}
