namespace Jiheng.Engine.Packs;

/// <summary>Indicators to choose from.</summary>
/// <param name="Duties">Duties in order.</param>
/// <param name="Indicators">Indicators in order.</param>
public sealed record IndicatorLibrary(IReadOnlyList<LibraryDuty> Duties, IReadOnlyList<LibraryIndicator> Indicators);

/// <summary>A duty that indicators belong to.</summary>
/// <param name="Name">基金监管.</param>
/// <param name="Title">In words.</param>
/// <param name="Words">Words by which a duty or a project's name is known to be of it.</param>
public sealed record LibraryDuty(string Name, string Title, IReadOnlyList<string> Words);

/// <summary>An indicator of the library.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Level1">一级指标.</param>
/// <param name="Level2">二级指标.</param>
/// <param name="Definition">What it shows and how it is counted.</param>
/// <param name="Formula">The formula in words; empty for a plain count or a judgement.</param>
/// <param name="Unit">The unit; empty for a judgement.</param>
/// <param name="Better">higher, lower, full or neither; empty for a judgement.</param>
/// <param name="Duties">Names of its duties.</param>
/// <param name="Words">Other names in use.</param>
/// <param name="Evidence">What proves the actual value.</param>
/// <param name="Data">Where the data come from (财预〔2021〕101号 数据来源).</param>
/// <param name="Method">How the actual value is obtained (完成值取值方式).</param>
public sealed record LibraryIndicator(string Name, string Level1, string Level2, string Definition, string Formula, string Unit, string Better, IReadOnlyList<string> Duties,
    IReadOnlyList<string> Words, IReadOnlyList<string> Evidence, string Data, string Method);
