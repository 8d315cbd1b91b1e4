using Jiheng.Storage.Entities;
using Jiheng.Web.Shared;
using Microsoft.AspNetCore.Identity;

namespace Jiheng.Web.Access.Accounts;

/// <summary>What a password must be like, said all at once in the user's words.</summary>
internal sealed class PasswordRules(Language say) : IPasswordValidator<Account>
{
    /// <summary>The fewest characters.</summary>
    public const int Fewest = 10;

    /// <summary>The most: hashing more only costs the server.</summary>
    public const int Most = 128;

    private const int FewestDifferent = 5;

    /// <summary>The rule in words.</summary>
    public static string Words(Language say) => say[$"至少{Fewest}个字符，既有字母又有数字，不含登录名，不是重复的字符。", $"At least {Fewest} characters, letters and digits, without the sign-in name, not the same few characters over and over."];

    /// <inheritdoc/>
    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var text = password ?? "";
        List<IdentityError> errors = [];
        void Unless(bool good, string code, string chinese, string english)
        {
            if (!good) errors.Add(new() { Code = code, Description = say[chinese, english] });
        }
        var name = await manager.GetUserNameAsync(user) ?? "";
        Unless(text.Length >= Fewest, "short", $"密码至少{Fewest}个字符", $"at least {Fewest} characters");
        Unless(text.Length <= Most, "long", $"密码最多{Most}个字符", $"at most {Most} characters");
        Unless(text.Any(char.IsLetter) && text.Any(char.IsDigit), "letters", "密码要既有字母又有数字", "letters and digits");
        Unless(text.Distinct().Count() >= FewestDifferent, "same", $"密码要有{FewestDifferent}个以上不同的字符", $"at least {FewestDifferent} different characters");
        Unless(name.Length < 3 || !text.Contains(name, StringComparison.OrdinalIgnoreCase), "name", "密码不能含有登录名", "without the sign-in name");
        return errors.Count == 0 ? IdentityResult.Success : IdentityResult.Failed([.. errors]);
    }
}
