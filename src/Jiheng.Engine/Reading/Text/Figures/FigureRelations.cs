using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reading.Text.Figures;

/// <summary>What the figures of paragraphs say of each other: shares, changes, rates, equations, remainders.</summary>
internal sealed class FigureRelations(ReadingBuilder reading, FormBuilder form)
{
    private readonly ItemLists items = new(reading, form);

    public List<ShareStatement> Shares { get; } = [];

    public List<ShareList> ShareLists { get; } = [];

    public List<ChangeStatement> Changes { get; } = [];

    public List<RateStatement> Rates { get; } = [];

    public List<WrittenEquation> Equations { get; } = [];

    public List<RemainderStatement> Remainders { get; } = [];

    public List<FeeRule> FeeRules { get; } = [];

    /// <summary>Reads the relations of one paragraph.</summary>
    /// <param name="drafts">Its figures in printed order.</param>
    /// <param name="sentences">Its sentences.</param>
    public void Of(List<FigureDraft> drafts, List<string> sentences)
    {
        ShareRelations.Of(drafts, Shares, ShareLists);
        ChangeRelations.Of(drafts, sentences, form.Index, Changes);
        ComparisonRelations.Of(drafts, sentences, form.Index, Changes);
        RateRelations.Of(drafts, Rates);
        EquationRelations.Of(drafts, form.Index, Equations);
        RemainderRelations.Of(drafts, Remainders);
        FeeRelations.Of(drafts, FeeRules);
        items.Take(drafts, sentences);
    }

    /// <summary>Ends the form: a list that is still open is told to its end.</summary>
    public void End() => items.End();
}
