using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Cycle.Review;

/// <summary>One thing a reviewer judged, as filled in.</summary>
/// <param name="Name">Its name as the form prints it.</param>
/// <param name="Group">The group of the rubric; empty when the rubric does not know it.</param>
/// <param name="Item">The rubric's item; null when there is no rubric or it does not know the name.</param>
/// <param name="Opinion">The opinion as written; empty while none, or several, are chosen.</param>
/// <param name="Meets">Whether it meets what is asked; null without an opinion.</param>
/// <param name="Reason">The reason as written; empty for none.</param>
/// <param name="ReasonCode">The code of the pack that the reason begins with; empty for none.</param>
/// <param name="Fault">What is wrong with the filling: 没有勾选; empty for nothing.</param>
/// <param name="Origin">Where the opinion stands.</param>
public sealed record ReviewedItem(string Name, string Group, RubricItem? Item, string Opinion, bool? Meets, string Reason, string ReasonCode, string Fault, Origin Origin)
{
    /// <summary>Points as printed in the form, or null.</summary>
    public Rational? Worth { get; init; }

    /// <summary>Points given: printed, or the share that the pack gives to the opinion; null for none.</summary>
    public Rational? Score { get; init; }

    /// <summary>Whether a reason must be given and is not.</summary>
    public bool LacksReason { get; init; }
}

/// <summary>How the printed grade stands to the one that follows from the opinions.</summary>
public enum GradeAgreement
{
    /// <summary>They agree.</summary>
    Agrees,

    /// <summary>They differ.</summary>
    Differs,

    /// <summary>No grade is filled in.</summary>
    NotPrinted,

    /// <summary>No rule gives a grade, or opinions are missing.</summary>
    NotComputed,
}

/// <summary>One review part of a document: opinions, the grade that follows from them, and what follows from the grade.</summary>
public sealed record GoalReview
{
    /// <summary>The form it stands in.</summary>
    public required FilledForm Form { get; init; }

    /// <summary>The pack's rubric, or null when the pack has none that fits.</summary>
    public required ReviewRubric? Rubric { get; init; }

    /// <summary>What was judged, in printed order.</summary>
    public required IReadOnlyList<ReviewedItem> Items { get; init; }

    /// <summary>Items of the rubric that the form does not have.</summary>
    public required IReadOnlyList<RubricItem> NotInForm { get; init; }

    /// <summary>What is not filled in or filled in wrongly, one sentence each; none for a complete review.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>The grade that follows, or null.</summary>
    public required string? Grade { get; init; }

    /// <summary>The grade filled in, or null.</summary>
    public required string? PrintedGrade { get; init; }

    /// <summary>Where the grade is to be filled in; null when the form asks for none.</summary>
    public required Origin? GradeOrigin { get; init; }

    /// <summary>How the two stand to each other.</summary>
    public required GradeAgreement Agreement { get; init; }

    /// <summary>One sentence that explains the grade with its figures, or why there is none.</summary>
    public required string Working { get; init; }

    /// <summary>Where the rule of the grade comes from; empty without one.</summary>
    public required string Source { get; init; }

    /// <summary>What follows from the grade; null without a grade, or when nobody says.</summary>
    public ReviewConsequence? Consequence { get; init; }

    /// <summary>Why a grade that the reviewer gives by judgement cannot go with the opinions, without a full stop; empty when it can.</summary>
    public string Doubt { get; init; } = "";

    /// <summary>What is kept on file, in the order of the pack.</summary>
    public IReadOnlyList<string> Keep { get; init; } = [];

    /// <summary>The reviewer's words; empty for none.</summary>
    public string Words { get; init; } = "";

    /// <summary>Whether nothing is filled in.</summary>
    public required bool IsBlank { get; init; }

    /// <summary>How many items meet what is asked.</summary>
    public int Met => Items.Count(i => i.Meets == true);

    /// <summary>Items that the rubric does not know.</summary>
    public IEnumerable<ReviewedItem> Unknown => Items.Where(i => Rubric is not null && i.Item is null);

    /// <summary>The reviews of a document in printed order.</summary>
    /// <exception cref="PackRefusedException">A late section of the pack is wrong.</exception>
    public static IReadOnlyList<GoalReview> Of(DocumentReading document)
    {
        ArgumentNullException.ThrowIfNull(document);
        List<GoalReview> reviews = [];
        foreach (var form in ReviewForm.In(document)) reviews.Add(ReviewReading.Of(document.Pack, form));
        return reviews;
    }

    /// <summary>Itself and nothing else: two places that say the same are still two.</summary>
    public bool Equals(GoalReview? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
