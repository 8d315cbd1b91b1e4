using Jiheng.Engine.Numbers;
namespace Jiheng.Engine.Values;
public enum ValueKind { Blank, NotApplicable, Placeholder, Number, Range, Date, YesNo, Level, Text }
public enum Comparison { None, Equal, AtLeast, MoreThan, AtMost, LessThan }
public sealed record IndicatorValue(string Raw, ValueKind Kind, Comparison Operator, Quantity? Quantity, Quantity? Upper, string Word, bool IsWholeText)
{
    public static IndicatorValue Parse(string? raw, Unit? defaultUnit = null) => throw new NotSupportedException();
    public bool? IsMetBy(IndicatorValue actual) => Word.Length < 0 ? true : null;
}
public readonly record struct PrintedNumber(int Start, int Length, string Raw, Quantity Quantity, Comparison Operator);
public static class NumberScanner { public static IReadOnlyList<PrintedNumber> Scan(string text) => []; }
public static class UnitTable { public static Unit? Find(string symbol) => null; }
