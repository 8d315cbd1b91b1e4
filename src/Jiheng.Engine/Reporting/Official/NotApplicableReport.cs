using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Filings;

namespace Jiheng.Engine.Reporting.Official;

/// <summary>The page that stands among the annexes for a report that does not concern the unit.</summary>
internal static class NotApplicableReport
{
    /// <summary>The page: the name, and why.</summary>
    public static OfficialDocument Of(string name, string reason, FilingData data)
    {
        Paragraph[] blocks = [Line(name) with { HeadingLevel = 1 }, Line($"{data.Year}年度不涉及：{reason}")];
        return new(name, name, new Document { File = name, Format = "", Blocks = blocks }) { Kind = OfficialKind.Report, Title = name, Subject = data.Whole, NotApplicable = reason };
    }

    private static Paragraph Line(string text) => new([new TextLine(text, new Origin("", ""))]);
}
