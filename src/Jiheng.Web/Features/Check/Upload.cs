using System.Globalization;
using System.Text;
using Jiheng.Engine.Audit.Baselines;
using Jiheng.Engine.Model;
using Jiheng.Web.Hosting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Jiheng.Web.Features.Check;

/// <summary>What a form with files brought.</summary>
/// <param name="Files">The files in the order of the form.</param>
/// <param name="Pack">The pack the user named; null to recognise it.</param>
/// <param name="Notices">What the user should know about the files, one Chinese sentence each.</param>
internal sealed record Upload(IReadOnlyList<UploadedFile> Files, string? Pack, IReadOnlyList<string> Notices)
{
    /// <summary>What mapping files among them say of tables; null when there were none.</summary>
    public TableMapping? Mapping { get; init; }

    /// <summary>Documents of other steps and years, to be held beside the filings.</summary>
    public IReadOnlyList<UploadedFile> Against { get; init; } = [];

    /// <summary>What baselines among the files say was found before; null when there were none.</summary>
    public Baseline? Baseline { get; init; }

    // A name is shown, never opened; longer ones only break lines.
    private const int LongestName = 240;

    private const int LongestBoundary = 70;

    /// <summary>Reads a multipart form part by part into memory; the framework's own form reader would write larger files to disk.</summary>
    /// <exception cref="BadHttpRequestException">The body is no such form, or larger than the limits allow.</exception>
    public static async Task<Upload> Read(HttpRequest request, UploadLimits limits, CancellationToken stop)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            throw new BadHttpRequestException("not a form with files", StatusCodes.Status415UnsupportedMediaType);
        // RFC 2046, 5.1.1.
        if (boundary.Length > LongestBoundary) throw new BadHttpRequestException("not a form with files", StatusCodes.Status400BadRequest);
        var parts = new MultipartReader(boundary, request.Body);
        List<UploadedFile> files = [], against = [];
        string? pack = null;
        var skipped = 0;
        var room = limits.CheckBytes;
        try
        {
            while (await parts.ReadNextSectionAsync(stop) is { } part)
            {
                if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition)) continue;
                var name = (disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName)).Value;
                if (name is null)
                {
                    var field = HeaderUtilities.RemoveQuotes(disposition.Name).Value;
                    if (field == "pack") pack = (await Small(part.Body, stop)).Trim();
                    else if (field == "skipped" && int.TryParse(await Small(part.Body, stop), NumberStyles.None, CultureInfo.InvariantCulture, out var count)) skipped = count;
                    continue;
                }
                // A form without a chosen file sends one without a name.
                if (name.Length == 0) continue;
                var isOlder = HeaderUtilities.RemoveQuotes(disposition.Name).Value == "against";
                if (files.Count + against.Count == limits.Files) throw new BadHttpRequestException("too many files", StatusCodes.Status413PayloadTooLarge);
                var (bytes, whole) = await Content(part.Body, Math.Min(limits.FileBytes, room), stop);
                if (!whole && room <= limits.FileBytes) throw new BadHttpRequestException("too large", StatusCodes.Status413PayloadTooLarge);
                room -= bytes.Length;
                (isOlder ? against : files).Add(whole ? new(Label(name), bytes)
                    : new(Label(name), default, $"文件超过 {limits.FileBytes >> 20} MB 的上限，没有接收；请拆分后再试。"));
            }
        }
        catch (Exception e) when (e is IOException and not BadHttpRequestException or InvalidDataException)
        {
            throw new BadHttpRequestException("the form ended early", StatusCodes.Status400BadRequest, e);
        }
        var unpacked = Unpacked.Of(Distinct(files), limits, out var notices, stop);
        // Files of other formats in dropped folders, which the browser did not send.
        if (skipped > 0) notices = [$"文件夹里另有 {skipped} 个其他格式的文件没有上传，只取 Word、Excel、WPS、PDF、网页、文本和 .zip。", .. notices];
        var (known, mapping, said) = MappingFiles.Of(unpacked);
        var (documents, baseline, compared) = BaselineFiles.Of(known);
        var older = Unpacked.Of(Distinct(against), limits, out var furtherNotices, stop);
        return new(documents, string.IsNullOrEmpty(pack) ? null : pack, [.. said, .. compared, .. notices, .. furtherNotices]) { Mapping = mapping, Baseline = baseline, Against = Apart(older, documents) };
    }

    /// <summary>A name as it may be shown: no control characters, none that turn the direction of reading, folders with one kind of slash.</summary>
    internal static string Label(string name)
    {
        var label = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format) continue;
            label.Append(rune.Value == '\\' ? "/" : rune.ToString());
        }
        var clean = label.ToString().Trim().TrimStart('/');
        if (clean.Length == 0) return "未命名";
        return clean.Length <= LongestName ? clean : "…" + clean[^LongestName..];
    }

    // A place in an older document is told from one of the same name in the new one.
    private static IReadOnlyList<UploadedFile> Apart(IReadOnlyList<UploadedFile> older, IReadOnlyList<UploadedFile> documents) =>
        [.. older.Select(o => documents.Any(d => d.Name == o.Name) ? o with { Name = $"对照/{o.Name}" } : o)];

    // Findings name their file, so two files of one name must be told apart.
    internal static IReadOnlyList<UploadedFile> Distinct(IReadOnlyList<UploadedFile> files)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        List<UploadedFile> distinct = [];
        foreach (var file in files)
        {
            var name = file.Name;
            for (var copy = 2; !taken.Add(name); copy++) name = $"{file.Name[..^Path.GetExtension(file.Name).Length]}（{copy}）{Path.GetExtension(file.Name)}";
            distinct.Add(file with { Name = name });
        }
        return distinct;
    }

    // Reads on past the limit without keeping it, so that the parts after it are still found.
    private static async Task<(byte[] Bytes, bool Whole)> Content(Stream body, long most, CancellationToken stop)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        var whole = true;
        for (int read; (read = await body.ReadAsync(buffer, stop)) > 0;)
        {
            if (whole && kept.Length + read > most)
            {
                whole = false;
                kept.SetLength(0);
            }
            if (whole) kept.Write(buffer, 0, read);
        }
        return (kept.ToArray(), whole);
    }

    private static async Task<string> Small(Stream body, CancellationToken stop)
    {
        var (bytes, _) = await Content(body, 256, stop);
        return Encoding.UTF8.GetString(bytes);
    }
}
