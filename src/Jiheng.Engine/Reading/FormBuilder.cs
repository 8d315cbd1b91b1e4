using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Reading;

/// <summary>A form while it is being read.</summary>
internal sealed class FormBuilder
{
    public required int Index { get; init; }

    public required FormKind Kind { get; set; }

    public required string Title { get; set; }

    public required Origin TitleOrigin { get; set; }

    /// <summary>The score printed behind the title, or null.</summary>
    public Entry? TitleScore { get; set; }

    public Entry? Annex { get; set; }

    public Entry? Project { get; set; }

    public int? Year { get; set; }

    /// <summary>The form of the pack that its table is, where no title says so; else null.</summary>
    public FormPattern? Pattern { get; set; }

    /// <summary>The unit of bare amounts, once some place of the form has named it.</summary>
    public Unit? MoneyUnit { get; set; }

    /// <summary>The unit of counts that the caption of the table being read names: 单位：份; else null.</summary>
    public Unit? CountUnit { get; set; }

    /// <summary>The unit that the caption of the table being read names for all its figures, where it names that of money and no other; else null.</summary>
    public Unit? CaptionMoney { get; set; }

    public FundBlock? Funds { get; set; }

    public List<FundBlock> FundLists { get; } = [];

    public TotalRow? Total { get; set; }

    public List<GroupBuilder> Groups { get; } = [];

    public List<ScoreSummary> Summaries { get; } = [];

    public List<GoalPair> Goals { get; } = [];

    public List<Entry> Fields { get; } = [];

    public List<AmountRow> AmountRows { get; } = [];

    public List<Answer> Answers { get; } = [];

    public List<Paragraph> Paragraphs { get; } = [];

    public List<Table> Tables { get; } = [];

    /// <summary>Whether rows or columns with figures were not understood.</summary>
    public bool HasUnreadFigures { get; set; }

    /// <summary>Level 2 last read; level 1 is the last group's.</summary>
    public string Level2 { get; set; } = "";

    /// <summary>The project's name, or an empty text for the whole unit.</summary>
    public string ProjectName => Project?.Raw ?? "";

    /// <param name="pack">The pack whose form it may be.</param>
    public FilledForm Build(Pack pack) => new()
    {
        Index = Index,
        Kind = Kind,
        Pattern = Pattern ?? PackForms.Of(pack, Kind, Title),
        Title = Title,
        TitleOrigin = TitleOrigin,
        Annex = Annex,
        Project = Project,
        Year = Year,
        Funds = Funds,
        FundLists = FundLists,
        Total = Total,
        Groups = Groups.FindAll(g => g.MoneyUnit is null || g.Indicators.Count > 0).ConvertAll(g => g.Build()),
        Summaries = Summaries,
        Goals = Goals,
        Fields = Fields,
        AmountRows = AmountRows,
        Answers = Answers,
        HasUnreadFigures = HasUnreadFigures,
        Paragraphs = Paragraphs,
        Tables = Tables,
    };
}

/// <summary>A group of indicators while it is being read.</summary>
internal sealed class GroupBuilder(int form, string level1, Entry? printedWeight)
{
    public string Level1 { get; } = level1;

    public Entry? PrintedWeight { get; set; } = printedWeight;

    /// <summary>The unit of the money that the group's rows hold: 资金投入（万元）; null for a group of indicators.</summary>
    public Unit? MoneyUnit { get; init; }

    public List<Indicator> Indicators { get; } = [];

    public List<IndicatorSubgroup> Subgroups { get; } = [];

    public IndicatorGroup Build() => new() { Form = form, Level1 = Level1, PrintedWeight = PrintedWeight, Indicators = Indicators, Subgroups = Subgroups };
}
