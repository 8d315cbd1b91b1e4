using System.Diagnostics;
using System.Text;
using Jiheng.Documents;
using Jiheng.Documents.Archives;
using Jiheng.Documents.Docx;
using Jiheng.Documents.Legacy;
using Jiheng.Documents.Pdf;
using Jiheng.Documents.Pdf.Poppler;
using Jiheng.Documents.Pdf.Rules;
using Jiheng.Engine;
using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;

namespace Jiheng.Fuzz;

/// <summary>The readers that can be tried.</summary>
internal static class Targets
{
    public static readonly string[] Names = ["docx", "xlsx", "html", "text", "zip", "pdf", "compound"];

    private static readonly PackCatalogue Packs = PackFolder.Open([Path.Combine(Home.Path, "packs")]);

    public static Target Of(string name)
    {
        var target = name switch
        {
            "docx" => Zipped(Seeds.Of(".docx"), Vocabulary.Docx),
            "xlsx" => Zipped(Seeds.Of(".xlsx"), Vocabulary.Xlsx),
            "html" => Text(Seeds.Of(".html", ".htm"), Vocabulary.Html),
            "text" => Text([.. Seeds.Of(".txt", ".md"), .. Seeds.Tables()], Vocabulary.Text),
            "zip" => Archives(),
            "pdf" => Printed(),
            "compound" => Compound(),
            _ => throw new ArgumentException($"No target {name}."),
        };
        // A changed file may look like one for another program: none is started for it.
        Environment.SetEnvironmentVariable("JIHENG_SOFFICE", "");
        Environment.SetEnvironmentVariable("JIHENG_PDFTOTEXT", "");
        return target;
    }

    private static Target Zipped(byte[][] seeds, byte[][] words) => new(
        chance =>
        {
            var mutator = new Mutator(chance, words);
            return new(ZipMutator.Change(Pick(chance, seeds), chance, mutator, (_, part) => mutator.Xml(part)));
        },
        input => Understand(DocumentReaders.Read("f", input.Bytes)));

    private static Target Text(byte[][] seeds, byte[][] words) => new(
        chance =>
        {
            var mutator = new Mutator(chance, words);
            var bytes = Pick(chance, seeds);
            if (chance.Next(6) == 0) bytes = Spliced(chance, bytes, Pick(chance, seeds));
            return new(chance.Next(6) switch { 0 => mutator.Binary(bytes), 1 or 2 when bytes.AsSpan().IndexOf((byte)'<') >= 0 => mutator.Xml(bytes), _ => mutator.Text(bytes) });
        },
        input => Understand(DocumentReaders.Read("f", input.Bytes)));

    private static Target Archives()
    {
        var documents = Seeds.Of(".docx", ".xlsx", ".txt", ".html");
        return new(
            chance =>
            {
                var mutator = new Mutator(chance, Vocabulary.Zip);
                var parts = new List<(string, byte[])>();
                for (var i = chance.Next(1, 5); i > 0; i--)
                {
                    var document = Pick(chance, documents);
                    parts.Add((Vocabulary.MemberNames[chance.Next(Vocabulary.MemberNames.Length)], chance.Next(3) > 0 ? document : mutator.Binary(document)));
                }
                if (chance.Next(3) == 0) parts.Add(("内.zip", ZipMutator.Pack(parts)));
                var bytes = ZipMutator.Pack(parts);
                return new(chance.Next(6) == 0 ? bytes : mutator.Binary(bytes));
            },
            input =>
            {
                if (!ArchiveReader.Recognises(input.Bytes))
                {
                    Understand(DocumentReaders.Read("f.zip", input.Bytes));
                    return;
                }
                using var archive = Archive.Open("f.zip", input.Bytes);
                var readings = new List<DocumentReading>();
                for (var i = 0; i < archive.Names.Count; i++)
                {
                    if (archive.Read(i) is not { Unreadable: null } member) continue;
                    try
                    {
                        readings.Add(Pipeline.Read(DocumentReaders.Read(member.Name, member.Bytes), Packs));
                    }
                    catch (UnreadableDocumentException)
                    {
                        // Said of the member; the others go on.
                    }
                }
                foreach (var filing in Pipeline.File(readings)) Pipeline.Check(filing);
            });
    }

    private static Target Printed()
    {
        var seeds = Seeds.Printed();
        return new(
            chance =>
            {
                var mutator = new Mutator(chance, Vocabulary.Pdf);
                var (file, plain, words) = seeds[chance.Next(seeds.Length)];
                // Half of them unpacked, where a change reaches the drawing.
                var bytes = chance.Next(3) == 0 ? file : plain;
                bytes = chance.Next(4) switch { 0 => bytes, 1 => mutator.Binary(bytes), _ => mutator.Text(bytes) };
                return new(bytes, chance.Next(4) switch { 0 => words, 1 => mutator.Binary(words), _ => mutator.Text(words) });
            },
            input =>
            {
                var rules = RuleReader.Read(input.Bytes) ?? [];
                if (input.Aside is null) return;
                var texts = BoundingBoxes.Read(input.Aside);
                if (texts.Count == 0) return;
                while (rules.Count < texts.Count) rules.Add(new PageRules { IsUnknown = true });
                Understand(PdfReader.Compose("f", texts, rules));
            });
    }

    private static Target Compound()
    {
        var seeds = Seeds.Old();
        return new(
            chance =>
            {
                var bytes = Pick(chance, seeds);
                var mutator = new Mutator(chance, Vocabulary.Compound);
                if (bytes.AsSpan().StartsWith("PK"u8)) return new(ZipMutator.Change(bytes, chance, mutator, (_, part) => mutator.Text(part)));
                if (!CompoundFile.Begins(bytes)) return new(mutator.Xml(bytes));
                bytes = mutator.Binary(bytes);
                // The header and the directory rule the rest, and are small.
                if (chance.Next(2) == 0 && bytes.Length > 1024) bytes = [.. mutator.Binary(bytes[..512]) is { Length: 512 } head ? head : bytes[..512], .. bytes.AsSpan(512)];
                return new(bytes);
            },
            input =>
            {
                ForeignFormats.Explain(input.Bytes);
                if (LegacyFormat.Of(input.Bytes) is not { } format) return;
                LegacyInspection.HasMacros(format, input.Bytes);
                if (format.Name == "doc") WordEnding.Mend(input.Bytes);
                if (FlatPackage.Begins(input.Bytes)) Understand(new DocxReader().Read("f", FlatPackage.ToZip(input.Bytes)));
            });
    }

    /// <summary>How long the last document took to be understood, and to be audited.</summary>
    public static (TimeSpan Understood, TimeSpan Audited) Last { get; private set; }

    /// <summary>How many lines our scan sees on all pages of a PDF.</summary>
    public static int Lines(byte[] pdf) => RuleReader.Read(pdf)?.Sum(p => p.Across.Count + p.Down.Count) ?? -1;

    private static void Understand(Document document)
    {
        var clock = Stopwatch.StartNew();
        var reading = Pipeline.Read(document, Packs);
        var understood = clock.Elapsed;
        foreach (var filing in Pipeline.File([reading])) Pipeline.Check(filing);
        Last = (understood, clock.Elapsed - understood);
    }

    private static byte[] Pick(Random chance, byte[][] seeds) => seeds[chance.Next(seeds.Length)];

    private static byte[] Spliced(Random chance, byte[] one, byte[] other)
    {
        var from = chance.Next(other.Length + 1);
        var at = chance.Next(one.Length + 1);
        return [.. one.AsSpan(0, at), .. other.AsSpan(from, chance.Next(other.Length - from + 1)), .. one.AsSpan(at)];
    }
}
