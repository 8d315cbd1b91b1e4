using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reading.Text.Claims;

/// <summary>A claim met in a sentence.</summary>
/// <param name="Kind">What is claimed.</param>
/// <param name="Words">The words that make it.</param>
/// <param name="Subject">What it is said of: the words of its clause before it; of 未发生… what did not happen.</param>
/// <param name="At">Where the words begin in the sentence.</param>
internal sealed record FoundClaim(ClaimKind Kind, string Words, string Subject, int At);
