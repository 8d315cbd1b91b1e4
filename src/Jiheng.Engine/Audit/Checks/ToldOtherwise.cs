using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A figure of running text that another place of the document prints otherwise.</summary>
/// <param name="Form">The form of the text.</param>
/// <param name="Subject">What it is about, for telling findings apart.</param>
/// <param name="Message">What does not agree.</param>
/// <param name="Reported">The figure of the text.</param>
/// <param name="Other">The figure it is held against.</param>
/// <param name="IsCertain">Whether nothing else can be meant.</param>
internal sealed record ToldOtherwise(FilledForm Form, string Subject, string Message, Entry Reported, Entry Other, bool IsCertain);
