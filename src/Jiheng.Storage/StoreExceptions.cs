namespace Jiheng.Storage;

/// <summary>The database is not one that this program may use: newer than it, or not ours. The message says what to do, in the administrator's words.</summary>
public sealed class StoreRefusedException(string message) : Exception(message);

/// <summary>The database cannot be reached or cannot write now. Nothing was saved; trying again later is right.</summary>
public sealed class StoreUnavailableException(string message, Exception inner) : Exception(message, inner);

/// <summary>Somebody else changed the dossier in between. Nothing was saved.</summary>
public sealed class DossierChangedException(string message) : Exception(message);

/// <summary>A file is larger than may be attached. Nothing was kept.</summary>
public sealed class FileTooLargeException(string message) : Exception(message);

/// <summary>A file is gone or is not the one that was kept.</summary>
public sealed class FileDamagedException(string message) : Exception(message);
