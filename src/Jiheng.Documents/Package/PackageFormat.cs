namespace Jiheng.Documents.Package;

/// <summary>How one kind of Office file is told from the others.</summary>
/// <param name="UsualMainPart">Where programs put the main part when they follow the custom.</param>
/// <param name="MainContentTypes">How the content types of a main part end.</param>
/// <param name="MissingMainPart">The Chinese sentence for a package without one.</param>
internal sealed record PackageFormat(string UsualMainPart, string[] MainContentTypes, string MissingMainPart);

/// <summary>A relationship of a part to another inside the package; external targets are none.</summary>
/// <param name="Id">r:id, by which the part names it.</param>
/// <param name="Kind">The last word of its type: worksheet, styles, comments, …</param>
/// <param name="Target">The name of the other part.</param>
internal sealed record Relationship(string Id, string Kind, string Target);
