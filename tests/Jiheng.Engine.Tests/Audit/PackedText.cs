using Jiheng.Engine.Audit;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit;

/// <summary>The findings of one rule for a document read with a pack that the test states as JSON.</summary>
internal static class PackedText
{
    public const string Cite = """ "cite": { "source": "甲文", "confidence": "seen", "since": "2024-01-01" } """;

    /// <summary>Runs a rule and gives its findings and what it could not judge.</summary>
    public static (IReadOnlyList<Finding> Findings, IReadOnlyList<Unassessable> Unassessable) Check<TRule>(string document, params (string File, string Json)[] files) where TRule : AuditRule, new()
    {
        var context = Context(document, files);
        return ([.. new TRule().Check(context)], context.Unassessable);
    }

    /// <summary>The whole audit, pack settings applied.</summary>
    public static AuditResult Audit(string document, params (string File, string Json)[] files) => Auditor.Check(Context(document, files).Filing);

    private static AuditContext Context(string document, (string File, string Json)[] files)
    {
        var packs = TestPacks.With([("样例/2024", "pack.json", """{ "title": "样例", "inherits": ["general"], "sources": { "甲文": { "title": "甲文" } } }"""), .. files.Select(f => ("样例/2024", f.File, f.Json))]);
        return new(Pipeline.File([Pipeline.Read(PlainTextReader.Read("样例.txt", document), packs, "样例/2024")])[0]);
    }
}
