namespace Jiheng.Documents.Legacy;

/// <summary>
/// The settings LibreOffice is started with, in a profile of its own: no macros, no updating of links, nothing fetched, no question asked.
/// The keys are those of its registry (officecfg: Common.xcs, Calc.xcs, Writer.xcs, Inet.xcs).
/// </summary>
internal static class OfficeProfile
{
    private static readonly (string Path, string Name, string Value)[] Settings =
    [
        // 3: very high; nothing is trusted, since the list of trusted places is empty.
        ("org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
        ("org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
        // Pictures and other targets outside of the file are not fetched for a document that lies in no trusted place.
        ("org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
        // From 7.6 on: embedded objects and links are not activated.
        ("org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"),
        ("org.openoffice.Office.Writer/Filter/Import/VBA", "Load", "false"),
        ("org.openoffice.Office.Calc/Filter/Import/VBA", "Load", "false"),
        ("org.openoffice.Office.Calc/Filter/Import/VBA", "Executable", "false"),
        ("org.openoffice.Office.Common/Filter/Import/VBA", "Load", "false"),
        // Writer: 0 is never. Calc: 1 is never.
        ("org.openoffice.Office.Writer/Content/Update", "Link", "0"),
        ("org.openoffice.Office.Writer/Content/Update", "Field", "false"),
        ("org.openoffice.Office.Calc/Content/Update", "Link", "1"),
        // The figures are those that were saved: 1 is never to recalculate.
        ("org.openoffice.Office.Calc/Formula/Load", "OOXMLRecalcMode", "1"),
        ("org.openoffice.Office.Calc/Formula/Load", "ODFRecalcMode", "1"),
        // What would go to the network all the same ends at a port where nobody listens: 2 is a proxy set by hand.
        ("org.openoffice.Inet/Settings", "ooInetProxyType", "2"),
        ("org.openoffice.Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
        ("org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", "9"),
        ("org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
        ("org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", "9"),
        ("org.openoffice.Inet/Settings", "ooInetFTPProxyName", "127.0.0.1"),
        ("org.openoffice.Inet/Settings", "ooInetFTPProxyPort", "9"),
        // Days whose format is named by number only are those of a Chinese system, as in the reader of xlsx.
        ("org.openoffice.Setup/L10N", "ooSetupSystemLocale", "zh-CN"),
        ("org.openoffice.Office.Common/Misc", "FirstRun", "false"),
    ];

    /// <summary>Writes the settings into an empty folder, which is then the profile.</summary>
    public static void Write(string folder)
    {
        var user = Directory.CreateDirectory(Path.Combine(folder, "user")).FullName;
        var items = Settings.Select(s => $"<item oor:path=\"/{s.Path}\"><prop oor:name=\"{s.Name}\" oor:op=\"fuse\"><value>{s.Value}</value></prop></item>");
        File.WriteAllText(Path.Combine(user, "registrymodifications.xcu"),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\" xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n"
            + string.Join('\n', items) + "\n</oor:items>\n");
    }
}
