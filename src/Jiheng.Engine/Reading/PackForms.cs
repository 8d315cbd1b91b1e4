using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reading;

/// <summary>Which form of a pack a filled form is.</summary>
internal static class PackForms
{
    /// <summary>The form of the kind whose titles hold this one, else the only one of the kind that lists no titles; null when several or none fit.</summary>
    public static FormPattern? Of(Pack pack, FormKind kind, string title)
    {
        FormPattern? named = null, only = null;
        var several = false;
        var key = Words.WithoutBrackets(Words.Compact(title));
        foreach (var form in pack.Forms)
        {
            if (Roles.Kind(form.Kind) != kind) continue;
            if (form.Titles.Count == 0)
            {
                several |= only is not null;
                only = form;
            }
            else if (WordPattern.Any(Vocabulary.Compact(form.Titles), key))
            {
                if (named is not null) return null;
                named = form;
            }
        }
        return named ?? (several ? null : only);
    }

    // A form is known by its labels when it prints at least so many, and of ten so many are there.
    private const int FewestLabels = 8;
    private const int OfTen = 8;

    /// <summary>The form of the pack whose own labels a table without a title prints; null when none does, or two. Only forms with blocks of their own are told apart so.</summary>
    public static FormPattern? Inside(Pack pack, Table table)
    {
        FormPattern? found = null;
        HashSet<string>? printed = null;
        foreach (var form in pack.Forms)
        {
            if (form.Blocks.Count == 0) continue;
            var labels = Labels(form);
            if (labels.Count < FewestLabels) continue;
            printed ??= Printed(table);
            var there = 0;
            foreach (var label in labels) if (printed.Contains(label)) there++;
            if (there * 10 < labels.Count * OfTen) continue;
            if (found is not null) return null;
            found = form;
        }
        return found;
    }

    private static HashSet<string> Printed(Table table)
    {
        HashSet<string> printed = new(StringComparer.Ordinal);
        foreach (var cell in table.Cells) if (!cell.IsBlank && cell.Text.Length <= 40) printed.Add(Words.Key(cell.Text));
        return printed;
    }

    /// <summary>What every filled form of the pattern prints: labels of fields and blocks, heads of columns.</summary>
    private static HashSet<string> Labels(FormPattern form)
    {
        HashSet<string> labels = new(StringComparer.Ordinal);
        void Add(string title)
        {
            if (title.Length > 0 && !title.Contains('{', StringComparison.Ordinal)) labels.Add(Words.Key(title));
        }
        void Fields(IReadOnlyList<IReadOnlyList<HeadingField>> rows)
        {
            foreach (var row in rows) foreach (var field in row) Add(field.Title);
        }
        Fields(form.Heading);
        foreach (var column in form.Funds?.Columns ?? []) Add(column.Title);
        foreach (var column in form.Goals?.Columns ?? []) Add(column.Title);
        foreach (var column in form.Indicators?.Columns ?? []) Add(column.Title);
        foreach (var block in form.Blocks)
        {
            Add(block.Title);
            if (block is FieldsBlock fields) Fields(fields.Rows);
            else if (block is GridBlock grid) foreach (var column in grid.Columns) Add(column.Title);
            else if (block is RubricBlock rubric) foreach (var column in rubric.Columns) Add(column);
        }
        return labels;
    }
}
