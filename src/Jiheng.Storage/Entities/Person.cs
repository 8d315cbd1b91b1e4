namespace Jiheng.Storage.Entities;

/// <summary>Somebody who signs in.</summary>
public sealed class Person
{
    /// <summary>The key here.</summary>
    public required string Id { get; init; }

    /// <summary>The name to sign in with; upper and lower case are the same.</summary>
    public required string SignIn { get; init; }

    /// <summary>The name that others see.</summary>
    public required string Name { get; set; }

    /// <summary>Whether he may sign in.</summary>
    public bool IsActive { get; set; } = true;
}

/// <summary>What somebody is for an office and what stands below it.</summary>
public sealed class RoleGrant
{
    /// <summary>Who.</summary>
    public required string PersonId { get; init; }

    /// <summary>For which office.</summary>
    public required string OfficeId { get; init; }

    /// <summary>As what.</summary>
    public required Engine.Cycle.Workflow.WorkRole Role { get; init; }
}
