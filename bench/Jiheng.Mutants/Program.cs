using System.Diagnostics;
using Jiheng.Mutants;

// mutants [--checks] [--only WORD] [--write] [--bounds]
if (args is ["--worker"]) return Worker.Run();

var isChecks = args.Contains("--checks");
var only = Array.IndexOf(args, "--only") is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : "";
var rules = Path.Combine(Home.Engine, "Audit", "Rules");
var folder = isChecks ? Path.Combine(Home.Engine, "Audit", "Checks") : rules;

var clock = Stopwatch.StartNew();
var plan = Engine.Build(f => f.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && Path.GetFileName(f).Contains(only, StringComparison.Ordinal));
var compiled = clock.Elapsed;

static string TestOf(string file) => Path.GetFileNameWithoutExtension(file) + "Tests";
// A helper answers to the tests of all rules, a rule to its own alone.
string[] every = [.. Directory.EnumerateFiles(rules, "JH*.cs", SearchOption.AllDirectories).Select(TestOf).Order(StringComparer.Ordinal)];
List<Job> jobs = [.. plan.Sites.GroupBy(s => s.File).OrderBy(g => Path.GetFileName(g.Key), StringComparer.Ordinal)
    .Select(g => new Job(Path.GetFileNameWithoutExtension(g.Key), isChecks ? every : [TestOf(g.Key)], [.. g]))];
var supervisor = new Supervisor(2);
supervisor.Run(jobs);

File.WriteAllText(Path.Combine(Home.Work, isChecks ? "checks.txt" : "rules.txt"), Report.Survivors(jobs, plan, supervisor.Fates, true));
Console.Write(Report.Survivors(jobs, plan, supervisor.Fates, args.Contains("--bounds")));
Console.WriteLine();
var table = Report.Table(jobs, plan, supervisor.Fates, isChecks ? "helper" : "rule");
Console.Write(table);
foreach (var failing in supervisor.Failing.Keys) Console.WriteLine($"fails unchanged: {failing}");
Console.Error.WriteLine($"{plan.Sites.Count} changes, compiled in {compiled.TotalSeconds:0} s, tried in {(clock.Elapsed - compiled).TotalSeconds:0} s");
if (isChecks) return 0;
if (args.Contains("--write") && only.Length == 0) Page.Write("mutants", table);
List<string> unguarded = [.. Report.Unguarded(jobs, supervisor.Fates)];
foreach (var rule in unguarded) Console.Error.WriteLine($"{rule}: its tests notice no negated condition.");
return unguarded.Count > 0 || !supervisor.Failing.IsEmpty ? 1 : 0;
