using System.Text;

namespace Jiheng.Engine.Dossiers.Organisation;

/// <summary>Names to sign in with. Upper and lower case are one name, so only letters are allowed of which every database knows that.</summary>
public static class SignInName
{
    private const int Longest = 64;

    /// <summary>What is allowed, in words.</summary>
    public const string Rule = "登录名用半角字母、数字、汉字和 . _ - @，最长64个字符";

    /// <summary>Whether a name is allowed.</summary>
    /// <param name="name">The name.</param>
    public static bool IsGood(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length is > 0 and <= Longest && name.IsNormalized(NormalizationForm.FormKC) && name.All(IsAllowed);
    }

    // A letter that has another case and is not ASCII one database folds and another does not.
    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '@' || (!char.IsAscii(c) && char.IsLetter(c) && char.ToUpperInvariant(c) == char.ToLowerInvariant(c));
}
