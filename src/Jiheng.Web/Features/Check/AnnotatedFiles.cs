using System.IO.Compression;
using Jiheng.Documents;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Reporting.Annotating;

namespace Jiheng.Web.Features.Check;

/// <summary>A copy of a file that was handed in, with annotations.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Bytes">The file.</param>
internal sealed record AnnotatedFile(string Name, byte[] Bytes);

/// <summary>Copies of the Word files and workbooks of a filing, with the findings as comments.</summary>
internal static class AnnotatedFiles
{
    /// <summary>Whether any document of the filing can have such a copy.</summary>
    public static bool CanHave(CheckRun run, CheckedFiling filing) => filing.Files.Any(f => DocumentAnnotators.Can(run.Files[f].Bytes));

    /// <summary>The copies, one for each document that has findings and can be annotated.</summary>
    public static IReadOnlyList<AnnotatedFile> Of(CheckRun run, CheckedFiling filing, AuditResult result, DateTimeOffset now)
    {
        List<AnnotatedFile> copies = [];
        for (var i = 0; i < filing.Files.Count; i++)
        {
            var file = run.Files[filing.Files[i]];
            if (!DocumentAnnotators.Can(file.Bytes) || AnnotationList.Of(result, result.Filing.Documents[i]).Annotations is not { Count: > 0 } annotations) continue;
            copies.Add(new(AnnotatedNames.Of(file.Name), DocumentAnnotators.Annotate(file.Name, file.Bytes, annotations, now, AnnotatedNames.Author).Bytes));
        }
        return copies;
    }

    /// <summary>The copies in one archive; two of one name are told apart.</summary>
    public static byte[] Archive(IReadOnlyList<AnnotatedFile> copies)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            HashSet<string> taken = new(StringComparer.Ordinal);
            foreach (var copy in copies)
            {
                var name = copy.Name;
                for (var n = 2; !taken.Add(name); n++) name = $"{Path.GetFileNameWithoutExtension(copy.Name)}（{n}）{Path.GetExtension(copy.Name)}";
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(copy.Bytes);
            }
        }
        return memory.ToArray();
    }
}
