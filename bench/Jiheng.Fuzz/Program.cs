using System.Globalization;
using Jiheng.Fuzz;

// fuzz TARGET SECONDS [SEED]             tries inputs in a child process and tells what went wrong
// fuzz --child TARGET SECONDS SEED FIRST STATE   the child
// fuzz --one TARGET SEED NUMBER [FILE]   one input again, its exception shown in full; FILE takes its bytes
// fuzz --file TARGET FILE                a kept input again
// fuzz --seeds                           whether the printed seeds, unpacked, still show their lines
static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

switch (args)
{
    case ["--child", var target, var seconds, var seed, var first, var state]:
        return Worker.Run(target, Number(seconds), (int)Number(seed), Number(first), state);
    case ["--one", var target, var seed, var number, .. var rest]:
        return Again.Numbered(target, (int)Number(seed), Number(number), rest.FirstOrDefault());
    case ["--file", var target, var file]:
        return Again.OfFile(target, file);
    case ["--seeds"]:
        foreach (var (file, plain, _) in Seeds.Printed()) Console.WriteLine($"{file.Length} bytes: {Targets.Lines(file)} lines; unpacked {plain.Length} bytes: {Targets.Lines(plain)} lines");
        return 0;
    case [var target, var seconds, .. var rest] when Targets.Names.Contains(target):
        return Supervisor.Run(target, Number(seconds), rest.Length > 0 ? (int)Number(rest[0]) : 1);
    default:
        Console.Error.WriteLine($"usage: bench/fuzz TARGET SECONDS [SEED]   targets: {string.Join(' ', Targets.Names)}");
        return 64;
}
