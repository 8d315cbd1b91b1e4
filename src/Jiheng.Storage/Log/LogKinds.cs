namespace Jiheng.Storage.Log;

/// <summary>Kinds of lines of the log.</summary>
public static class LogKinds
{
    /// <summary>Rows were changed.</summary>
    public const string Change = "change";

    /// <summary>What stood there when the log was begun.</summary>
    public const string Begin = "begin";

    /// <summary>Somebody signed in.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Somebody tried a wrong password.</summary>
    public const string SignInFailed = "sign-in-failed";

    /// <summary>An account was locked after too many wrong tries.</summary>
    public const string Locked = "locked";

    /// <summary>Somebody signed out.</summary>
    public const string SignOut = "sign-out";
}
