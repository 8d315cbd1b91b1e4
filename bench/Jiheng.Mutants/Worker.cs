using System.Globalization;
using System.Reflection;

namespace Jiheng.Mutants;

/// <summary>A process that holds the changed engine and its tests. A change that hangs or brings it down costs this process only.</summary>
internal static class Worker
{
    /// <summary>Answers lines "CLASSES changes" from the input: which of the changes some test of the classes notices.</summary>
    public static int Run()
    {
        var answers = Console.Out;
        Console.SetOut(TextWriter.Null);
        var tests = Assembly.LoadFrom(Path.Combine(Home.Work, "Jiheng.Engine.Tests.dll"));
        var chooser = Assembly.LoadFrom(Path.Combine(Home.Work, "Jiheng.Engine.dll")).GetType("JihengMutant")!;
        var active = chooser.GetField("Active")!;
        var reached = (bool[])chooser.GetField("Reached")!.GetValue(null)!;
        Dictionary<string, List<Case>> known = [];
        while (Console.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            List<Case> cases = [];
            foreach (var name in words[0].Split(','))
            {
                if (!known.TryGetValue(name, out var own)) known[name] = own = Unchanged(tests, name, reached, answers);
                cases.AddRange(own);
            }
            foreach (var number in words[1].Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture)))
            {
                answers.WriteLine($"start {number}");
                answers.Flush();
                var touched = cases.FindAll(c => c.Reached[number]);
                active.SetValue(null, number);
                var killer = touched.Find(c => c.Run() is not null);
                active.SetValue(null, -1);
                answers.WriteLine(touched.Count == 0 ? $"unreached {number}" : killer is null ? $"survived {number}" : $"killed {number} {killer.Method.DeclaringType!.Name}.{killer.Method.Name}");
            }
            answers.WriteLine("done");
            answers.Flush();
        }
        return 0;
    }

    private static List<Case> Unchanged(Assembly tests, string name, bool[] reached, TextWriter answers)
    {
        List<Case> cases = [];
        foreach (var type in tests.GetTypes().Where(t => t.Name == name))
            foreach (var test in Case.Of(type))
            {
                Array.Clear(reached);
                // What fails without any change proves nothing.
                if (test.Run() is { } thrown) { answers.WriteLine($"failing {type.Name}.{test.Method.Name}: {thrown.Message.ReplaceLineEndings(" ")}"); continue; }
                test.Reached = [.. reached];
                cases.Add(test);
            }
        return cases;
    }
}
