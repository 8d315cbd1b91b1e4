namespace Jiheng.Engine.Formulas.Tree;

/// <summary>What a sign between or before operands does.</summary>
internal enum Operation
{
    Or,
    And,
    Not,
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
    Equal,
    Unequal,
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,
}

/// <summary>How each operation is written and how tightly it binds.</summary>
internal static class Operations
{
    public const int Atom = 8;

    public static int Precedence(Operation operation) => operation switch
    {
        Operation.Or => 1,
        Operation.And => 2,
        Operation.Not => 3,
        Operation.Add or Operation.Subtract => 5,
        Operation.Multiply or Operation.Divide => 6,
        Operation.Negate => 7,
        _ => 4,
    };

    public static bool IsComparison(Operation operation) => Precedence(operation) == 4;

    /// <summary>Whether the operation gives yes or no instead of a number.</summary>
    public static bool IsCondition(Operation operation) => Precedence(operation) <= 4;

    /// <summary>Whether its operands are conditions instead of numbers.</summary>
    public static bool TakesConditions(Operation operation) => Precedence(operation) <= 3;

    public static string Sign(Operation operation) => operation switch
    {
        Operation.Or => "或",
        Operation.And => "且",
        Operation.Not => "非",
        Operation.AtLeast => "≥",
        Operation.MoreThan => ">",
        Operation.AtMost => "≤",
        Operation.LessThan => "<",
        Operation.Equal => "=",
        Operation.Unequal => "≠",
        Operation.Add => "+",
        Operation.Subtract => "-",
        Operation.Multiply => "×",
        Operation.Divide => "÷",
        Operation.Negate => "-",
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };
}
