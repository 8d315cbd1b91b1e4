using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Model;

/// <summary>What is claimed in words.</summary>
public enum ClaimKind
{
    /// <summary>完全按照预算执行、控制在预算内、无超支.</summary>
    WithinBudget,

    /// <summary>预算不足、经费不足、额度不足.</summary>
    ShortOfBudget,

    /// <summary>无结转结余.</summary>
    NothingCarriedOver,

    /// <summary>绩效目标全部实现.</summary>
    AllGoalsReached,

    /// <summary>基本完成、基本达成.</summary>
    MostlyReached,

    /// <summary>全覆盖、覆盖率100%.</summary>
    FullCoverage,

    /// <summary>持平、无变化.</summary>
    Unchanged,

    /// <summary>全额兑付、足额拨付、全部拨付到位.</summary>
    PaidInFull,

    /// <summary>按时完成、及时拨付.</summary>
    OnTime,

    /// <summary>无问题; a chapter on problems that says 无.</summary>
    NoProblem,

    /// <summary>制度健全、机制完善.</summary>
    SystemSound,

    /// <summary>机制不够健全、制度不完善.</summary>
    SystemWanting,

    /// <summary>每位…及时得到…、所有…均….</summary>
    Universal,

    /// <summary>部分…未…、个别…无法….</summary>
    Denial,

    /// <summary>未发生政府采购、无公务用车.</summary>
    NothingOfKind,
}

/// <summary>A claim in words, typed, so that it can be held against the figures.</summary>
/// <param name="Kind">What is claimed.</param>
/// <param name="Words">The words that claim it.</param>
/// <param name="Form">Index of the form in the document.</param>
/// <param name="Indicator">The indicator whose actual or reason it is, or null for running text and goals.</param>
/// <param name="Origin">Where it stands; its text is the whole sentence or cell.</param>
public sealed record Claim(ClaimKind Kind, string Words, int Form, Indicator? Indicator, Origin Origin)
{
    /// <summary>What it is said of: the words of its clause before it; of 未发生… what did not happen.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The project it is said of; empty for the whole unit.</summary>
    public string Project { get; init; } = "";

    /// <summary>The year its sentence names, else that of its form or document; null when unknown.</summary>
    public int? Year { get; init; }

    /// <summary>The heading of the chapter it stands below, or an empty text.</summary>
    public string Heading { get; init; } = "";
}

/// <summary>A sentence that sends the reader to an annex.</summary>
/// <param name="Annex">The annex named, e.g. 附件一, numerals normalised to Arabic: 附件1.</param>
/// <param name="Words">The reference as printed.</param>
/// <param name="Score">The score the sentence speaks of, or null.</param>
/// <param name="Form">Index of the form in the document.</param>
/// <param name="Origin">Where it stands; its text is the sentence.</param>
public sealed record AnnexReference(string Annex, string Words, Entry? Score, int Form, Origin Origin);

/// <summary>A line of the list of annexes at the end of a report.</summary>
/// <param name="Number">The printed number, or null where none is printed.</param>
/// <param name="Title">The title listed.</param>
/// <param name="Form">Index of the form in the document.</param>
/// <param name="Origin">Where it stands.</param>
public sealed record AnnexListing(int? Number, string Title, int Form, Origin Origin);

/// <summary>A grade given in words: 优, 良, 良好, 中, 差.</summary>
/// <param name="Word">As printed.</param>
/// <param name="Score">The score of the same result, or null.</param>
/// <param name="Form">Index of the form in the document.</param>
/// <param name="Origin">Where it stands; its text is the sentence.</param>
public sealed record GradeStatement(string Word, Entry? Score, int Form, Origin Origin)
{
    /// <summary>The project it belongs to: that of the form, or the one its sentence names; empty for the whole unit.</summary>
    public string Project { get; init; } = "";

    /// <summary>Whether the words themselves tell score and grade of one result: 得分93.2分，等级为优.</summary>
    public bool IsTold { get; init; }
}

/// <summary>A score given in running text.</summary>
/// <param name="Score">The score in points.</param>
/// <param name="Project">The project it belongs to; empty for the whole unit.</param>
/// <param name="Form">Index of the form in the document.</param>
public sealed record ScoreStatement(Entry Score, string Project, int Form);

/// <summary>A grade and the scores it stands for, as the document itself prints them: 90-100分为优.</summary>
/// <param name="Word">优, 良, 中, 差 …</param>
/// <param name="Lower">Lowest score, included.</param>
/// <param name="Upper">Highest score, included.</param>
/// <param name="Origin">Where it stands.</param>
public sealed record PrintedGradeBand(string Word, Numbers.Rational Lower, Numbers.Rational Upper, Origin Origin)
{
    /// <summary>Whether the highest score is outside: 60分以下, 80（含）—90分 beside 90（含）—100分.</summary>
    public bool IsOpenAbove { get; init; }
}

/// <summary>A heading or list item with its printed number.</summary>
/// <param name="Style">The shape of the number: 一、 （一） 1、 1. （1） ①.</param>
/// <param name="Number">Its value.</param>
/// <param name="Text">The words after it.</param>
/// <param name="Form">Index of the form in the document.</param>
/// <param name="List">Items of one list share this number; a list ends where the level above goes on.</param>
/// <param name="Origin">Where it stands.</param>
public sealed record NumberedItem(string Style, int Number, string Text, int Form, int List, Origin Origin);

/// <summary>A chapter of a report by its heading, with the paragraphs below it.</summary>
/// <param name="Heading">The heading without its number.</param>
/// <param name="Paragraphs">The paragraphs up to the next heading of the same or a higher level.</param>
/// <param name="Form">Index of the form in the document.</param>
/// <param name="Origin">Where the heading stands.</param>
public sealed record Chapter(string Heading, IReadOnlyList<Content.TextLine> Paragraphs, int Form, Origin Origin)
{
    /// <summary>0 for 第一部分, 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）, 5 for ①; a heading without a number has the level its style stands for.</summary>
    public int Level { get; init; }

    /// <summary>The headings it stands below, the highest first.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>Itself and nothing else: two places that say the same are still two.</summary>
    public bool Equals(Chapter? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>A line of the contents list (目录): what it announces, and on which page.</summary>
/// <param name="Text">The heading announced, without number, dots and page.</param>
/// <param name="Style">The shape of its number as in <see cref="NumberedItem"/>, 第一部分 for a part; empty without a number.</param>
/// <param name="Number">The value of its number, or null.</param>
/// <param name="Page">The page, or null where none is printed.</param>
/// <param name="Origin">Where it stands.</param>
public sealed record ContentsEntry(string Text, string Style, int? Number, int? Page, Origin Origin);
