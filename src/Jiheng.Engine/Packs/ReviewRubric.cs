using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Packs;

/// <summary>How goals are reviewed: what is judged, with which opinions, and what follows.</summary>
/// <param name="Id">The key in the pack.</param>
/// <param name="Title">Its name.</param>
/// <param name="Groups">What is judged, by group, in order.</param>
/// <param name="Opinions">The opinions to choose from.</param>
/// <param name="Reasons">Reason codes with their meaning; none when reasons are free.</param>
/// <param name="Grading">How the grade comes about.</param>
/// <param name="Consequences">What follows from each grade.</param>
/// <param name="Keep">What is kept on file.</param>
/// <param name="Cite">Where it comes from, or null.</param>
public sealed record ReviewRubric(string Id, string Title, IReadOnlyList<RubricGroup> Groups, IReadOnlyList<OpinionChoice> Opinions, IReadOnlyList<KeyValuePair<string, string>> Reasons,
    ReviewGrading Grading, IReadOnlyList<ReviewConsequence> Consequences, IReadOnlyList<string> Keep, Citation? Cite)
{
    /// <summary>All items in order.</summary>
    public IEnumerable<RubricItem> Items => Groups.SelectMany(g => g.Items);
}

/// <summary>One group of a rubric: 完整性审核.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Items">What it judges.</param>
public sealed record RubricGroup(string Name, IReadOnlyList<RubricItem> Items);

/// <summary>One thing judged: 规范完整性.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Question">What is asked, in our own words; may be empty.</param>
/// <param name="Points">Points, or null when there are none that somebody vouches for.</param>
public sealed record RubricItem(string Name, string Question, Rational? Points);

/// <summary>An opinion to choose: 符合.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Words">Other ways to write it.</param>
/// <param name="Meets">Whether the item meets what is asked.</param>
/// <param name="Share">Which share of the item's points it gives, or null.</param>
/// <param name="NeedsReason">Whether a reason must be given.</param>
public sealed record OpinionChoice(string Name, IReadOnlyList<string> Words, bool Meets, Rational? Share, bool NeedsReason);

/// <summary>Where a review's grade comes from.</summary>
public enum GradedBy
{
    /// <summary>How many items meet what is asked.</summary>
    MetCount,

    /// <summary>Points on a scale.</summary>
    Points,

    /// <summary>The reviewer's own judgement of the whole.</summary>
    Reviewer,
}

/// <summary>How the grade of a review comes about.</summary>
/// <param name="By">Where it comes from.</param>
/// <param name="Levels">Grades from the best with the least number of items that must meet; none for others.</param>
/// <param name="Scale">The scale of points, or null.</param>
/// <param name="Cite">Where it comes from, or null.</param>
public sealed record ReviewGrading(GradedBy By, IReadOnlyList<MetLevel> Levels, GradeScale? Scale, Citation? Cite);

/// <summary>A grade that needs a number of items.</summary>
/// <param name="Name">优.</param>
/// <param name="Met">How many items must meet at least; null where the reviewer judges.</param>
public sealed record MetLevel(string Name, int? Met);

/// <summary>What becomes of a declaration after review.</summary>
public enum ReviewAction
{
    /// <summary>It goes to the next step of the budget.</summary>
    Proceed,

    /// <summary>It is edited and then goes on.</summary>
    Revise,

    /// <summary>It is edited and reviewed again.</summary>
    Resubmit,

    /// <summary>It may not go to the next step.</summary>
    Barred,
}

/// <summary>What follows from a grade.</summary>
/// <param name="Grade">优.</param>
/// <param name="Action">What becomes of the declaration.</param>
/// <param name="Text">In one sentence.</param>
/// <param name="Cite">Where it comes from, or null.</param>
public sealed record ReviewConsequence(string Grade, ReviewAction Action, string Text, Citation? Cite);
