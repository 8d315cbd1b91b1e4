using System.Reflection;
using System.Reflection.Emit;

namespace Jiheng.Engine.Tests.Architecture;

/// <summary>What the compiled Engine uses, read from its metadata and its instructions.</summary>
internal static class Code
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Operations = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => o.Value);

    /// <summary>The Engine's assembly.</summary>
    public static Assembly Engine { get; } = typeof(Pipeline).Assembly;

    /// <summary>The room (first folder) a type stands in; empty for the root.</summary>
    public static string Room(Type type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return (type.Namespace ?? "").Split('.').ElementAtOrDefault(2) ?? "";
    }

    /// <summary>Every type a type names: bases, fields, signatures, locals, and what its instructions touch.</summary>
    public static IEnumerable<Type> UsedBy(Type type)
    {
        if (type.BaseType is { } parent) yield return parent;
        foreach (var port in type.GetInterfaces()) yield return port;
        foreach (var field in type.GetFields(Declared)) foreach (var t in Parts(field.FieldType)) yield return t;
        foreach (var method in type.GetMembers(Declared).OfType<MethodBase>())
        {
            foreach (var parameter in method.GetParameters()) foreach (var t in Parts(parameter.ParameterType)) yield return t;
            if (method is MethodInfo { ReturnType: var result }) foreach (var t in Parts(result)) yield return t;
            if (method.GetMethodBody() is not { } body) continue;
            foreach (var local in body.LocalVariables) foreach (var t in Parts(local.LocalType)) yield return t;
            foreach (var t in Touched(body.GetILAsByteArray()!, method)) yield return t;
        }
    }

    private static IEnumerable<Type> Parts(Type type)
    {
        yield return type;
        if (type.HasElementType) foreach (var t in Parts(type.GetElementType()!)) yield return t;
        if (type.IsGenericType) foreach (var argument in type.GetGenericArguments()) foreach (var t in Parts(argument)) yield return t;
    }

    private static IEnumerable<Type> Touched(byte[] il, MethodBase method)
    {
        for (var i = 0; i < il.Length;)
        {
            short value = il[i++];
            if (value == 0xFE) value = unchecked((short)(0xFE00 | il[i++]));
            var operation = Operations[value];
            if (operation.Name!.Contains("r8", StringComparison.Ordinal) || operation.Name.Contains("r4", StringComparison.Ordinal)
                || operation.Name.Contains(".r.", StringComparison.Ordinal)) yield return typeof(double);
            switch (operation.OperandType)
            {
                case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok:
                    var member = Resolve(method, BitConverter.ToInt32(il, i));
                    if (member is Type t) yield return t;
                    else if (member?.DeclaringType is { } declaring) yield return declaring;
                    i += 4;
                    break;
                case OperandType.InlineNone:
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    i += 1;
                    break;
                case OperandType.InlineVar:
                    i += 2;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    i += 8;
                    break;
                case OperandType.InlineSwitch:
                    i += 4 + 4 * BitConverter.ToInt32(il, i);
                    break;
                default:
                    i += 4;
                    break;
            }
        }
    }

    private static MemberInfo? Resolve(MethodBase method, int token)
    {
        try
        {
            return method.Module.ResolveMember(token,
                method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null,
                method.IsGenericMethod ? method.GetGenericArguments() : null);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
