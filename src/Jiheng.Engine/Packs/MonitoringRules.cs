using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Packs;

/// <summary>What monitoring goes by.</summary>
/// <param name="Checkpoints">When it is looked at, in order of months.</param>
/// <param name="Lights">How lights are given.</param>
/// <param name="Causes">Categories of deviations.</param>
/// <param name="Likelihoods">How likely a goal is reached, from the surest.</param>
/// <param name="Rectification">What is asked after a warning, or null.</param>
public sealed record MonitoringRules(IReadOnlyList<Checkpoint> Checkpoints, IReadOnlyList<LightRule> Lights, IReadOnlyList<string> Causes, IReadOnlyList<Likelihood> Likelihoods,
    RectificationTerms? Rectification);

/// <summary>A point of the year at which a budget is looked at.</summary>
/// <param name="Name">Its key: 六月.</param>
/// <param name="Title">In words; may be empty.</param>
/// <param name="Month">Figures are as of the end of this month.</param>
/// <param name="Execution">The execution rate below which a warning is given, or null.</param>
/// <param name="Cite">Where it comes from, or null.</param>
public sealed record Checkpoint(string Name, string Title, int Month, Rational? Execution, Citation? Cite);

/// <summary>What a light is given by.</summary>
public enum LightMeasure
{
    /// <summary>Execution rate ÷ share of the year that has passed.</summary>
    ExecutionToTime,

    /// <summary>Completion of the indicator ÷ share of the year that has passed.</summary>
    GoalToTime,

    /// <summary>The execution rate.</summary>
    Execution,

    /// <summary>Execution rate − completion of the indicators.</summary>
    GoalBehindExecution,
}

/// <summary>A light.</summary>
public enum Light
{
    /// <summary>绿灯: on course.</summary>
    Green,

    /// <summary>黄灯: to be watched.</summary>
    Yellow,

    /// <summary>红灯: to be put right.</summary>
    Red,
}

/// <summary>How one kind of light is given.</summary>
/// <param name="Name">The key in the pack.</param>
/// <param name="Title">In words.</param>
/// <param name="Measure">What is measured.</param>
/// <param name="Bands">Which value gives which light.</param>
/// <param name="Cite">Where it comes from, or null.</param>
public sealed record LightRule(string Name, string Title, LightMeasure Measure, IReadOnlyList<LightBand> Bands, Citation? Cite);

/// <summary>The values that give a light.</summary>
/// <param name="Light">The light.</param>
/// <param name="Range">The values, as shares (0.6 for 60 %).</param>
/// <param name="Text">What it means; may be empty.</param>
public sealed record LightBand(Light Light, Interval Range, string Text);

/// <summary>How likely a goal is reached: 有可能.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Words">Other ways to write it.</param>
/// <param name="NeedsReason">Whether a reason must be written.</param>
/// <param name="NeedsMeasure">Whether a measure must be written.</param>
/// <param name="Light">The light it gives, or null.</param>
public sealed record Likelihood(string Name, IReadOnlyList<string> Words, bool NeedsReason, bool NeedsMeasure, Light? Light);

/// <summary>What is asked of a unit after a warning.</summary>
/// <param name="Title">The name of the notice: 整改通知书.</param>
/// <param name="Days">Days to answer, or null when the pack sets none.</param>
/// <param name="AreWorkingDays">Whether they are working days.</param>
/// <param name="Choices">What the unit may choose.</param>
/// <param name="Otherwise">What happens without an answer; may be empty.</param>
/// <param name="Cite">Where it comes from, or null.</param>
public sealed record RectificationTerms(string Title, int? Days, bool AreWorkingDays, IReadOnlyList<string> Choices, string Otherwise, Citation? Cite);
