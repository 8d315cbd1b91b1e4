using BenchmarkDotNet.Attributes;
using Jiheng.Documents;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reporting.Official;

namespace Jiheng.Bench;

/// <summary>The official documents of a filing, warm: made and audited, then written. JIHENG_FILING names another filing, such as one of <c>bench/department.py</c>.</summary>
[MemoryDiagnoser]
public class WarmWrite
{
    private readonly PackCatalogue packs = PackFolder.Open([House.Path("packs")]);
    private FilingData filing = null!;
    private OfficialSet set = null!;

    /// <summary>Loads the filing: disk is not measured.</summary>
    [GlobalSetup]
    public void Load()
    {
        var file = Environment.GetEnvironmentVariable("JIHENG_FILING") ?? House.Path("samples", "filings", "hunan.json");
        filing = FilingReader.Read(file, File.ReadAllBytes(file));
        set = OfficialSet.Of(filing, packs);
    }

    /// <summary>Data to documents and what the audit says of them.</summary>
    [Benchmark]
    public int MakeAndAudit() => OfficialSet.Of(filing, packs).Documents.Count;

    /// <summary>Documents to Word files.</summary>
    [Benchmark]
    public int WriteDocx() => set.Documents.Sum(d => DocumentWriters.Write("docx", d.Document).Length);

    /// <summary>Documents to workbooks.</summary>
    [Benchmark]
    public int WriteXlsx() => set.Documents.Sum(d => DocumentWriters.Write("xlsx", d.Document).Length);
}
