using System.Globalization;

namespace Jiheng.Web.Shared;

/// <summary>A number in an address. What is none is left out: somebody cut the address short, and the page is still there.</summary>
internal static class QueryNumber
{
    public static int? Of(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
