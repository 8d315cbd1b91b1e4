using System.Buffers;
using System.Text.Json;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Seeding;

namespace Jiheng.Engine.Reporting.Seeds;

/// <summary>The sum of a seeded run as one JSON object of schema <c>jiheng/bench/1</c>.</summary>
public static class SeedingJson
{
    /// <summary>Writes the object.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="tally">The sum.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="leftOut">How many documents were read and left out because they are too small.</param>
    public static void Write(IBufferWriter<byte> output, SeedingTally tally, int seed, int leftOut)
    {
        ArgumentNullException.ThrowIfNull(tally);
        using (var json = Json.Writer(output))
        {
            json.WriteStartObject();
            json.WriteString("schema", "jiheng/bench/1");
            json.WriteNumber("seed", seed);
            json.WriteBoolean("drawn", tally.Run.IsDrawn);
            json.WriteNumber("trials", tally.Run.Trials);
            json.WriteNumber("leftOut", leftOut);
            Filings(json, tally);
            Numbers(json, tally);
            json.WriteStartObject("all");
            Count(json, tally.All);
            json.WriteEndObject();
            json.WriteNumber("newErrors", tally.Errors);
            json.WriteNumber("newErrorsRight", tally.Right);
            json.WriteStartArray("mutators");
            foreach (var (name, count) in tally.ByMutator)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteString("title", SeededFiling.TitleOf(name));
                Count(json, count);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            Rules(json, tally);
            Outcomes(json, "missed", tally.Missed, static f => f.Finding.Severity > Severity.Note || f.IsCatch);
            Outcomes(json, "wrong", tally.Wrong, static f => f is { IsRight: false, IsFolded: false, Finding.Severity: Severity.Error });
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    private static void Filings(Utf8JsonWriter json, SeedingTally tally)
    {
        json.WriteStartArray("filings");
        foreach (var filing in tally.Run.Filings)
        {
            var size = Suitability.Of(filing);
            json.WriteStartObject();
            json.WriteStartArray("files");
            foreach (var document in filing.Documents) json.WriteStringValue(document.Source.File);
            json.WriteEndArray();
            json.WriteNumber("forms", size.Forms);
            json.WriteNumber("indicators", size.Indicators);
            json.WriteNumber("amounts", size.Amounts);
            json.WriteNumber("prose", size.Prose);
            json.WriteNumber("numbers", filing.Numbers.Count);
            json.WriteNumber("inNoIdentity", filing.Numbers.Count(n => filing.RulesOf(n).Count == 0));
            json.WriteNumber("errorsBefore", filing.Clean.Count(static f => f.Severity == Severity.Error));
            json.WriteNumber("warningsBefore", filing.Clean.Count(static f => f.Severity == Severity.Warning));
            json.WriteNumber("unplaced", filing.Unplaced);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Numbers(Utf8JsonWriter json, SeedingTally tally)
    {
        json.WriteStartArray("kinds");
        for (var kind = NumberKind.Money; kind <= NumberKind.Other; kind++)
        {
            var (all, free) = (0, 0);
            foreach (var filing in tally.Run.Filings)
                foreach (var number in filing.Numbers)
                {
                    if (number.Kind != kind) continue;
                    all++;
                    if (filing.RulesOf(number).Count == 0) free++;
                }
            json.WriteStartObject();
            json.WriteString("kind", SeedingWords.Of(kind));
            json.WriteNumber("numbers", all);
            json.WriteNumber("inNoIdentity", free);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Count(Utf8JsonWriter json, SeedingCount count)
    {
        json.WriteNumber("mutations", count.Mutations);
        json.WriteNumber("broken", count.Broken);
        json.WriteNumber("caught", count.Caught);
        json.WriteNumber("hidden", count.Hidden);
        json.WriteNumber("hiddenCaught", count.HiddenCaught);
        json.WriteNumber("free", count.Free);
        json.WriteNumber("freeCaught", count.FreeCaught);
    }

    private static void Rules(Utf8JsonWriter json, SeedingTally tally)
    {
        json.WriteStartArray("rules");
        foreach (var (code, rule) in tally.ByRule)
        {
            json.WriteStartObject();
            json.WriteString("code", code);
            json.WriteNumber("broken", rule.Broken);
            json.WriteNumber("caught", rule.Caught);
            json.WriteNumber("caughtByAny", rule.CaughtByAny);
            json.WriteNumber("errors", rule.Errors);
            json.WriteNumber("right", rule.Right);
            json.WriteNumber("warnings", rule.Warnings);
            json.WriteNumber("warningsRight", rule.WarningsRight);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Outcomes(Utf8JsonWriter json, string name, List<SeedOutcome> outcomes, Predicate<SeedFinding> shown)
    {
        json.WriteStartArray(name);
        foreach (var outcome in outcomes)
        {
            json.WriteStartObject();
            json.WriteString("mutator", outcome.Mutator);
            json.WriteString("change", outcome.Words);
            json.WriteString("kind", SeedingWords.Of(outcome.Number.Kind));
            Json.Origin(json, "place", outcome.Number.Origin);
            json.WriteString("line", outcome.Number.LineText);
            json.WriteStartArray("broken");
            foreach (var code in outcome.Broken) json.WriteStringValue(code);
            json.WriteEndArray();
            json.WriteStartArray("found");
            foreach (var found in outcome.New)
            {
                if (!shown(found)) continue;
                json.WriteStringValue($"{found.Finding.Code} {found.Finding.Message}");
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
