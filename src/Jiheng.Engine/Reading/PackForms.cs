using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reading;

/// <summary>Which form of a pack a filled form is.</summary>
internal static class PackForms
{
    /// <summary>The form of the kind whose titles hold this one, else the only one of the kind that lists no titles; null when several or none fit.</summary>
    public static FormPattern? Of(Pack pack, FormKind kind, string title)
    {
        FormPattern? named = null, only = null;
        var several = false;
        var key = Words.WithoutBrackets(Words.Compact(title));
        foreach (var form in pack.Forms)
        {
            if (Roles.Kind(form.Kind) != kind) continue;
            if (form.Titles.Count == 0)
            {
                several |= only is not null;
                only = form;
            }
            else if (WordPattern.Any(Vocabulary.Compact(form.Titles), key))
            {
                if (named is not null) return null;
                named = form;
            }
        }
        return named ?? (several ? null : only);
    }
}
