namespace Jiheng.Cli.Output;

/// <summary>What the user wants to see beside the findings.</summary>
/// <param name="Recomputed">The list of recomputed figures.</param>
/// <param name="Stages">The table over the steps and years.</param>
/// <param name="Sample">How many filings are to be drawn at random; null for none.</param>
/// <param name="Seed">What the draw begins with.</param>
internal sealed record Wishes(bool Recomputed, bool Stages, int? Sample, int Seed);
