using System.CommandLine;
using Jiheng.Cli.Inputs;
using Jiheng.Cli.Output;
using Jiheng.Documents.Csv;
using Jiheng.Engine.Content;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Filings.Ledgers;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reporting;

namespace Jiheng.Cli.Commands;

/// <summary><c>--ledger</c> of <c>jiheng write</c>: the money of a filing from the unit's own ledgers.</summary>
internal sealed class LedgerOptions
{
    private readonly Option<string[]> ledgers = new("--ledger") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> wins = new("--ledger-wins") { Arity = ArgumentArity.Zero };
    private readonly Option<string[]> unit = FilingCommand.Once("--ledger-unit", "元 或 万元");

    /// <summary>Adds the options to a command.</summary>
    public LedgerOptions(Command command)
    {
        unit.Validators.Add(r => { if (r.Tokens is [{ Value: not ("元" or "万元") } token]) r.AddError($"不认识的金额单位“{token.Value}”，可用的有 元、万元。"); });
        foreach (var option in (Option[])[ledgers, wins, unit]) command.Add(option);
    }

    /// <summary>The filing with the money of the ledgers that the user named; null when one cannot be read, which was then said.</summary>
    /// <exception cref="FilingRefusedException">A ledger contradicts itself or the filing.</exception>
    public FilingData? Apply(Shell shell, ParseResult parsed, PackFinding packs, FilingData data)
    {
        if (parsed.GetValue(ledgers) is not { Length: > 0 } named) return data;
        var pack = packs.Catalogue.Load(data.Pack);
        var stated = parsed.GetValue(unit) is [var symbol] ? symbol == "元" ? Unit.Yuan : Unit.TenThousandYuan : null;
        List<Ledger> read = [];
        foreach (var name in named)
        {
            try
            {
                read.Add(LedgerReader.Read(CsvReader.ReadLedger(name, InputFile.Whole(name)), pack.Ledgers, stated));
            }
            catch (UnreadableDocumentException e)
            {
                FileReading.Tell(shell, new UnreadableFile(name, e.Message));
                return null;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                FileReading.Tell(shell, new UnreadableFile(name, e is FileNotFoundException or DirectoryNotFoundException ? "找不到这个文件，请核对路径。" : "读取失败，请检查权限，或关闭正在使用它的程序。"));
                return null;
            }
        }
        var result = LedgerMerge.Of(data, read, pack, parsed.GetValue(wins));
        foreach (var sentence in result.Told) shell.Messages.WriteLine(sentence);
        return result.Data;
    }
}
