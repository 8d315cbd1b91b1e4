using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Jiheng.Mutants;

/// <summary>One test with its arguments.</summary>
internal sealed record Case(MethodInfo Method, object?[] Arguments)
{
    /// <summary>What the run without changes has reached.</summary>
    public bool[] Reached { get; set; } = [];

    /// <summary>Runs it; null when it passes, else what was thrown.</summary>
    public Exception? Run()
    {
        try
        {
            var test = Activator.CreateInstance(Method.DeclaringType!);
            var result = Method.Invoke(test, Arguments);
            if (result is Task task) task.GetAwaiter().GetResult();
            (test as IDisposable)?.Dispose();
            return null;
        }
        catch (TargetInvocationException thrown)
        {
            return thrown.InnerException;
        }
    }

    /// <summary>The tests of a class, as xunit would run them.</summary>
    public static IEnumerable<Case> Of(Type type)
    {
        foreach (var method in type.GetMethods())
        {
            if (method.GetCustomAttributes().OfType<IFactAttribute>().FirstOrDefault() is not { Skip: null }) continue;
            var sources = method.GetCustomAttributes().OfType<IDataAttribute>().ToList();
            if (sources.Count == 0) yield return new(method, []);
            foreach (var source in sources)
                foreach (var row in source.GetData(method, new DisposalTracker()).AsTask().GetAwaiter().GetResult())
                    yield return new(method, method.ResolveMethodArguments(row.GetData()));
        }
    }
}
