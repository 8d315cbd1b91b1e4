using Jiheng.Engine;
using Jiheng.Engine.Cycle.Suggestions;

namespace Jiheng.Documents.Tests.Corpus;

/// <summary>Every indicator of the published documents is one that the library knows.</summary>
public class CorpusLibraryTests
{
    [Theory]
    [InlineData("ezhou-2024")]
    [InlineData("fengnan-2024")]
    [InlineData("hengshan-2024")]
    [InlineData("zhaohua-2023")]
    [InlineData("zhongyuan-2022")]
    public void The_library_knows_every_indicator(string name)
    {
        var reading = Pipeline.Read(DocumentReaders.Read("document.docx", File.ReadAllBytes(Shared.Path("corpus", name, "document.docx"))), Shared.Packs);
        var library = Shared.Packs.Load("general").Library;
        List<string> unknown = [];
        foreach (var indicator in reading.Indicators)
            if (LibraryNames.Find(library, indicator.Name.Raw) is null) unknown.Add(indicator.Name.Raw);
        Assert.Empty(unknown);
    }
}
