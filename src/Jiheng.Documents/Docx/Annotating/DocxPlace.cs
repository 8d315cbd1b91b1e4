using System.Xml.Linq;

namespace Jiheng.Documents.Docx.Annotating;

/// <summary>A paragraph or cell of the tree that is being annotated.</summary>
/// <param name="cell">The w:tc, or null outside tables.</param>
/// <param name="paragraphs">Its paragraphs, at least one.</param>
/// <param name="pieces">Its printed text.</param>
internal sealed class DocxPlace(XElement? cell, IReadOnlyList<XElement> paragraphs, List<TextPiece> pieces)
{
    /// <summary>The w:tc, or null outside tables.</summary>
    public XElement? Cell => cell;

    /// <summary>Its paragraphs.</summary>
    public IReadOnlyList<XElement> Paragraphs => paragraphs;

    /// <summary>Its printed text; changes when runs are divided.</summary>
    public List<TextPiece> Pieces => pieces;
}

/// <summary>A piece of printed text.</summary>
/// <param name="Element">What holds it; null for list numbers and ends of paragraphs.</param>
/// <param name="Text">What is printed.</param>
internal sealed record TextPiece(XElement? Element, string Text);
