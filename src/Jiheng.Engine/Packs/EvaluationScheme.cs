using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Packs;

/// <summary>What an evaluation is for.</summary>
public enum EvaluationPurpose
{
    /// <summary>事前绩效评估.</summary>
    ExAnte,

    /// <summary>单位自评.</summary>
    Self,

    /// <summary>部门评价.</summary>
    Department,

    /// <summary>财政评价.</summary>
    Finance,
}

/// <summary>An evaluation that scores dimension by dimension and concludes.</summary>
/// <param name="Id">The key in the pack.</param>
/// <param name="Title">Its name.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Dimensions">What is judged, in order.</param>
/// <param name="Opinions">Grades of single items with their share of points; none when points are given freely.</param>
/// <param name="Conclusions">The conclusions from the best.</param>
/// <param name="Cite">Where it comes from, or null.</param>
public sealed record EvaluationScheme(string Id, string Title, EvaluationPurpose Purpose, IReadOnlyList<EvaluationNode> Dimensions, IReadOnlyList<OpinionChoice> Opinions,
    IReadOnlyList<EvaluationConclusion> Conclusions, Citation? Cite);

/// <summary>A dimension of an evaluation, or an item below one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Points">Its points, or null when nobody vouches for any.</param>
/// <param name="Question">What is judged; may be empty.</param>
/// <param name="Formula">The formula in words; empty for none.</param>
/// <param name="Items">What it consists of; none for a leaf.</param>
public sealed record EvaluationNode(string Name, Rational? Points, string Question, string Formula, IReadOnlyList<EvaluationNode> Items);

/// <summary>A conclusion of an evaluation: 予以支持.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Words">Other ways to write it.</param>
/// <param name="Range">The points that give it; null where the evaluator judges.</param>
/// <param name="Text">What it means; may be empty.</param>
public sealed record EvaluationConclusion(string Name, IReadOnlyList<string> Words, Interval? Range, string Text);
