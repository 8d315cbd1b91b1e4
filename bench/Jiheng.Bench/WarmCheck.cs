using System.IO.Compression;
using System.Xml;
using BenchmarkDotNet.Attributes;
using Jiheng.Documents;
using Jiheng.Engine;
using Jiheng.Engine.Packs;

namespace Jiheng.Bench;

/// <summary>Read and check, warm, beside the least that any reader must do: one XmlReader pass over document.xml, unzipped.</summary>
[MemoryDiagnoser]
public class WarmCheck
{
    private byte[] file = [];
    private byte[] xml = [];
    private PackCatalogue packs = new([]);

    /// <summary>The documents measured.</summary>
    public static IEnumerable<string> Documents
    {
        get
        {
            var corpus = House.Path("..", "shared", "corpus");
            var root = Directory.Exists(corpus) ? corpus : House.Path("samples");
            return Directory.EnumerateFiles(root, "document.docx", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        }
    }

    /// <summary>The document of this run.</summary>
    [ParamsSource(nameof(Documents))]
    public string Document { get; set; } = "";

    /// <summary>Loads the bytes: disk is not measured.</summary>
    [GlobalSetup]
    public void Load()
    {
        file = File.ReadAllBytes(Document);
        packs = PackFolder.Open([House.Path("packs")]);
        using var zip = new ZipArchive(new MemoryStream(file));
        using var entry = zip.GetEntry("word/document.xml")!.Open();
        using var copy = new MemoryStream();
        entry.CopyTo(copy);
        xml = copy.ToArray();
    }

    /// <summary>The yardstick.</summary>
    [Benchmark(Baseline = true)]
    public int BareXmlReader()
    {
        using var reader = XmlReader.Create(new MemoryStream(xml));
        var nodes = 0;
        while (reader.Read()) nodes++;
        return nodes;
    }

    /// <summary>Bytes to neutral document.</summary>
    [Benchmark]
    public int ReadDocument() => DocumentReaders.Read(Document, file).Blocks.Count;

    /// <summary>Bytes to findings.</summary>
    [Benchmark]
    public int ReadAndCheck() =>
        Pipeline.File([Pipeline.Read(DocumentReaders.Read(Document, file), packs)]).Sum(f => Pipeline.Check(f).Findings.Count);
}
