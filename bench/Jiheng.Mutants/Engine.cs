using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Jiheng.Mutants;

/// <summary>The engine compiled once with all its changes in it.</summary>
internal static class Engine
{
    private const int MostTries = 20;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, preprocessorSymbols: ["DEBUG", "TRACE", "NET", "NET10_0", "NET10_0_OR_GREATER"]);

    /// <summary>Plans the changes of the chosen files and puts the changed engine beside a copy of the tests.</summary>
    public static Plan Build(Func<string, bool> isChosen)
    {
        var compilation = Load();
        var plan = new Plan();
        foreach (var tree in compilation.SyntaxTrees.Where(t => isChosen(t.FilePath)))
            new Conditions(plan, compilation.GetSemanticModel(tree), tree.FilePath).Visit(tree.GetRoot());
        CopyTests();
        Write(compilation, plan);
        return plan;
    }

    private static CSharpCompilation Load()
    {
        var generated = Path.Combine(Home.Engine, "obj", "Debug", "net10.0");
        var files = Directory.EnumerateFiles(Home.Engine, "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.StartsWith(Path.Combine(Home.Engine, "obj"), StringComparison.Ordinal) && !f.StartsWith(Path.Combine(Home.Engine, "bin"), StringComparison.Ordinal))
            .Concat(Directory.EnumerateFiles(generated, "*.cs"))
            .Order(StringComparer.Ordinal);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetDirectoryName(p) == Path.GetDirectoryName(typeof(object).Assembly.Location)).Select(p => MetadataReference.CreateFromFile(p));
        var written = CSharpCompilation.Create("Jiheng.Engine", files.Select(Parse), references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, checkOverflow: true, generalDiagnosticOption: ReportDiagnostic.Suppress,
                // Only the compiler itself minds what may be null, and it has seen these sources.
                nullableContextOptions: NullableContextOptions.Annotations));
        CSharpGeneratorDriver.Create(Generators(), parseOptions: Parsing).RunGeneratorsAndUpdateCompilation(written, out var whole, out _);
        return (CSharpCompilation)whole;
    }

    /// <summary>What the SDK writes at every build, such as the code of regular expressions.</summary>
    private static ISourceGenerator[] Generators()
    {
        var dotnet = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        var pack = Directory.EnumerateDirectories(Path.Combine(dotnet, "packs", "Microsoft.NETCore.App.Ref"), $"{Environment.Version.Major}.*").Max()!;
        // By name: other types of the assembly need what only an editor has.
        var type = Assembly.LoadFrom(Path.Combine(pack, "analyzers", "dotnet", "cs", "System.Text.RegularExpressions.Generator.dll")).GetType("System.Text.RegularExpressions.Generator.RegexGenerator")!;
        return [((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator()];
    }

    private static SyntaxTree Parse(string file) => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(file), System.Text.Encoding.UTF8), Parsing, file);

    private static void CopyTests()
    {
        Directory.CreateDirectory(Home.Work);
        foreach (var file in Directory.EnumerateFiles(Home.Tests)) File.Copy(file, Path.Combine(Home.Work, Path.GetFileName(file)), true);
    }

    private static void Write(CSharpCompilation compilation, Plan plan)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var changed = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Schemata.Chooser(plan.Sites.Count), Parsing, "JihengMutant.cs", System.Text.Encoding.UTF8));
            foreach (var file in plan.Sites.Select(s => s.File).Distinct())
            {
                var tree = compilation.SyntaxTrees.First(t => t.FilePath == file);
                // Written and parsed again, so that places of errors and the text of the tree are one.
                changed = changed.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(new Schemata(plan).Visit(tree.GetRoot())!.ToFullString(), Parsing, file, System.Text.Encoding.UTF8));
            }
            using var stream = File.Create(Path.Combine(Home.Work, "Jiheng.Engine.dll"));
            var result = changed.Emit(stream, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded), manifestResources:
                [new("Jiheng.Engine.Reporting.Html.report.css", () => File.OpenRead(Path.Combine(Home.Engine, "Reporting", "Html", "report.css")), true)]);
            if (result.Success) return;
            var errors = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
            if (!Refuse(plan, errors)) throw new InvalidOperationException(string.Join('\n', errors.Take(10)));
        }
        throw new InvalidOperationException("The changed engine does not compile.");
    }

    /// <summary>Takes back the changes where the compiler complains: those in the statement, else those in the member.</summary>
    private static bool Refuse(Plan plan, List<Diagnostic> errors)
    {
        var isAny = false;
        foreach (var error in errors)
        {
            if (error.Location.SourceTree is not { } tree) continue;
            var at = tree.GetRoot().FindNode(error.Location.SourceSpan);
            foreach (var scope in at.AncestorsAndSelf().Where(n => n is StatementSyntax or ArrowExpressionClauseSyntax or MemberDeclarationSyntax))
            {
                if (Refuse(plan, scope)) { isAny = true; break; }
                if (scope is MemberDeclarationSyntax) break;
            }
        }
        return isAny;
    }

    private static bool Refuse(Plan plan, SyntaxNode scope)
    {
        var isAny = false;
        foreach (var call in scope.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(c => c.Expression.ToString() == "global::JihengMutant.Is"))
        {
            var site = plan.Sites[int.Parse(call.ArgumentList.Arguments[0].ToString(), System.Globalization.CultureInfo.InvariantCulture)];
            isAny |= !site.IsRefused;
            site.IsRefused = true;
        }
        return isAny;
    }
}
