using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Jiheng.Engine.Content;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jiheng.Documents.Docx.Writing;

/// <summary>Cells to fill in as content controls, which say what they take and need no protection of the document; computed ones as fields.</summary>
internal sealed class WordControls
{
    private const int LongestAlias = 64;
    private const int LongestHint = 6;
    private int lastId;

    /// <summary>A control with a value already filled in, or with its hint.</summary>
    public SdtRun Control(CellInput input, IReadOnlyList<string> lines, Func<string, Run> run)
    {
        var properties = new SdtProperties();
        if (input.Prompt.Length > 0) properties.Append(new SdtAlias { Val = input.Prompt.Length <= LongestAlias ? input.Prompt : input.Prompt[..LongestAlias] });
        properties.Append(new SdtId { Val = ++lastId });
        var isBlank = lines.Count == 0;
        if (isBlank) properties.Append(new ShowingPlaceholder());
        properties.Append(Kind(input));
        var content = new SdtContentRun();
        if (isBlank) content.Append(WordPage.Hint(Hint(input)));
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

    /// <summary>A field that computes when the fields are updated (F9); what is printed so far is its result.</summary>
    /// <param name="input">The computed cell.</param>
    /// <param name="name">The name of a place as Word counts cells: by row, merged ones once.</param>
    /// <param name="result">What is printed so far.</param>
    public static IEnumerable<Run> Field(CellInput input, Func<GridPlace, string> name, Run? result)
    {
        yield return new Run(new FieldChar { FieldCharType = FieldCharValues.Begin });
        yield return new Run(new FieldCode($" ={Formula(input.Formula!, name)}{Picture(input)} ") { Space = SpaceProcessingModeValues.Preserve });
        yield return new Run(new FieldChar { FieldCharType = FieldCharValues.Separate });
        if (result is not null) yield return result;
        yield return new Run(new FieldChar { FieldCharType = FieldCharValues.End });
    }

    private static string Formula(CellFormula formula, Func<GridPlace, string> name) => formula switch
    {
        CellFormula.Sum sum => $"SUM({string.Join(',', sum.Cells.Select(name))})",
        // Word has no rates: the picture prints the sign, the factor makes it true.
        CellFormula.Quotient quotient => $"{name(quotient.Dividend)}/{name(quotient.Divisor)}*100",
        CellFormula.ShareOfPoints share => $"ROUND(MIN(1,{name(share.Dividend)}/{name(share.Divisor)})*{name(share.Points)},2)",
        _ => throw new ArgumentException($"unknown formula {formula.GetType().Name}", nameof(formula)),
    };

    private static string Picture(CellInput input)
    {
        var isRate = input.Kind == InputKind.Percentage || input.Formula is CellFormula.Quotient;
        var decimals = input.Decimals ?? (isRate ? 2 : -1);
        if (decimals < 0) return "";
        return $" \\# \"0{(decimals > 0 ? "." + new string('0', decimals) : "")}{(isRate ? "%" : "")}\"";
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

    private static string Hint(CellInput input) => input.Prompt.Length is > 0 and <= LongestHint ? input.Prompt : input.Kind is InputKind.Choice or InputKind.Suggestion ? "选择" : "填写";
}
