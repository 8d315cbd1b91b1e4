using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>The staff figures of a form: what is allowed, who is in post, and the control rate.</summary>
/// <param name="Establishment">编制数.</param>
/// <param name="InPost">在职人数.</param>
/// <param name="Rate">控制率, or null where the form has none.</param>
internal sealed record StaffFields(Entry Establishment, Entry InPost, Entry? Rate)
{
    /// <summary>
    /// The printed control rate by its own two counts; null when it is blank or no figure. Its inverse, the share of posts that are
    /// filled or free, is another rate under the same name: then nothing is compared.
    /// </summary>
    public RateCheck? Control =>
        Rate is { Quantity: not null } rate && RateCheck.Of(rate, InPost, Establishment) is { } check
        && (check.Outcome != Agreement.Contradiction || RateCheck.Of(rate, Establishment, InPost) is not { Outcome: not Agreement.Contradiction }) ? check : null;

    /// <summary>The figures, or null when they are missing, or printed more than once so that no pair is certain.</summary>
    public static StaffFields? Of(FilledForm form, Pack pack)
    {
        var concepts = Vocabulary.Of(pack).Concepts;
        List<Entry> establishments = [], present = [], rates = [];
        foreach (var field in form.Fields)
        {
            switch (concepts.Of(field.Label, "staff"))
            {
                case Concepts.Establishment: establishments.Add(field); break;
                case Concepts.StaffInPost: present.Add(field); break;
                // 规模控制率 and 投资概算控制率 are about buildings.
                case Concepts.StaffControlRate when !Words.HasAny(field.Label, "规模", "投资", "概算"): rates.Add(field); break;
                default: break;
            }
        }
        if (establishments is not [{ Quantity: not null } allowed] || present is not [{ Quantity: not null } inPost]) return null;
        return new(allowed, inPost, rates is [var rate] ? rate : null);
    }
}
