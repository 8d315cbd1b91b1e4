using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reporting.Skeletons;

/// <summary>The files of a new pack made from one official form: what is printed, with comments where a person must decide.</summary>
public sealed record PackSkeleton
{
    /// <summary>The files by name, as text.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Files { get; init; }

    /// <summary>The form's name in the pack.</summary>
    public required string FormId { get; init; }

    /// <summary>What was found, in a few Chinese words each.</summary>
    public required IReadOnlyList<string> Found { get; init; }

    /// <summary>What a person must complete; each stands in a file as a comment too.</summary>
    public required IReadOnlyList<string> ToDo { get; init; }

    /// <summary>Makes the files, or null when the document holds no form with a table.</summary>
    /// <param name="document">A blank or filled form.</param>
    /// <param name="packs">All packs; the parent gives the words to read with.</param>
    /// <param name="id">The new pack's name: region/year.</param>
    /// <param name="parent">The pack to inherit from.</param>
    /// <exception cref="Packs.Text.PackRefusedException">The parent does not exist or is wrong.</exception>
    public static PackSkeleton? Of(Document document, PackCatalogue packs, string id, string parent)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(id);
        var pack = packs.Load(parent);
        var reading = DocumentInterpreter.Read(document, packs, parent);
        // The form that asks most: a title over indicators, indicators, a title.
        var form = reading.Forms.Where(f => f.Tables.Count > 0).MaxBy(f => (f.Groups.Count > 0 ? 2 : 0) + (FormTitle.IsTable(f.Kind) ? 1 : 0));
        if (form is null) return null;
        var draft = FormDrafting.Of(form, document, Vocabulary.Of(pack));
        var others = reading.Forms.Where(f => f.Tables.Count > 0 && !ReferenceEquals(f, form)).Select(f => f.Title).ToList();
        if (others.Count > 0) draft.Unknown.Add($"文件里还有 {others.Count} 张表没有写进来（{string.Join("、", others.Take(5).Select(t => t.Length > 40 ? t[..40] : t))}），请分别存成文件后合并");
        return new Skeleton(draft, id, pack).Write();
    }

    /// <summary>The name a form of a kind has in a new pack.</summary>
    internal static string NameOf(FormDraft draft) => draft.Kind switch
    {
        "base-data" => "基础数据表",
        "department-self-evaluation" => "部门整体自评表",
        "goal-declaration" => "绩效目标申报表",
        "goal-review" => "绩效目标审核表",
        _ => "项目自评表",
    };
}
