using Jiheng.Engine.Scoring;
using Jiheng.Engine.Scoring.StandardRatios;

namespace Jiheng.Engine.Reporting;

/// <summary>The forms of one document as scored: what the score outputs are made from.</summary>
/// <param name="File">The file.</param>
/// <param name="Pack">The pack it was scored by; empty when none is known.</param>
/// <param name="Sheets">One sheet for each form with points, and for each that could not be scored.</param>
/// <param name="WhatIfPack">The pack it was tried with; empty for none.</param>
/// <param name="WhatIfs">The forms as scored by both packs; empty for none.</param>
public sealed record ScoredDocument(string File, string Pack, IReadOnlyList<ScoreSheet> Sheets, string WhatIfPack, IReadOnlyList<WhatIfResult> WhatIfs)
{
    /// <summary>Standard ratios that its figures give.</summary>
    public IReadOnlyList<RatioLine> Ratios { get; init; } = [];
}
