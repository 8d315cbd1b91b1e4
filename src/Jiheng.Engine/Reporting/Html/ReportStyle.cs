namespace Jiheng.Engine.Reporting.Html;

/// <summary>How a report looks: report.css beside this file, which is part of the assembly.</summary>
internal static class ReportStyle
{
    /// <summary>The whole style sheet.</summary>
    public static string Css { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(ReportStyle).Assembly.GetManifestResourceStream(typeof(ReportStyle), "report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
