using Jiheng.Engine.Content;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Text;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reading;

/// <summary>The pack a document is read with, and how it was found.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="IsStated">Whether the user named it.</param>
/// <param name="Remark">Why the choice should be confirmed; empty when it is sure.</param>
/// <param name="Loss">Why the right pack could not be used, or null.</param>
internal sealed record PackChoice(Pack Pack, bool IsStated, string Remark, Loss? Loss)
{
    /// <summary>The pack that the user named.</summary>
    public static PackChoice Stated(Pack pack) => new(pack, true, "", null);

    /// <summary>
    /// Recognises the pack by its signs: the one with most conditions; of equal ones the later year when the document names its
    /// year, then the one that the others build on, then the first by name, which is said. The general pack when none is recognised.
    /// </summary>
    public static PackChoice For(Document document, PackCatalogue packs)
    {
        var general = packs.Load(PackCatalogue.General);
        Candidate? best = null;
        var rival = "";
        DocumentSigns? signs = null;
        foreach (var header in packs.Headers)
        {
            if (header.Signs.Count == 0) continue;
            signs ??= new(document, Vocabulary.Of(general));
            var conditions = signs.Conditions(header);
            if (conditions == 0) continue;
            var candidate = new Candidate(header, conditions);
            // Headers come by name, so what does not win against the best comes after it.
            var order = best is null ? 1 : Compare(candidate, best, signs.Year is not null, packs);
            if (order > 0) (best, rival) = (candidate, "");
            else if (order == 0 && rival.Length == 0) rival = header.Id;
        }
        return best is null ? new(general, false, "", null) : Load(best.Header, rival, document, packs, general);
    }

    private static PackChoice Load(PackHeader header, string rival, Document document, PackCatalogue packs, Pack general)
    {
        try
        {
            var remark = rival.Length == 0 ? "" : $"规则包 {header.Id} 与 {rival} 的特征都符合，已用前者；如不对，请用 --pack 指定。";
            return new(packs.Load(header.Id), false, remark, null);
        }
        catch (PackRefusedException e)
        {
            var why = e.Problems.Count > 0 ? e.Problems[0].ToString() : e.Message;
            return new(general, false, "", new(new(document.File, ""), $"这份文件符合规则包 {header.Id} 的特征，但该规则包有误，已改用通用规则包：{why}"));
        }
    }

    private static int Compare(Candidate a, Candidate b, bool yearIsKnown, PackCatalogue packs)
    {
        if (a.Conditions != b.Conditions) return a.Conditions - b.Conditions;
        // What came into force later replaced what was before.
        if (yearIsKnown && a.Header.FromYear is { } from && b.Header.FromYear is { } other && from != other) return from - other;
        if (packs.Inherits(b.Header.Id, a.Header.Id)) return 1;
        return packs.Inherits(a.Header.Id, b.Header.Id) ? -1 : 0;
    }

    private sealed record Candidate(PackHeader Header, int Conditions);
}
