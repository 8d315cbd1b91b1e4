using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Jiheng.Engine.Content;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jiheng.Documents.Docx.Writing;

/// <summary>Cells to fill in as content controls, which say what they take and need no protection of the document; computed ones too.</summary>
/// <remarks>
/// Word computes fields only when told to (F9), keeps the old result otherwise, and prints an error for a blank operand:
/// a rate that looks computed and is not. So computed cells say how they are computed and are filled in; docs/decisions/0013.
/// </remarks>
internal sealed class WordControls
{
    private const int LongestAlias = 64;
    private const int LongestHint = 6;
    private int lastId;

    /// <summary>A control with a value already filled in, or with its hint.</summary>
    public SdtRun Control(CellInput input, IReadOnlyList<string> lines, Func<string, Run> run)
    {
        var properties = new SdtProperties();
        var prompt = input.Prompt.Length > 0 ? input.Prompt : Computed(input.Formula);
        if (prompt.Length > 0) properties.Append(new SdtAlias { Val = prompt.Length <= LongestAlias ? prompt : prompt[..LongestAlias] });
        properties.Append(new SdtId { Val = ++lastId });
        var isBlank = lines.Count == 0;
        if (isBlank) properties.Append(new ShowingPlaceholder());
        properties.Append(Kind(input));
        var content = new SdtContentRun();
        if (isBlank) content.Append(WordLetters.Hint(Hint(input)));
        else foreach (var piece in Lines(lines, run)) content.Append(piece);
        return new SdtRun(properties, content);
    }

    /// <summary>The lines of a text with breaks between them.</summary>
    public static IEnumerable<Run> Lines(IReadOnlyList<string> lines, Func<string, Run> run)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0) yield return new Run(new Break());
            yield return run(lines[i]);
        }
    }

    private static OpenXmlElement Kind(CellInput input)
    {
        var items = input.Choices.Where(c => c.Length > 0).Distinct(StringComparer.Ordinal).Select(c => new ListItem { DisplayText = c, Value = c });
        return input.Kind switch
        {
            InputKind.Choice when input.Choices.Count > 0 => new SdtContentDropDownList(items),
            InputKind.Suggestion when input.Choices.Count > 0 => new SdtContentComboBox(items),
            _ => new SdtContentText { MultiLine = input.Kind == InputKind.Text },
        };
    }

    private static string Computed(CellFormula? formula) => formula switch
    {
        CellFormula.Sum { Plus.IsZero: false } sum => $"填各项之和，另加表头所印的{sum.Plus}分。",
        CellFormula.Sum => "填各项之和。",
        CellFormula.Quotient => "填百分比：执行数÷预算数。",
        CellFormula.ShareOfPoints => "填得分：执行率×分值，最多得满分。",
        _ => "",
    };

    // Blanks, so that the form can also be printed and filled in by hand.
    private static string Hint(CellInput input) =>
        input.Prompt.Length is > 0 and <= LongestHint ? input.Prompt : input.Kind is InputKind.Choice or InputKind.Suggestion ? "选择" : "\u3000\u3000";
}
