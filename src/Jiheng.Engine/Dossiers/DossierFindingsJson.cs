using System.Buffers;
using System.Text;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Reporting;

namespace Jiheng.Engine.Dossiers;

/// <summary>A judgement with the answers beside its findings as JSON of schema <c>jiheng/dossier-findings/1</c>.</summary>
public static class DossierFindingsJson
{
    /// <summary>Name and version of the schema.</summary>
    public const string Schema = "jiheng/dossier-findings/1";

    /// <summary>The JSON: counts, what is missing, and each finding as in <see cref="FindingsJson"/>, with its answer.</summary>
    /// <param name="judgement">The judgement.</param>
    /// <param name="answers">What was said of findings, by fingerprint.</param>
    public static string Of(DossierJudgement judgement, IReadOnlyDictionary<string, FindingAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        ArgumentNullException.ThrowIfNull(answers);
        var output = new ArrayBufferWriter<byte>();
        using (var json = Json.Writer(output))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteNumber("errors", judgement.Errors);
            json.WriteNumber("warnings", judgement.Warnings);
            json.WriteNumber("openWarnings", Open(judgement, answers));
            json.WriteStartArray("missing");
            foreach (var gap in judgement.Missing) json.WriteStringValue(gap);
            json.WriteEndArray();
            json.WriteStartArray("findings");
            foreach (var finding in judgement.Findings)
            {
                json.WriteStartObject();
                FindingsJson.Members(json, finding);
                json.WriteString("form", finding.Form);
                if (answers.GetValueOrDefault(finding.Fingerprint) is { } answer)
                {
                    json.WriteStartObject("answer");
                    json.WriteString("text", answer.Text);
                    json.WriteString("by", answer.By);
                    json.WriteEndObject();
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>How many warnings nobody has answered. An error is put right and not answered.</summary>
    public static int Open(DossierJudgement judgement, IReadOnlyDictionary<string, FindingAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        ArgumentNullException.ThrowIfNull(answers);
        return judgement.Findings.Count(f => f.Severity == Severity.Warning && !answers.ContainsKey(f.Fingerprint));
    }
}

/// <summary>What somebody said of a finding.</summary>
/// <param name="Text">Why it stays.</param>
/// <param name="By">Who says so.</param>
public sealed record FindingAnswer(string Text, string By);
