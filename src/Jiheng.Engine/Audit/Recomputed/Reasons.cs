namespace Jiheng.Engine.Audit.Recomputed;

/// <summary>Reasons that several kinds of figures share.</summary>
internal static class Reasons
{
    /// <summary>The sentence may mean other figures near it, which give the printed one.</summary>
    public const string OtherFigures = "附近另有数字能得出这个数，不能确定它由哪两个数算出。";

    /// <summary>The sentence does not say beyond doubt which figures belong together.</summary>
    public const string Unsure = "句中的数字不能确定是它的分子和分母，按它们也算不出这个数。";
}
