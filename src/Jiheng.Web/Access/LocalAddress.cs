namespace Jiheng.Web.Access;

/// <summary>Where somebody wants to go on to, if it is a page of ours.</summary>
internal static class LocalAddress
{
    /// <summary>The address, or the start page for one that leads elsewhere.</summary>
    public static string Of(string? address) => address is "/" || (address is ['/', not ('/' or '\\'), ..] && !address.Any(char.IsControl)) ? address : "/";
}
