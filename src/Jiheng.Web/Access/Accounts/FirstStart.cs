using System.Buffers.Text;
using System.Security.Cryptography;
using Jiheng.Storage;

namespace Jiheng.Web.Access.Accounts;

/// <summary>The link by which an empty database gets its first bureau and administrator. It is printed where only whoever started the server looks, and ends with the first use.</summary>
internal sealed class FirstStart
{
    private const int TokenBytes = 32;

    private string? hash;

    /// <summary>The path of the link.</summary>
    public string Open()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        hash = Tokens.HashOf(token);
        return $"{Invitations.Path}/{token}";
    }

    /// <summary>Whether a link is this one.</summary>
    public bool Is(string token) => hash is not null && hash == Tokens.HashOf(token);

    /// <summary>The link was used.</summary>
    public void Close() => hash = null;
}
