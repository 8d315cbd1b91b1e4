namespace Jiheng.Engine.Cycle;

/// <summary>When two words are one grade.</summary>
internal static class GradeWord
{
    /// <summary>优秀 and 优, 良好 and 良 … are one grade.</summary>
    public static string Normal(string word) => word switch
    {
        "优秀" => "优",
        "良好" => "良",
        "中等" => "中",
        "较差" => "差",
        _ => word,
    };

    /// <summary>Whether two words name one grade.</summary>
    public static bool IsSame(string a, string b) => Normal(a) == Normal(b);
}
