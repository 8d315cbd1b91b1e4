using Jiheng.Engine.Packs;

namespace Jiheng.Web.Features.Year;

/// <summary>Why a line may be returned: the codes of the pack, those of its goal review first.</summary>
internal static class ReturnReasons
{
    /// <summary>Codes and their words.</summary>
    public static IReadOnlyDictionary<string, string> Of(Pack pack)
    {
        Dictionary<string, string> reasons = new(StringComparer.Ordinal);
        foreach (var rubric in pack.Rubrics) foreach (var (code, text) in rubric.Reasons) reasons.TryAdd(code, text);
        foreach (var (code, text) in pack.ReturnReasons) reasons.TryAdd(code, text);
        return reasons;
    }
}
