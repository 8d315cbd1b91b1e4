namespace Jiheng.Fuzz;

/// <summary>A reader, the inputs made for it and what is done with each.</summary>
/// <param name="make">Makes an input from nothing but chance and a seed.</param>
/// <param name="attempt">What is to end well or in a refusal.</param>
internal sealed class Target(Func<Random, Input> make, Action<Input> attempt)
{
    /// <summary>The same input for the same numbers, in any process.</summary>
    public Input Make(int seed, long number) => make(new Random(unchecked((int)(seed * 1_000_003L + number * 7919L))));

    public void Try(Input input) => attempt(input);
}
