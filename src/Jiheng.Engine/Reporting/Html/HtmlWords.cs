namespace Jiheng.Engine.Reporting.Html;

/// <summary>The language of the labels that the program writes around what documents and rules say.</summary>
public enum HtmlWords
{
    /// <summary>中文.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}
